import { describe, expect, test } from 'vitest';
import { accountOf, type Account } from '$lib/causes/account';
import { bestRoutes } from '$lib/causes/best-routes';
import { bottlenecks } from '$lib/causes/bottlenecks';
import { butFor } from '$lib/causes/but-for';
import { cutSets } from '$lib/causes/cut-sets';
import { dominators } from '$lib/causes/dominators';
import { independentLines } from '$lib/causes/lines';
import { loopsOf } from '$lib/causes/loops';
import { countRoutes } from '$lib/causes/route-counts';
import { downstreamOf, upstreamOf } from '$lib/causes/upstream';
import { readTables } from '$lib/graph/tables';
import { accountIn } from './made-causes';
import { arrows } from '../graph/made-graph';

const LENGTH = 1_000_000;

/** A table of edges between numbered nodes whose ids sort as their numbers do. */
function accountOfPairs(pairs: Iterable<readonly [number, number]>): Account {
	const rows = ['from,to'];
	const id = (i: number): string => String(i).padStart(7, '0');
	for (const [from, to] of pairs) rows.push(`${id(from)},${id(to)}`);
	return accountOf(readTables({ edges: rows.join('\n') }).graph!, { causal: 'all' });
}

describe('a chain of a million nodes', () => {
	const account = accountOfPairs(
		(function* () {
			for (let i = 1; i < LENGTH; i++) yield [i - 1, i];
		})()
	);
	const last = LENGTH - 1;
	const without = Math.floor(LENGTH / 2);

	test('is walked, counted and passed without running out of stack', () => {
		expect(upstreamOf(account, last)).toHaveLength(last);
		expect(downstreamOf(account, 0)).toHaveLength(last);
		expect(countRoutes(account, null, last, { budget: 60_000 })).toEqual({ count: 1n, exact: true });
		const { routes, complete } = bestRoutes(account, 0, last, { k: 2, budget: 60_000 });
		expect([routes.length, routes[0]!.nodes.length, complete]).toEqual([1, LENGTH, true]);
		expect(bottlenecks(account, 0, last)).toHaveLength(LENGTH - 2);
		expect(dominators(account)[last]).toBe(last - 1);
		expect(loopsOf(account).components).toEqual([]);
		const { lines, cut } = independentLines(account, 0, last, { budget: 60_000 });
		expect([lines, cut]).toEqual([1, [1]]);
	});

	test('falls as a whole without one of its nodes', () => {
		const answer = butFor(account, without, last, { budget: 60_000 });
		expect([answer.verdict, answer.turnsOn, answer.falls.length, answer.lone.length]).toEqual([
			'every',
			[],
			LENGTH - without,
			LENGTH - without - 1
		]);
	});

	test('has more cut sets than there is time to find, and that is said', () => {
		const { any, complete } = cutSets(account, last, { budget: 200 });
		expect(complete).toBe(false);
		for (const set of any!) expect(set).toHaveLength(1);
	});
});

describe('a budget of one millisecond', () => {
	/** So many pairs of ways, one after the other: as many routes as 2 to their number. */
	const ladder = accountOfPairs(
		(function* () {
			for (let i = 0; i < 120_000; i += 3)
				yield* [
					[i, i + 1],
					[i, i + 2],
					[i + 1, i + 3],
					[i + 2, i + 3]
				] as [number, number][];
		})()
	);
	const [from, to] = [0, 120_000];

	test('gives routes counted so far, no more than there are', () => {
		const { count, exact } = countRoutes(ladder, from, to, { budget: 1 });
		expect(exact).toBe(false);
		expect(count).toBeGreaterThanOrEqual(1n);
		expect(count).toBeLessThanOrEqual(2n ** 40_000n);
	});

	test('gives routes that are routes, and says that some are missing', () => {
		const { routes, complete } = bestRoutes(ladder, from, to, { budget: 1 });
		expect(complete).toBe(false);
		for (const { nodes } of routes) expect([nodes[0], nodes.at(-1), nodes.length]).toEqual([from, to, 80_001]);
	});

	test('gives sets that cut, and says that some are missing', () => {
		const { any, all, complete } = cutSets(ladder, to, { budget: 1 });
		expect(complete).toBe(false);
		for (const set of [...any!, ...all!]) expect(butFor(ladder, set[0]!, to, { budget: 1 }).all).toBe(true);
	});

	test('gives what a but-for is sure of', () => {
		const answer = butFor(ladder, 1, to, { budget: 1 });
		expect([answer.any, answer.all, answer.verdict, answer.exact]).toEqual([false, true, 'some', false]);
	});

	test('gives no cut where the lines are not all found', () => {
		const wide = accountOfPairs(
			(function* () {
				for (let i = 1; i < 60_000; i++)
					yield* [
						[0, i],
						[i, 60_000]
					] as [number, number][];
			})()
		);
		const { lines, cut, routes, exact } = independentLines(wide, 0, 60_000, { budget: 1 });
		expect([exact, cut]).toEqual([false, []]);
		expect(lines).toBe(routes.length);
		expect(lines).toBeLessThan(59_999);
	});

	test('is enough for a small graph', () => {
		const small = accountIn(
			arrows([
				['a', 'b'],
				['b', 'c'],
				['a', 'c']
			])
		);
		expect(countRoutes(small, 0, 2)).toEqual({ count: 2n, exact: true });
	});
});

test('routes through rings are counted exactly where there is time', () => {
	// Rings of four one after the other, each entered at one place and left at the opposite one.
	const pairs: [number, number][] = [];
	for (let i = 0; i < 30; i++) {
		const first = 4 * i;
		for (const [a, b] of [
			[0, 1],
			[1, 0],
			[1, 2],
			[2, 1],
			[2, 3],
			[3, 2],
			[3, 0],
			[0, 3]
		] as const)
			pairs.push([first + a, first + b]);
		pairs.push([first + 2, first + 4]);
	}
	const account = accountOfPairs(pairs);
	expect(countRoutes(account, 0, 120)).toEqual({ count: 2n ** 30n, exact: true });
});
