import { existsSync } from 'node:fs';
import * as fc from 'fast-check';
import { test } from 'vitest';
import { CATALOGUE, printIssue, type Issue } from '$lib/graph/issues';
import { readGraph } from '$lib/graph/read';
import { readFolder } from '$lib/server/folder';
import { BASE } from '../fixtures/malformed/base';
import { mutated, mutations } from './mutations';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1000);
const LONGEST_MS = 2000;

/** Good files of every sort, to be broken within a small sound graph. */
const FOLDERS = ['tests/fixtures/bohemia', 'tests/fixtures/plain', 'graph'].filter((path) => existsSync(path));
const GOOD: readonly (readonly [path: string, text: string])[] = [
	BASE,
	...FOLDERS.map((path) => readFolder(path).files)
].flatMap((files) => Object.entries(files));

/** Reads a graph as any caller would, and tells where what comes back breaks what is promised of it. */
function brokenPromises(files: Record<string, string>): string[] {
	const before = performance.now();
	const { graph, issues } = readGraph(files, { root: 'g/' });
	const took = performance.now() - before;
	const broken = issues.flatMap((issue) => wrongIn(issue, files).map((wrong) => `${wrong}: ${JSON.stringify(issue)}`));
	if (took > LONGEST_MS) broken.push(`took ${took} ms`);
	if ((graph === null) !== issues.some(({ level }) => level === 'refused'))
		broken.push('a graph is refused without a reason, or given with one');
	return broken;
}

function wrongIn(issue: Issue, files: Record<string, string>): string[] {
	const wrong: string[] = [];
	if (CATALOGUE[issue.code]?.level !== issue.level) wrong.push('not in the catalogue');
	if (issue.message === '' || issue.hint === '') wrong.push('says nothing');
	// eslint-disable-next-line no-control-regex
	if (/[\u0000-\u001F\u007F-\u009F]|node_modules|undefined|\[object/.test(printIssue(issue)))
		wrong.push('shows what is not for authors');
	const lines = files[issue.file.slice(2)]?.split(/\r\n|\n/);
	const line = lines?.[issue.line - 1];
	if (lines && line === undefined) wrong.push('points to a line that is not there');
	if (line !== undefined && (issue.column < 1 || issue.column > line.length + 2)) wrong.push('points beside the line');
	return wrong;
}

/** Fails with what is broken. */
function holds(files: Record<string, string>): void {
	const broken = brokenPromises(files);
	if (broken.length > 0) throw new Error(broken.join('\n'));
}

test(`${RUNS} times, a broken file is answered with issues and never with an error`, { timeout: 3_600_000 }, () => {
	const property = fc.property(fc.nat(GOOD.length - 1), mutations, (which, changes) => {
		const [path, text] = GOOD[which]!;
		holds({ ...BASE, [path]: mutated(text, changes) });
	});
	fc.assert(property, { numRuns: RUNS });
});

test(`${Math.ceil(RUNS / 100)} times, several files of a whole graph are broken`, { timeout: 3_600_000 }, () => {
	const { files } = readFolder('tests/fixtures/bohemia');
	const paths = Object.keys(files);
	const property = fc.property(
		fc.array(fc.tuple(fc.nat(paths.length - 1), mutations), { minLength: 1, maxLength: 4 }),
		(breaks) => {
			const broken = { ...files };
			for (const [which, changes] of breaks) broken[paths[which]!] = mutated(files[paths[which]!]!, changes);
			holds(broken);
		}
	);
	fc.assert(property, { numRuns: Math.ceil(RUNS / 100) });
});

test('any text in the place of any file is answered', { timeout: 600_000 }, () => {
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.json(),
		fc.string({ unit: fc.constantFrom(...'[]{}:-,"\'|>&*!%@`# \n\tab1'.split('')), maxLength: 80 })
	);
	const path = fc.constantFrom(
		...Object.keys(BASE),
		'sources/notes.yaml',
		'sources/x.bib',
		'sources/x.yaml',
		'tours/x.yaml',
		'views/x.yaml',
		'study/x.yaml',
		'events/y.yaml'
	);
	fc.assert(
		fc.property(path, text, (where, what) => holds({ ...BASE, [where]: what })),
		{ numRuns: Math.ceil(RUNS / 4) }
	);
});
