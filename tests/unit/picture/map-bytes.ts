import process from 'node:process';
import { arranged } from '$lib/picture/arrange';
import { viewPlan } from '$lib/picture/map-plan';
import { openGraph } from '$lib/server/open-graph';

const graph = openGraph('tests/fixtures/bohemia').graph!;
const plan = { ...viewPlan(graph, graph.views.get('opening')!), places: new Map() };
process.stdout.write(JSON.stringify([...arranged(graph, plan, { steps: 3000 }).places]));
