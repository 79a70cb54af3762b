import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemOf } from '$lib/picture/arrange-problem';
import { Board } from '$lib/picture/board';
import { SIDES } from '$lib/picture/footprints';
import { freePlan, viewPlan } from '$lib/picture/map-plan';
import { openGraph } from '$lib/server/open-graph';
import { principals } from './made-graph';

const bohemia = openGraph('tests/fixtures/bohemia').graph!;
const problems = [
	problemOf(principals, freePlan(principals, principals.nodes.ids, 'All')),
	problemOf(bohemia, viewPlan(bohemia, bohemia.views.get('opening')!))
];

interface Put {
	readonly index: number;
	readonly x: number;
	readonly y: number;
	readonly side: number;
}
const put = (count: number): fc.Arbitrary<Put> =>
	fc.record({
		index: fc.nat(count - 1),
		x: fc.integer({ min: 0, max: 900 }),
		y: fc.integer({ min: 0, max: 700 }),
		side: fc.nat(SIDES.length - 1)
	});

/** What a move changes, by the cost of its mark alone. */
function change(board: Board, { index, x, y, side }: Put): number {
	const before = board.local(index);
	board.put(index, x, y, side);
	return board.local(index) - before;
}

test.each([
	['a free map', problems[0]!, false],
	['a map with regions', problems[1]!, true],
	['a map that others join', problems[1]!, false]
])('in %s, moves in another order change as much in all', (_, problem, held) => {
	const count = problem.marks.length;
	fc.assert(
		fc.property(fc.array(put(count), { minLength: count, maxLength: count }), fc.boolean(), (puts, rough) => {
			const last = new Map(puts.map((each) => [each.index, each]));
			const total = (order: readonly Put[]) => {
				const board = new Board(problem, held);
				board.rough = rough;
				return order.reduce((sum, each) => sum + change(board, each), 0);
			};
			const moves = [...last.values()];
			expect(total(moves)).toBeCloseTo(total([...moves].reverse()), 4);
		}),
		{ numRuns: 40 }
	);
});

test('a mark stays within the bounds of its side', () => {
	const [problem] = problems;
	const board = new Board(problem!, true);
	board.put(0, -500, 1e6, 1);
	const { left, bottom } = board.room(0, 1);
	expect(board.place(0)).toEqual({ x: left, y: bottom, side: SIDES[1] });
});
