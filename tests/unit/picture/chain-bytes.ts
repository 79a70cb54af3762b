import process from 'node:process';
import { chainPicture } from '$lib/picture/chain-layout';
import { chainPlanOf } from '$lib/picture/chain-parts';
import { openGraph } from '$lib/server/open-graph';

const graph = openGraph('tests/fixtures/bohemia').graph!;
const edges = Array.from({ length: graph.edgeCount }, (_, edge) => edge).filter(
	(edge) => graph.isCausal(edge) !== null
);
const nodes = edges.flatMap((edge) => [graph.edges.from[edge]!, graph.edges.to[edge]!]).slice(0, 80);
const plan = chainPlanOf(graph, { title: 'All', nodes, edges, main: nodes[0] ?? 0 });
process.stdout.write(JSON.stringify(chainPicture(plan)));
