/** Finding names, against minisearch in the same run: the time of one question in twenty (p95), and the right name in the first ten after one slip. */
import MiniSearch from 'minisearch';
import { readdirSync, readFileSync } from 'node:fs';
import { foldWords } from '$lib/graph/fold';
import { readGraph } from '$lib/graph/read';
import { SearchIndex } from '$lib/graph/search';
import { searchNames, type SearchName } from '$lib/graph/search-names';
import { seeded } from './made-table';
import { printTable } from './table';

const SYLLABLES = [
	'an',
	'bel',
	'cor',
	'da',
	'el',
	'fin',
	'gar',
	'ho',
	'il',
	'jun',
	'ka',
	'lo',
	'mir',
	'na',
	'or',
	'pa',
	'qui',
	'ros',
	'sta',
	'ti',
	'ul',
	'vor',
	'wen',
	'xi',
	'yo',
	'zhe'
];

/** Names of two or three words of two or three syllables. */
function madeNames(count: number): SearchName[] {
	const random = seeded(count);
	const some = (least: number): number => least + Math.floor(random() * 2);
	const word = (): string => {
		const text = Array.from({ length: some(2) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
		return text[0]!.toUpperCase() + text.slice(1);
	};
	return Array.from({ length: count }, (_, k) => ({
		id: `n${k}`,
		names: [Array.from({ length: some(2) }, word).join(' ')],
		degree: Math.floor(1 / (random() + 0.001)),
		bibliography: false
	}));
}

function shippedNames(): SearchName[] {
	const files: Record<string, string> = {};
	for (const name of readdirSync('graph', { recursive: true, encoding: 'utf8' }))
		if (/\.ya?ml$/.test(name)) files[name.replaceAll('\\', '/')] = readFileSync(`graph/${name}`, 'utf8');
	return searchNames(readGraph(files, { root: 'graph/' }).graph!).filter(({ bibliography }) => !bibliography);
}

function rivalOf(names: readonly SearchName[]): MiniSearch {
	const rival = new MiniSearch({
		fields: ['name'],
		searchOptions: {
			prefix: true,
			fuzzy: (term) => (term.length > 5 ? 2 : term.length > 3 ? 1 : 0),
			combineWith: 'AND'
		}
	});
	rival.addAll(names.map(({ names: each }, id) => ({ id, name: each.join(' ') })));
	return rival;
}

/** Milliseconds of one question in twenty, over many. */
function p95(questions: readonly string[], ask: (text: string) => unknown): number {
	for (const text of questions.slice(0, 300)) ask(text);
	const times = questions.map((text) => {
		const before = performance.now();
		ask(text);
		return performance.now() - before;
	});
	return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
}

/** A name with one letter left out, put in, changed, or swapped with the next. */
function slipped(text: string, random: () => number): string {
	const at = 1 + Math.floor(random() * (text.length - 2));
	const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)]!;
	const ways = [
		text.slice(0, at) + text.slice(at + 1),
		text.slice(0, at) + letter + text.slice(at),
		text.slice(0, at) + letter + text.slice(at + 1),
		text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
	];
	return ways[Math.floor(random() * ways.length)]!;
}

const rows = [['', 'causeway', 'minisearch', 'bar']];
for (const [title, names, most] of [
	['the shipped names', shippedNames(), '≤ 1 ms'],
	['25,000 made names', madeNames(25_000), '≤ 0.2 ms']
] as const) {
	const random = seeded(3);
	const some = (): string => names[Math.floor(random() * names.length)]!.names[0]!;
	const questions = Array.from({ length: 2000 }, () => some().slice(0, 3 + Math.floor(random() * 6)));
	const [own, rival] = [new SearchIndex(names), rivalOf(names)];
	const figures = [p95(questions, (text) => own.find(text)), p95(questions, (text) => rival.search(text).slice(0, 10))];
	rows.push([
		`${title} (${names.length}), p95 from 3 letters`,
		...figures.map((each) => `${each.toFixed(3)} ms`),
		most
	]);
	const slips = Array.from({ length: 500 }, () => {
		const thing = Math.floor(random() * names.length);
		return { thing, text: slipped(foldWords(names[thing]!.names[0]!).join(' '), random) };
	});
	const ownRight = slips.filter(({ thing, text }) =>
		own.find(text).some(({ index }) => names[index]!.names[0] === names[thing]!.names[0])
	).length;
	const rivalRight = slips.filter(({ thing, text }) =>
		rival
			.search(text)
			.slice(0, 10)
			.some(({ id }) => names[id as number]!.names[0] === names[thing]!.names[0])
	).length;
	rows.push([
		`${title}, right name in ten after one slip`,
		(ownRight / slips.length).toFixed(2),
		(rivalRight / slips.length).toFixed(2),
		'≥ 0.80'
	]);
}
printTable(rows);
