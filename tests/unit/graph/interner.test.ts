import { describe, expect, it } from 'vitest';
import { Interner } from '$lib/graph/interner';

/** The cells of a text parted by commas, as a reader of tables meets them. */
function numbersOf(text: string): { interner: Interner; numbers: number[] } {
	const interner = new Interner(text);
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
		expect(interner.startOf(1)).toBe(26);
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
});
