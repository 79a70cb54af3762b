import { printIssue, type Issue } from '$lib/graph/issues';
import type { Answer, Command } from '../command';
import { counted } from '../print';
import { sizeOf } from '../size';

/** A text shows this many pieces of advice of one code unless all are asked for. */
const SHOWN = 5;

/** `check`: is it a graph, and what is to mend? */
export const check: Command = {
	usage: 'check [PATH] [--all]',
	means: 'reads a graph and lists what is wrong with it; --all shows every piece of advice',
	words: [0, 1],
	options: ['all'],
	run({ words, options, open }): Answer {
		const { graph, issues } = open(words[0]);
		const size = graph && sizeOf(graph);
		const json = { ok: graph !== null, nodes: size?.nodes ?? null, edges: size?.edges ?? null, issues };
		const refused = issues.filter(({ level }) => level === 'refused');
		const lines = [...adviceLines(issues, options.all === true), ...refused.map(printIssue)];
		const advised = issues.length - refused.length;
		const advice = advised === 0 ? 'Nothing to advise.' : `${counted(advised, 'piece')} of advice.`;
		const verdict = size
			? `In order: ${counted(size.nodes, 'node')}, ${counted(size.edges, 'edge')}.`
			: `Refused: ${counted(refused.length, 'fault')} to mend.`;
		return { json, text: [...lines, `${verdict} ${advice}`].join('\n'), ok: graph !== null };
	}
};

function adviceLines(issues: readonly Issue[], all: boolean): string[] {
	const seen = new Map<string, number>();
	const lines: string[] = [];
	for (const issue of issues) {
		if (issue.level !== 'advised') continue;
		const count = (seen.get(issue.code) ?? 0) + 1;
		seen.set(issue.code, count);
		if (all || count <= SHOWN) lines.push(printIssue(issue));
	}
	if (all) return lines;
	for (const [code, count] of seen)
		if (count > SHOWN) lines.push(`… and ${count - SHOWN} more of ${code}; --all lists them`);
	return lines;
}
