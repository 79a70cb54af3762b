import { describe, expect, test } from 'vitest';
import { CATALOGUE, printIssue } from '$lib/graph/issues';
import { readGraph } from '$lib/graph/read';
import { ADVICE_CASES, NAME_CASES, SHAPE_CASES, STATEMENT_CASES, TEXT_CASES, type GateCase } from './gate-cases';
import { SMALL } from './small-graph';

/** The small graph with changes; a case that brings its own vocabulary stands alone, since the rest would not fit it. */
function filesOf({ files }: GateCase): Record<string, string> {
	const alone = typeof files['vocabulary.yaml'] === 'string';
	const base = alone ? { 'about.yaml': 'title: A\n', 'sources/all.json': '[{ "id": "seed", "type": "book" }]' } : SMALL;
	const changed = Object.entries({ ...base, ...files });
	return Object.fromEntries(changed.flatMap(([path, text]) => (text === null ? [] : [[path, text]])));
}

const said = (issue: { file: string; line: number; column: number; code: string }) =>
	`${issue.file}:${issue.line}:${issue.column} ${issue.code}`;

describe('the small graph', () => {
	test('is accepted without a word', () => {
		const { graph, issues } = readGraph(SMALL);
		expect(issues.map(printIssue)).toEqual([]);
		expect(graph).not.toBeNull();
	});
});

describe('the gate refuses', () => {
	for (const each of [...TEXT_CASES, ...SHAPE_CASES, ...NAME_CASES, ...STATEMENT_CASES]) {
		test(each.does, () => {
			const { graph, issues } = readGraph(filesOf(each));
			expect(graph).toBeNull();
			expect(issues.filter((issue) => issue.level === 'refused').map(said)).toEqual(each.says);
		});
	}
});

describe('the gate advises on', () => {
	for (const each of ADVICE_CASES) {
		test(each.does, () => {
			const { graph, issues } = readGraph(filesOf(each));
			// A case with its own vocabulary cites nothing.
			const told = issues.filter((issue) => issue.file !== 'sources/all.json');
			expect(told.map(said)).toEqual(each.says);
			expect(graph).not.toBeNull();
			expect(graph?.issues).toEqual(issues);
		});
	}
});

