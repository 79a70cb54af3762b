import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, type Issue } from '$lib/graph/issues';
import { readGraph } from '$lib/graph/read';
import { cpuTime } from './cpu-time';
import { SMALL } from './small-graph';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1000);
/** No run may take more milliseconds. */
const SLOWEST = 2000;

const paths = Object.keys(SMALL);
const SMALL_READ = readGraph(SMALL);
const words = [
	'stalin',
	'telegram',
	'enables',
	'because',
	'[',
	']',
	'{',
	'}',
	': ',
	'- ',
	'"',
	"'",
	'&a',
	'*a',
	'!!x',
	'|',
	'>',
	'#',
	'\t',
	'\n',
	'\r',
	'\0',
	'__proto__',
	'---\n',
	'1950/1949',
	'~',
	'김',
	'\ud800',
	'%'
];
const scrap = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12, unit: 'binary' }));

type Change = {
	readonly path: string;
	readonly at: number;
	readonly cut: number;
	readonly scrap: string;
	readonly how: 'put' | 'double' | 'cut';
};
const change: fc.Arbitrary<Change> = fc.record({
	path: fc.constantFrom(...paths),
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	cut: fc.nat(30),
	scrap,
	how: fc.constantFrom('put', 'double', 'cut')
});

function changed(text: string, { at, cut, scrap: put, how }: Change): string {
	const start = Math.floor(at * text.length);
	const middle = how === 'put' ? put : how === 'double' ? text.slice(start, start + cut).repeat(3) : '';
	return text.slice(0, start) + middle + text.slice(how === 'cut' ? start + cut : start);
}

function isSound(issue: Issue, files: Readonly<Record<string, string>>): boolean {
	const text = files[issue.file] ?? '';
	return (
		issue.code in CATALOGUE &&
		issue.line >= 1 &&
		issue.line <= text.split('\n').length &&
		issue.column >= 1 &&
		issue.message !== '' &&
		issue.hint !== ''
	);
}

describe('the gate', () => {
	test(`answers ${RUNS} mangled graphs with a graph or with issues, and soon`, { timeout: 60_000 + RUNS * 60 }, () => {
		fc.assert(
			fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
				const files: Record<string, string> = { ...SMALL };
				for (const each of changes) files[each.path] = changed(files[each.path]!, each);
				let read = SMALL_READ;
				expect(cpuTime(() => (read = readGraph(files)))).toBeLessThan(SLOWEST);
				const { graph, issues } = read;
				expect(graph === null).toBe(issues.some((issue) => issue.level === 'refused'));
				for (const issue of issues) expect(isSound(issue, files), JSON.stringify(issue)).toBe(true);
			}),
			{ numRuns: RUNS, seed: 1950 }
		);
		expect(({} as Record<string, unknown>)['a']).toBeUndefined();
	});
});
