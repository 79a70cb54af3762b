import { describe, expect, it } from 'vitest';
import { Interner } from '$lib/graph/interner';
import { unitsOf } from '$lib/graph/units';

/** The cells of a text parted by commas, as a reader of tables meets them. */
function numbersOf(text: string): { interner: Interner; numbers: number[] } {
	const interner = new Interner({ text, units: unitsOf(text) });
	let at = 0;
	const numbers = text.split(',').map((cell) => {
		const start = at;
		at += cell.length + 1;
		return interner.of(start, start + cell.length);
	});
	return { interner, numbers };
}

describe('Interner', () => {
	it('numbers cells as they turn up, without the space and the quotes around them', () => {
		const { interner, numbers } = numbersOf('stalin, stalin ,"stalin",,김일성,"He said ""no""",stalin');
		expect(numbers).toEqual([0, 0, 0, -1, 1, 2, 0]);
		expect([0, 1, 2].map((number) => interner.textOf(number))).toEqual(['stalin', '김일성', 'He said "no"']);
	});

	it('keeps many cells apart while it grows', () => {
		const cells = Array.from({ length: 30_000 }, (_, k) => `n${(k * 7919) % 12_007}`);
		const { interner, numbers } = numbersOf(cells.join(','));
		const plain = new Map<string, number>();
		for (const cell of cells) if (!plain.has(cell)) plain.set(cell, plain.size);
		expect(numbers).toEqual(cells.map((cell) => plain.get(cell)));
		expect(interner.size).toBe(plain.size);
		expect([...plain.keys()].every((cell, k) => interner.textOf(k) === cell)).toBe(true);
	});

	it.each(['a', '김'])('tells long cells apart that begin alike, in letters like "%s"', (letter) => {
		const long = letter.repeat(40);
		const { interner, numbers } = numbersOf([`${long}x`, `${long}y`, long, `${long}x`, letter, `${letter}x`].join(','));
		expect(numbers).toEqual([0, 1, 2, 0, 3, 4]);
		expect(interner.textOf(1)).toBe(`${long}y`);
	});
});