describe('every issue', () => {
	const issues = [...TEXT_CASES, ...SHAPE_CASES, ...NAME_CASES, ...STATEMENT_CASES, ...ADVICE_CASES].flatMap(
		(each) => readGraph(filesOf(each)).issues
	);

	test('of the catalogue stands in a case, save those of folders and of tables', () => {
		const ofFolders = ['symlink', 'not-text', 'unreadable'];
		const ofTables = ['ragged-row', 'unclosed-quote', 'no-ends', 'lost-row'];
		const codes = Object.keys(CATALOGUE).filter((code) => ![...ofFolders, ...ofTables].includes(code));
		expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set(codes));
	});

	test('says what is wrong and what to do, in sentences of our own', () => {
		for (const { message, hint } of issues) {
			expect(message).toMatch(/^(?:[A-Z]|").*\.$/u);
			expect(hint).toMatch(/^[A-Z`].*[.?]$/u);
			expect(message + hint).not.toMatch(/Expected|received|Invalid|undefined|\[object|YAML stream|implicit|scalar/);
		}
	});

	test('prints with root, place, code, message and hint on one line', () => {
		const { issues: found } = readGraph(filesOf(NAME_CASES[0]!), { root: 'graph/' });
		expect(found.map(printIssue)).toEqual([
			'graph/events/z.yaml:2:8  unknown-node  "moscov" is not in this graph. Did you mean moscow?'
		]);
	});
});

describe('reports', () => {
	test('hold every fault of every file at once, by file, line and column', () => {
		const { issues } = readGraph({
			...SMALL,
			'events/b.yaml': 'label: B\nwhere: moscov\nwhen: 1950-13\nsources: [sed]\n',
			'events/a.yaml': 'label: "A\n',
			'actors/c.yaml': 'kind: person\nlabl: C\n'
		});
		expect(issues.map(said)).toEqual([
			'actors/c.yaml:1:1 missing-key',
			'actors/c.yaml:2:1 unknown-key',
			'events/a.yaml:1:8 bad-yaml',
			'events/b.yaml:2:8 unknown-node',
			'events/b.yaml:3:7 bad-date',
			'events/b.yaml:4:11 unknown-source'
		]);
	});

	test('do not blame those who name a node or edge that is missing for a fault elsewhere', () => {
		const unread = readGraph({ ...SMALL, 'events/telegram.yaml': 'label: "Stalin\n' }).issues;
		expect(unread.map(said)).toEqual(['events/telegram.yaml:1:8 bad-yaml']);
		const misspelt = SMALL['events/telegram.yaml']!.replace('[atomic-test,', '[atomic-tst,');
		const one = readGraph({ ...SMALL, 'events/telegram.yaml': misspelt }).issues;
		expect(one.map(said)).toEqual(['events/telegram.yaml:13:15 unknown-node']);
		const misshaped = SMALL['events/telegram.yaml']!.replace(
			'certainty: probable\n    readings',
			'certainty: likely\n    readings'
		);
		const shape = readGraph({ ...SMALL, 'events/telegram.yaml': misshaped }).issues;
		expect(shape.map(said)).toEqual(['events/telegram.yaml:14:16 wrong-value']);
	});

	test('hold every wrong edge id of a file', () => {
		const wrong = SMALL['actors/stalin.yaml']!.replace(
			'[atomic-test.enables.telegram]',
			'[stalin.lobbied.moscow, stalin.armed.moscow]'
		);
		expect(readGraph({ ...SMALL, 'actors/stalin.yaml': wrong }).issues.map(said)).toEqual([
			'actors/stalin.yaml:8:15 unknown-edge',
			'actors/stalin.yaml:8:38 unknown-edge'
		]);
	});

	test('do not blame node files for a vocabulary, lanes or sources that could not be read, but tell their own faults', () => {
		const { issues } = readGraph({
			...SMALL,
			'vocabulary.yaml': 'kinds: [\n',
			'about.yaml': 'title: "x\n',
			'sources/all.json': '[{',
			'events/z.yaml': 'label: Z\nsumary: x\nlane: nowhere\n'
		});
		expect(issues.map(said)).toEqual([
			'about.yaml:1:8 bad-yaml',
			'events/z.yaml:2:1 unknown-key',
			'sources/all.json:1:3 bad-source',
			'vocabulary.yaml:1:8 bad-yaml'
		]);
		const faulty = SMALL['vocabulary.yaml']!.replace('causal: for', 'causal: fro');
		const echoes = readGraph({ ...SMALL, 'vocabulary.yaml': faulty, 'sources/all.json': '[{' }).issues;
		expect(new Set(echoes.map((issue) => issue.file))).toEqual(new Set(['vocabulary.yaml', 'sources/all.json']));
		const wrongEnd = SMALL['vocabulary.yaml']!.replace('to: [place]', 'to: [plaec]');
		expect(readGraph({ ...SMALL, 'vocabulary.yaml': wrongEnd }).issues.map((issue) => issue.code)).toEqual([
			'unknown-kind'
		]);
	});

	test('name the present id where a former one is used', () => {
		const { issues } = readGraph({
			...SMALL,
			'places/moscow.yaml': 'label: Moscow\nwas: [moskva]\n',
			'events/z.yaml': 'label: War\nwhere: moskva\nsources: [seed]\n'
		});
		expect(issues.find((issue) => issue.code === 'unknown-node')?.hint).toBe('It is now called moscow.');
	});

	test('show a limit that the caller has set', () => {
		const { issues } = readGraph(SMALL, { limits: { yaml: 100 } });
		expect(issues.find((issue) => issue.file === 'about.yaml')?.message).toMatch(/the limit for YAML is 100\./);
		expect(readGraph(SMALL, { limits: { edges: 3 } }).issues.map((issue) => issue.code)).toContain('too-large');
		expect(readGraph(SMALL, { limits: { nodes: 3 } }).issues.map((issue) => issue.code)).toContain('too-large');
	});
});
