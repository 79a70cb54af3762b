import { describe, expect, test } from 'vitest';
import { accountOf } from '$lib/causes/account';
import { joinRecordsOf } from '$lib/causes/join-records';
import { causeKey, spokenCard } from '$lib/explorer/cause-keys';
import { causeOpeningOf, type CauseOpening } from '$lib/explorer/cause-opening';
import { planKey } from '$lib/explorer/cause-plan';
import { twinOf, type TwinItem } from '$lib/explorer/cause-twin';
import { fromCompact, toCompact } from '$lib/graph/compact';
import { causeNodes } from '$lib/pages/cause-pages';
import { causeQuestion, causesIndex, causeSums } from '$lib/pages/causes-page';
import { graph } from './bohemia';

const records = joinRecordsOf(graph);
const nodes = causeNodes(graph);
const openings: readonly CauseOpening[] = nodes.map((i) => causeOpeningOf(graph, records, i, causeQuestion(graph, i)));

const walk = (items: readonly TwinItem[]): TwinItem[] => items.flatMap((item) => [item, ...walk(item.items)]);
const sorted = (words: Iterable<string>) => [...words].sort();

test('there is a page for all that has causes or effects, and it can be written into a page as it is', () => {
	expect(nodes.length).toBeGreaterThan(3);
	for (const opening of openings) expect(JSON.parse(JSON.stringify(opening))).toEqual(opening);
});

test('the list has the picture’s cards and each of its links once', () => {
	for (const { picture, show } of openings) {
		const items = walk(twinOf(picture, show));
		expect(sorted(items.filter(({ again }) => !again).map(({ card }) => card.id))).toEqual(
			sorted(picture.cards.map(({ id }) => id))
		);
		expect(sorted(items.flatMap(({ link }) => link?.id ?? []))).toEqual(sorted(picture.links.map(({ id }) => id)));
	}
});

test('the chain that is read lies in the picture, from one card to the next', () => {
	for (const { picture, chain } of openings) {
		if (!chain) continue;
		const cards = new Set(picture.cards.map(({ id }) => id));
		expect(chain.cards.filter((id) => !cards.has(id))).toEqual([]);
		chain.links.forEach((id, k) => {
			const link = picture.links.find((one) => one.id === id);
			expect([link?.from, link?.to]).toEqual([chain.cards[k], chain.cards[k + 1]]);
		});
		expect(chain.steps.map(({ edge }) => edge)).toEqual(chain.links);
	}
});

test('a browser that has the skeleton alone shows the very same', () => {
	const skeleton = fromCompact(JSON.parse(JSON.stringify(toCompact(graph))) as ReturnType<typeof toCompact>);
	for (const i of nodes.slice(0, 12)) {
		const here = causeOpeningOf(graph, records, i, causeQuestion(graph, i));
		const there = causeOpeningOf(skeleton, records, i, causeQuestion(graph, i));
		expect(planKey(there.picture)).toBe(planKey(here.picture));
		expect(there).toEqual(here);
	}
});

describe('the keyboard', () => {
	test('reaches every card by arrows', () => {
		for (const { picture } of openings) {
			const start = picture.cards.find(({ main }) => main)!.id;
			const met = new Set([start]);
			for (const id of met)
				for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) met.add(causeKey(picture, id, key, [])!);
			expect(met.size).toBe(picture.cards.length);
		}
	});

	test('goes along the chain by [ and ], from either end to the other', () => {
		for (const { picture, chain } of openings) {
			if (!chain) continue;
			let at = chain.cards[0]!;
			for (const next of chain.cards.slice(1)) expect((at = causeKey(picture, at, ']', chain.cards)!)).toBe(next);
			for (const back of chain.cards.toReversed().slice(1))
				expect((at = causeKey(picture, at, '[', chain.cards)!)).toBe(back);
			expect(spokenCard(picture, at, chain.cards)).toContain(`1 of ${chain.cards.length} on the chain`);
		}
	});

	test('leaves keys alone that are not its own', () => {
		expect(causeKey(openings[0]!.picture, null, 'x', [])).toBeNull();
	});
});

test('the index counts what leads to each, directly and in all', () => {
	const account = accountOf(graph, { records });
	const { rows } = causesIndex(graph);
	expect(rows.length).toBeGreaterThan(0);
	for (const { link, sums } of rows) {
		const i = graph.index(link.id);
		expect(sums.causes).toBe(account.inStart[i + 1]! - account.inStart[i]!);
		expect(sums.allCauses).toBeGreaterThanOrEqual(sums.causes);
		expect(causeSums(graph, i)).toEqual(sums);
	}
});
