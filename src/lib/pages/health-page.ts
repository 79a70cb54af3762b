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

/**
 * What the gate advises about a graph, the commonest first. Files are named as they are within the graph, for where it lay when the site
 * was made (`place`: a folder, or two tables with a comma between) is nobody's business.
 */
export function healthGroups(graph: Graph, place: string): HealthGroup[] {
	const groups = new Map<string, Issue[]>();
	for (const found of graph.issues) {
		const issue = { ...found, file: withinGraph(found.file, place) };
		const group = groups.get(issue.code);
		if (group) group.push(issue);
		else groups.set(issue.code, [issue]);
	}
	return [...groups]
		.map(([code, issues]) => ({ code, hint: proseOf(graph, (issues[0] as Issue).hint), issues }))
		.sort((a, b) => b.issues.length - a.issues.length || (a.code < b.code ? -1 : 1));
}

function withinGraph(file: string, place: string): string {
	const part = place
		.split(',')
		.map((path) => path.trim().replace(/\/+$/, ''))
		.find((path) => file === path || file.startsWith(`${path}/`));
	if (part === undefined) return file;
	return file === part ? file.slice(file.lastIndexOf('/') + 1) : file.slice(part.length + 1);
}
