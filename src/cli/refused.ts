import { printIssue, type Issue, type IssueCode } from '$lib/graph/issues';

/** Something wrong in a graph, or in the words of a command. */
export interface CommandIssue extends Omit<Issue, 'code'> {
	readonly code: IssueCode | 'wrong-usage';
}

/** Thrown where a command cannot answer; `exit` is 1 for the graph's faults and unknown ids, 2 for wrong usage. */
export class Refused extends Error {
	constructor(
		readonly issues: readonly CommandIssue[],
		readonly exit: 1 | 2
	) {
		super(issues.map(printCommandIssue).join('\n'));
	}
}

/** The place of what stands on the command line and in no file. */
const TYPED = { file: 'command line', line: 1, column: 1 } as const;

/** A word that means nothing to the command. */
export function wrongUsage(message: string, hint: string): Refused {
	return new Refused([{ ...TYPED, code: 'wrong-usage', level: 'refused', message, hint }], 2);
}

/** A word that names nothing in the graph. */
export function unknown(code: IssueCode, message: string, hint: string, exit: 1 | 2 = 1): Refused {
	return new Refused([{ ...TYPED, code, level: 'refused', message, hint }], exit);
}

/** As `printIssue`; where the fault is in the words just typed, without their place. */
export function printCommandIssue(issue: CommandIssue): string {
	if (issue.file === TYPED.file) return `${issue.code}  ${issue.message} ${issue.hint}`;
	return printIssue(issue as Issue);
}
