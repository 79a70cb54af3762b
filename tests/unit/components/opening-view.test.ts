import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bringIntoView, openingView } from '$lib/components/causes/opening-view';
import type { PlacedCard } from '$lib/picture/chain-picture';

const STAGE = { width: 1062, height: 680 };
const card = (id: string, x: number, y: number, main = false) =>
	({ id, x, y, main, width: 132, height: 60 }) as PlacedCard;
const lanes = [{ id: 'a', label: 'A', lines: ['A'], y: 52, height: 900 }];

describe('a picture opens', () => {
	test('whole where it fits, and a small one larger', () => {
		const picture = { cards: [card('a', 20, 80), card('b', 400, 80, true)], lanes, width: 960, height: 660 };
		const view = openingView(picture, ['a', 'b'], 'causes', STAGE.width, STAGE.height);
		expect(view).toEqual({ scale: 680 / 660, x: 0, y: 0 });
		const small = openingView({ ...picture, width: 600, height: 300 }, ['b'], 'causes', STAGE.width, STAGE.height);
		expect(small.scale).toBe(1.3);
	});

	test('with its outcome in view, however wide, and never too small to be read', () => {
		const place = fc.record({ x: fc.nat({ max: 2600 }), y: fc.nat({ max: 1200 }) });
		fc.assert(
			fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), fc.boolean(), (places, isCauses) => {
				const cards = places
					.sort((a, b) => (isCauses ? a.x - b.x : b.x - a.x))
					.map(({ x, y }, at) => card(String(at), x, y + 52, at === places.length - 1));
				const picture = { cards, lanes, width: 2900, height: 1400 };
				const chain = cards.map(({ id }) => id);
				const { scale, x, y } = openingView(picture, chain, isCauses ? 'causes' : 'effects', STAGE.width, STAGE.height);
				const main = cards.at(-1)!;
				expect(scale).toBeGreaterThanOrEqual(0.85);
				expect(scale).toBeLessThanOrEqual(1);
				expect(main.x * scale - x).toBeGreaterThanOrEqual(0);
				expect((main.x + main.width) * scale - x).toBeLessThanOrEqual(STAGE.width);
				expect(y).toBeGreaterThanOrEqual(0);
			})
		);
	});
});

test('a card is brought into view by as little as it takes', () => {
	const seen = { scrollLeft: 0, scrollTop: 0, clientWidth: STAGE.width, clientHeight: STAGE.height };
	const moved: unknown[] = [];
	const stage = { ...seen, scrollTo: (...to: unknown[]) => moved.push(to) } as never;
	bringIntoView(stage, card('near', 300, 200), 1);
	bringIntoView(stage, card('right', 1500, 200), 1);
	bringIntoView(stage, card('below', 300, 900), 0.5);
	expect(moved).toEqual([
		[0, 0],
		[1500 + 132 + 116 - 1062, 0],
		[0, 0]
	]);
});
