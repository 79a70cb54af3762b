import { statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Graph } from '$lib/graph/graph';
import { compareIssues, issueAt, type Issue } from '$lib/graph/issues';
import { LIMITS } from '$lib/graph/limits';
import { readGraph } from '$lib/graph/read';
import { readTables } from '$lib/graph/tables';
import { readFolder, readText } from './folder';

/** A graph, or every reason why not; the graph is null if anything is refused. */
export interface Opening {
	readonly graph: Graph | null;
	readonly issues: readonly Issue[];
}

/** How the names of tables end. */
const TABLES: ReadonlySet<string> = new Set(['.csv', '.tsv', '.tab', '.txt']);

/** Opens a graph from a disk: a folder, a pair of tables "nodes.csv,edges.csv", or one table of edges. Never throws for what is there. */
export function openGraph(path: string): Opening {
	const parts = path.split(',').map((part) => part.trim());
	const [nodes, edges] = parts;
	if (parts.length === 2 && nodes && edges) return openTables(nodes, edges);
	if (statSync(path, { throwIfNoEntry: false })?.isFile()) return openFile(path);
	return openFolder(path);
}

function openFolder(path: string): Opening {
	const root = /[/\\]$/.test(path) ? path : `${path}/`;
	const folder = readFolder(path, root);
	if (folder.issues.some((issue) => issue.code === 'unreadable' && issue.file === root))
		return { graph: null, issues: folder.issues };
	const { graph, issues } = readGraph(folder.files, { root });
	if (folder.issues.length === 0) return { graph, issues };
	return { graph: null, issues: [...folder.issues, ...issues].sort(compareIssues) };
}

function openFile(path: string): Opening {
	if (TABLES.has(extname(path).toLowerCase())) return openTables(null, path);
	const hint = `Files we read end in ${[...TABLES].join(', ')}; a graph of YAML files is a folder.`;
	return {
		graph: null,
		issues: [
			issueAt({ file: path, line: 1, column: 1 }, 'unreadable', `"${path}" is in no format that is read here.`, hint)
		]
	};
}

function openTables(nodesPath: string | null, edgesPath: string): Opening {
	const nodes = nodesPath === null ? null : readText(nodesPath, nodesPath, LIMITS.table);
	const edges = readText(edgesPath, edgesPath, LIMITS.table);
	const issues = [nodes, edges].flatMap((reading) => (reading !== null && 'issue' in reading ? [reading.issue] : []));
	if (!('text' in edges) || (nodes !== null && !('text' in nodes))) return { graph: null, issues };
	return readTables({ edges: edges.text, edgesPath, ...(nodes && { nodes: nodes.text, nodesPath: nodesPath! }) });
}
