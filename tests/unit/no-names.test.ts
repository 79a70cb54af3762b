import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Graph } from '$lib/graph/graph';
import { openGraph } from '$lib/server/open-graph';

/** Names that would be wrong even if the graph stopped holding them. */
const ALWAYS = [
	'Korea',
	'Korean',
	'Pyongyang',
	'Seoul',
	'Stalin',
	'Truman',
	'Acheson',
	'MacArthur',
	'Kim',
	'Mao',
	'Il-sung'
];

/** Names of actors and places that are also names of people we cite for a method, or words of English. */
const OTHERS = new Set(['Archives', 'Bank', 'Edward', 'James', 'John', 'Paul', 'Peter', 'Robert', 'Thomas', 'William']);

/** The proper names in the labels and other names of actors and places: capitalised words that the graph's prose never writes small. */
function properNames(graph: Graph): Set<string> {
	const nodes = Array.from({ length: graph.nodeCount }, (_, i) => graph.nodeAt(i));
	const small = new Set(
		nodes.flatMap(
			({ label, summary, note }) =>
				`${label} ${summary ?? ''} ${note ?? ''}`.match(/(?<![\p{L}-])\p{Ll}{3,}(?![\p{L}])/gu) ?? []
		)
	);
	const names = new Set(ALWAYS);
	for (const { id, family, label, aliases } of nodes) {
		if (family !== 'actor' && family !== 'place') continue;
		if (id.includes('-')) names.add(id);
		for (const text of [label, ...aliases.map((alias) => alias.text)]) {
			for (const word of text.match(/\p{Lu}[\p{L}’']{3,}|[\p{Script=Hangul}\p{Script=Han}]{2,}/gu) ?? []) {
				if (!small.has(word.toLowerCase()) && !OTHERS.has(word)) names.add(word);
			}
		}
	}
	return names;
}

function* textsUnder(folder: string): Generator<readonly [path: string, text: string]> {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) yield* textsUnder(path);
		else if (/\.(?:ts|js|svelte|css|html|json)$/.test(entry.name)) yield [path, readFileSync(path, 'utf8')];
	}
}

test.skipIf(!existsSync('graph'))(
	'no name of the shipped graph stands in the code or in the words of the interface',
	() => {
		const { graph } = openGraph('graph');
		const names = properNames(graph!);
		expect(names.size).toBeGreaterThan(100);
		const found: string[] = [];
		for (const folder of ['src', 'static']) {
			for (const [path, text] of textsUnder(folder)) {
				text.split('\n').forEach((line, at) => {
					for (const word of line.match(/[\p{L}’']+(?:-[\p{L}’']+)*/gu) ?? []) {
						const parts = [word, ...word.split('-')];
						if (parts.some((part) => names.has(part))) found.push(`${path}:${at + 1} ${word}`);
					}
				});
			}
		}
		expect(found).toEqual([]);
	}
);
