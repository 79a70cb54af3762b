import { edgeId, type GraphEdge } from './edge';
import type { Findings } from './findings';
import type { Limits } from './limits';
import type { Names } from './names';
import type { NodeReading } from './read-node';
import { selfContradictions } from './readings';

/** All authored edges, once each; a second edge of the same ends and relation must have its own id. */
export function uniqueEdges(readings: readonly NodeReading[], names: Names, findings: Findings): GraphEdge[] {
	const edges = new Map<string, GraphEdge>();
	for (const edge of readings.flatMap((reading) => reading.edges)) {
		if (names.nodes.has(edge.id)) findings.add(edge.place, 'duplicate-id', `"${edge.id}" is the id of a node.`);
		const first = edges.get(edge.id);
		if (!first) {
			edges.set(edge.id, edge);
			continue;
		}
		const there = `${first.place.file}:${first.place.line}`;
		if (edge.id === edgeId(edge.from, edge.relation, edge.to)) {
			findings.add(
				edge.place,
				'duplicate-edge',
				`"${edge.from}" ${edge.relation} "${edge.to}" stands in ${there} too.`
			);
		} else {
			findings.add(edge.place, 'duplicate-id', `"${edge.id}" is the id of the edge in ${there} too.`);
		}
	}
	return [...edges.values()];
}

/** What acts and authored edges may not say together, and how many there may be. */
export function checkJoined(edges: readonly GraphEdge[], limits: Limits, findings: Findings): void {
	const beyond = edges[limits.edges];
	if (beyond) findings.add(beyond.place, 'too-large', `The graph has more than ${limits.edges} edges, the limit.`);
	const authored = new Map(edges.filter((edge) => !edge.derived).map((edge) => [edge.id, edge]));
	for (const edge of edges) {
		if (!edge.derived) continue;
		const taken = authored.get(edge.id);
		if (taken) findings.add(taken.place, 'duplicate-id', `"${edge.id}" is the id of the edge that acts make.`);
		for (const school of selfContradictions(edge.readings)) {
			findings.add(
				edge.place,
				'school-contradicts',
				`"${school}" both asserts and denies what these acts say together.`
			);
		}
	}
}

/** A misconception whose every claim the graph asserts misconceives nothing. */
export function checkClaims(readings: readonly NodeReading[], edges: readonly GraphEdge[], findings: Findings): void {
	const asserted = new Set(edges.map((edge) => edgeId(edge.from, edge.relation, edge.to)));
	for (const { account } of readings) {
		const [first] = account.claims;
		if (!first || !account.claims.every(({ claim }) => asserted.has(edgeId(claim.from, claim.relation, claim.to))))
			continue;
		findings.add(
			first.place,
			'claim-asserted',
			`Every claim of this misconception is an edge of the graph, such as "${edgeId(first.claim.from, first.claim.relation, first.claim.to)}".`
		);
	}
}
