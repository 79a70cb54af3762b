import { compile } from './compile';
import { Findings } from './findings';
import type { Graph } from './graph';
import type { Issue, IssueCode } from './issues';
import { LIMITS, type Limits } from './limits';
import { parseFiles } from './parse';

/** Complaints that a faulty vocabulary calls forth in sound files. */
const ECHOES: ReadonlySet<IssueCode> = new Set([
	'not-causal',
	'wrong-kind',
	'misplaced-key',
	'misplaced-file',
	'no-role',
	'unknown-relation',
	'unknown-kind',
	'needed-against',
	'unknown-edge',
	'missing-member',
	'small-group'
]);

/**
 * The one gate: the text of every file of a graph, by path within its folder, becomes a graph or every reason why not.
 * The graph is null if anything is refused; advised issues come with it. `root` stands before each path in reports. It never
 * throws. Linear in the text and the graph, but for the search for nearest ids (words × ids).
 */
export function readGraph(
	files: Readonly<Record<string, string>>,
	options: { readonly root?: string; readonly limits?: Partial<Limits> } = {}
): { graph: Graph | null; issues: Issue[] } {
	const findings = new Findings();
	const root = options.root ?? '';
	const limits = { ...LIMITS, ...options.limits };
	const parsed = parseFiles(files, root, limits, findings);
	const graph = parsed && compile(parsed, limits, findings);
	const issues = findings.sorted();
	if (!parsed?.doubtful) return { graph, issues };
	return { graph, issues: issues.filter((issue) => !ECHOES.has(issue.code) || /vocabulary\.ya?ml$/.test(issue.file)) };
}
