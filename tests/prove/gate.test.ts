import { existsSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATALOGUE, printIssue } from '$lib/graph/issues';
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

/** Reads a graph as any caller would, and holds what comes back against what is promised of it. */
function holds(files: Record<string, string>): void {
	const before = performance.now();
	const { graph, issues } = readGraph(files, { root: 'g/' });
	expect(performance.now() - before).toBeLessThan(LONGEST_MS);
	expect(graph === null).toBe(issues.some(({ level }) => level === 'refused'));
	for (const issue of issues) {
		expect(CATALOGUE).toHaveProperty(issue.code);
		expect(issue.level).toBe(CATALOGUE[issue.code].level);
		expect(issue.message).not.toBe('');
		expect(issue.hint).not.toBe('');
		expect(printIssue(issue)).not.toMatch(/\n|node_modules|undefined|\[object/);
		const text = files[issue.file.slice(2)];
		if (text === undefined) continue;
		const lines = text.split(/\r\n|\n/);
		expect(issue.line).toBeGreaterThanOrEqual(1);
		expect(issue.line).toBeLessThanOrEqual(lines.length);
		expect(issue.column).toBeGreaterThanOrEqual(1);
		expect(issue.column).toBeLessThanOrEqual(lines[issue.line - 1]!.length + 2);
	}
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
