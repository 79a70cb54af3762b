import type { Graph } from '$lib/graph/graph';
import type { Issue } from '$lib/graph/issues';
import type { Block } from '$lib/graph/markdown';
import { proseOf } from './prose';

/** All findings of one code. */
export interface HealthGroup {
	readonly code: string;
	readonly hint: readonly Block[];
	readonly issues: readonly Issue[];
}

/** What the gate advises about a graph, the commonest first. */
export function healthGroups(graph: Graph): HealthGroup[] {
	const groups = new Map<string, Issue[]>();
	for (const issue of graph.issues) {
		const group = groups.get(issue.code);
		if (group) group.push(issue);
		else groups.set(issue.code, [issue]);
	}
	return [...groups]
		.map(([code, issues]) => ({ code, hint: proseOf(graph, (issues[0] as Issue).hint), issues }))
		.sort((a, b) => b.issues.length - a.issues.length || (a.code < b.code ? -1 : 1));
}
