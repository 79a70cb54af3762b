import type { Place } from './evidence';
import { compareIssues, issueAt, type Issue, type IssueCode } from './issues';

/** What the gate has found so far. The same complaint at the same place is kept once. */
export class Findings {
	readonly #issues = new Map<string, Issue>();
	readonly #refusedFiles = new Set<string>();

	add(place: Place, code: IssueCode, message: string, hint?: string): void {
		this.addAll([issueAt(place, code, message, hint)]);
	}

	addAll(issues: Iterable<Issue>): void {
		for (const issue of issues) {
			const key = `${issue.file}:${issue.line}:${issue.column} ${issue.code} ${issue.message}`;
			if (this.#issues.has(key)) continue;
			this.#issues.set(key, issue);
			if (issue.level === 'refused') this.#refusedFiles.add(issue.file);
		}
	}

	/** Whether anything is refused. */
	get refused(): boolean {
		return this.#refusedFiles.size > 0;
	}

	/** The files in which something is refused so far: what they say may be missing elsewhere. */
	refusedFiles(): Set<string> {
		return new Set(this.#refusedFiles);
	}

	/** All of them by file, line and column. */
	sorted(): Issue[] {
		return [...this.#issues.values()].sort(compareIssues);
	}
}
