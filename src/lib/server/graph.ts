import process from 'node:process';
import { building, dev } from '$app/environment';
import { fromCompact, type CompactGraph } from '$lib/graph/compact';
import type { Graph } from '$lib/graph/graph';
import { printIssue, type Issue } from '$lib/graph/issues';
import { openGraph } from './open-graph';

/** The one door to the graph: pages ask here, and nowhere else are files of a graph read. */

let last: Graph | undefined;

/** The graph that was read last; undefined before the first reading. */
export function loadedGraph(): Graph | undefined {
	return last;
}

/** Where the graph is: `GRAPH`, else `graph/` of this repository. A folder, or a pair of tables with a comma between. */
export function graphPath(): string {
	return process.env['GRAPH'] || 'graph';
}

/**
 * The graph, with its texts, while pages are built or developed. A refused graph prints every issue and ends the build; in
 * development it throws, unless a good one was read before.
 */
export function siteGraph(): Graph {
	if (last) return last;
	const refused = refreshGraph();
	if (last) return last;
	const report = refused.map(printIssue).join('\n');
	if (building) {
		console.error(report);
		process.exit(1);
	}
	throw new Error(report);
}

/** Reads the graph again; the last good one stays where the new one is refused. Gives what is refused. */
export function refreshGraph(): Issue[] {
	const { graph, issues } = openGraph(graphPath());
	if (graph) last = graph;
	return graph ? [] : issues.filter(({ level }) => level === 'refused');
}

/**
 * What a page that is not built ahead may know of the graph: in development all of it, on a built site the skeleton that was
 * built with it, for there need be no graph beside the site.
 */
export async function skeleton(fetch: typeof globalThis.fetch): Promise<Graph> {
	if (building || dev) return siteGraph();
	const response = await fetch('/graph.json');
	return (last ??= fromCompact((await response.json()) as CompactGraph));
}
