import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCompact, toCompact } from '$lib/graph/compact';
import type { GraphEdge } from '$lib/graph/edge';
import type { Graph } from '$lib/graph/graph';
import type { GraphNode } from '$lib/graph/node';
import { leadersOf } from '$lib/motives/leaders';
import { pairOf, type Pair } from '$lib/motives/pair';
import { openGraph } from '$lib/server/open-graph';
import { date, dated, edge, kind, madeGraph, node, relation } from '../graph/made-graph';

/** What a pair says, by ids and in no order. */
interface Told {
	readonly moments: string[];
	readonly shared: string[];
	readonly opposed: string[];
	readonly sameEvent: string[];
	readonly relations: string[];
}

const DAY_LIMIT = 366;

/** The same told from the records alone, without haste. */
function toldOf(graph: Graph, a: string, b: string): Told {
	const nodes = Array.from({ length: graph.nodeCount }, (_, i) => graph.nodeAt(i));
	const edges = Array.from({ length: graph.edgeCount }, (_, e) => graph.edgeAt(e));
	const nodeOf = new Map(nodes.map((each) => [each.id, each]));
	const relationOf = (each: GraphEdge) => graph.vocabulary.relations.get(each.relation)!;
	const isEvent = (id: string) => nodeOf.get(id)!.family === 'event';
	const held = (who: string) =>
		new Set(edges.filter((each) => each.from === who && relationOf(each).role === 'held-by').map(({ to }) => to));
	const relations = edges.filter((each) => (each.from === a && each.to === b) || (each.from === b && each.to === a));
	const workOf = (motives: ReadonlySet<string>) =>
		edges.filter((each) => motives.has(each.from) && relationOf(each).causal !== null && isEvent(each.to));
	const works = new Map([a, b].map((who) => [who, workOf(held(who))]));
	const work = (who: string) => works.get(who)!;
	const causal = new Set(
		edges
			.filter((each) => relationOf(each).causal !== null)
			.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`])
	);
	const said = new Set(
		edges.filter((each) => ['by', 'took-part'].includes(relationOf(each).role ?? '')).map(({ to }) => to)
	);
	const own = (who: string) =>
		new Set([
			...edges
				.filter((each) => each.from === who && isEvent(each.to))
				.filter((each) => ['by', 'took-part'].includes(relationOf(each).role ?? ''))
				.map(({ to }) => to),
			...nodes
				.filter(({ id, family, doers }) => family === 'event' && doers.includes(who) && !said.has(id))
				.map(({ id }) => id),
			...relations.filter((each) => each.from === who || relationOf(each).symmetric).flatMap(({ events }) => events)
		]);
	const at = (who: string) => new Set([...own(who), ...work(who).map(({ to }) => to)]);
	const [atA, atB, ownA, ownB] = [at(a), at(b), own(a), own(b)];
	const both = [...atA].filter((id) => atB.has(id));
	const gap = (one: GraphNode, other: GraphNode): number =>
		one.when && other.when
			? Math.max(0, one.when.date.first - other.when.date.last, other.when.date.first - one.when.date.last)
			: Infinity;
	const joined = [...atA]
		.filter((id) => !atB.has(id))
		.flatMap((one) => [...atB].filter((id) => !atA.has(id)).map((other) => ({ one, other })))
		.filter(({ one, other }) => ownA.has(one) || ownB.has(other))
		.filter(({ one, other }) => causal.has(`${one} ${other}`))
		.map((each) => ({ ...each, gap: gap(nodeOf.get(each.one)!, nodeOf.get(each.other)!) }))
		.filter((each) => each.gap <= DAY_LIMIT);
	const rank = ({ one, other, gap: days }: (typeof joined)[number]): [number, number, string, string] => {
		const first = Math.min(...[one, other].map((id) => nodeOf.get(id)!.when!.date.first));
		const [least, most] = [one, other].sort() as [string, string];
		return [days, first, least, most];
	};
	const left = [...joined];
	const pairs: string[] = [];
	while (left.length > 0) {
		const best = left.reduce((one, other) => (isBefore(rank(other), rank(one)) ? other : one));
		pairs.push(`${best.one} | ${best.other}`);
		left.splice(0, left.length, ...left.filter(({ one, other }) => one !== best.one && other !== best.other));
	}
	const met = new Set(pairs.flatMap((each) => each.split(' | ')));
	const acts = new Set(relations.flatMap(({ events }) => events));
	const alone = [...acts].filter((id) => !met.has(id) && !both.includes(id));
	const workAt = (who: string, event: string) => work(who).filter((each) => each.to === event);
	const events = [...new Set([...work(a), ...work(b)].map(({ to }) => to))];
	return {
		moments: [
			...both.map((id) => `${id} of both`),
			...pairs,
			...alone.map((id) => (atA.has(id) ? `${id} | ` : ` | ${id}`))
		].sort(),
		shared: [...held(a)].filter((id) => held(b).has(id)).sort(),
		opposed: [
			...new Set(
				events.flatMap((event) =>
					workAt(a, event).flatMap((one) =>
						workAt(b, event)
							.filter((other) => relationOf(one).causal !== relationOf(other).causal && one.from !== other.from)
							.filter((other) => ![one, other].every(({ from }) => held(a).has(from) && held(b).has(from)))
							.map((other) => `${one.from} ${other.from} ${event}`)
					)
				)
			)
		].sort(),
		sameEvent: events
			.map((event) => ({
				event,
				ofA: workAt(a, event)
					.map(({ id }) => id)
					.sort(),
				ofB: workAt(b, event)
					.map(({ id }) => id)
					.sort()
			}))
			.filter(({ ofA, ofB }) => ofA.length > 0 && ofB.length > 0 && ofA.join() !== ofB.join())
			.map(({ event, ofA, ofB }) => `${event}: ${ofA.join()} | ${ofB.join()}`)
			.sort(),
		relations: relations.map(({ id }) => id).sort()
	};
}

function isBefore(one: readonly (number | string)[], other: readonly (number | string)[]): boolean {
	const at = one.findIndex((each, k) => each !== other[k]);
	return at >= 0 && one[at]! < other[at]!;
}

/** What `pairOf` says, in the same form. */
function saidOf(graph: Graph, pair: Pair): Told {
	const id = (i: number) => graph.nodes.ids[i]!;
	const ids = (edges: readonly number[]) => edges.map((e) => graph.edgeIdOf(e)).sort();
	return {
		moments: pair.moments
			.map(({ events, both }) =>
				both.length > 0 ? `${both.map(id).join()} of both` : `${events.a.map(id).join()} | ${events.b.map(id).join()}`
			)
			.sort(),
		shared: pair.sharedMotives.map(id).sort(),
		opposed: pair.opposed.map(({ a, b, at }) => `${id(a)} ${id(b)} ${id(at)}`).sort(),
		sameEvent: pair.sameEvent.map(({ event, a, b }) => `${id(event)}: ${ids(a).join()} | ${ids(b).join()}`).sort(),
		relations: ids(pair.relations)
	};
}

const KINDS = [kind('actor', 'actor'), kind('motive', 'motive')];
const RELATIONS = [
	relation('wrought', { role: 'by', family: 'participate' }),
	relation('joined', { role: 'took-part', family: 'participate' }),
	relation('has', { role: 'held-by' }),
	relation('wrote-to', { family: 'interact' }),
	relation('met', { family: 'interact', symmetric: true }),
	relation('spurs', { causal: 'for', family: 'motivate' }),
	relation('bars', { causal: 'against', family: 'constrain' })
];
const EVENTS = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'];
const DATES = ['1900', '1900-03', '1900-03-04', '1901-02', '1901-02-11', '1903', null] as const;

/** Two actors and a third, three motives, six events, and edges of every sort between them. */
const anyGraph = fc
	.record({
		dates: fc.array(fc.constantFrom(...DATES), { minLength: 6, maxLength: 6 }),
		subtypes: fc.array(fc.constantFrom('hope', 'dread', null), { minLength: 3, maxLength: 3 }),
		parts: fc.uniqueArray(
			fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('wrought', 'joined'), fc.constantFrom(...EVENTS)),
			{ maxLength: 6, selector: String }
		),
		held: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('m1', 'm2', 'm3')), {
			maxLength: 5,
			selector: String
		}),
		work: fc.uniqueArray(
			fc.tuple(
				fc.constantFrom('m1', 'm2', 'm3', ...EVENTS),
				fc.constantFrom('spurs', 'bars'),
				fc.constantFrom(...EVENTS)
			),
			{ maxLength: 10, selector: String }
		),
		acts: fc.uniqueArray(
			fc.record({
				ends: fc.constantFrom(['a', 'b'], ['b', 'a'], ['a', 'c']),
				by: fc.constantFrom('wrote-to', 'met'),
				when: fc.constantFrom(...DATES),
				events: fc.subarray(EVENTS, { maxLength: 3 })
			}),
			{ maxLength: 4, selector: ({ ends, by }) => `${String(ends)} ${by}` }
		)
	})
	.map(({ dates, subtypes, parts, held, work, acts }) =>
		madeGraph({
			kinds: KINDS,
			relations: RELATIONS,
			nodes: [
				...['a', 'b', 'c'].map((id) => node(id, { kind: 'actor', family: 'actor' })),
				...['m1', 'm2', 'm3'].map((id, k) => node(id, { kind: 'motive', family: 'motive', what: subtypes[k] ?? null })),
				...EVENTS.map((id, k) => {
					const text = dates[k];
					const doers = acts.filter(({ events }) => events.includes(id)).map(({ ends }) => ends[0]!);
					return node(id, { when: text ? dated(text) : null, doers: [...new Set(doers)] });
				})
			],
			edges: [
				...parts.map(([who, by, event]) => edge(who, by, event)),
				...held.map(([who, motive]) => edge(who, 'has', motive)),
				...work.filter(([from, , to]) => from !== to).map(([from, by, to]) => edge(from, by, to)),
				...acts.map(({ ends: [from, to], by, when, events }) =>
					edge(from!, by, to!, { events, derived: true, when: when === null ? null : date(when) })
				)
			]
		})
	);

test('a pair says what the records say, whatever the graph', () => {
	let moments = 0;
	fc.assert(
		fc.property(anyGraph, (graph) => {
			const pair = pairOf(graph, graph.index('a'), graph.index('b'));
			const said = saidOf(graph, pair);
			expect(said).toEqual(toldOf(graph, 'a', 'b'));
			moments += said.moments.length;
		}),
		{ numRuns: 1000, seed: 6 }
	);
	expect(moments).toBeGreaterThan(500);
});

/** The same pair with its sides changed. */
function turned({ a, b, moments, opposed, sameEvent, ...rest }: Pair): Pair {
	return {
		...rest,
		a: b,
		b: a,
		moments: moments.map(({ events, ...moment }) => ({ ...moment, events: { a: events.b, b: events.a } })),
		opposed: opposed.map((each) => ({ ...each, a: each.b, b: each.a })),
		sameEvent: sameEvent.map((each) => ({ ...each, a: each.b, b: each.a }))
	};
}

test('the other way round a pair is the same in a mirror, and in order of time', () => {
	fc.assert(
		fc.property(anyGraph, (graph) => {
			const [a, b] = [graph.index('a'), graph.index('b')];
			const pair = pairOf(graph, a, b);
			expect(pairOf(graph, b, a)).toEqual(turned(pair));
			const days = pair.moments.map(({ first }) => (first === -(2 ** 31) ? 2 ** 31 : first));
			expect(days).toEqual([...days].sort((one, other) => one - other));
			const events = pair.moments.flatMap((moment) => [...moment.events.a, ...moment.events.b, ...moment.both]);
			expect(new Set(events).size).toBe(events.length);
		}),
		{ numRuns: 300, seed: 7 }
	);
});

describe.each(['graph', 'tests/fixtures/bohemia'])('in %s', (path) => {
	const graph = openGraph(path).graph!;
	const leaders = leadersOf(graph).slice(0, 9);
	const pairs = leaders.flatMap(({ actor }, k) => leaders.slice(k + 1).map((other) => [actor, other.actor] as const));
	const id = (i: number) => graph.nodes.ids[i]!;

	test('every pair says what the records say', () => {
		const known = pairs.slice(0, 15);
		for (const [a, b] of known) expect(saidOf(graph, pairOf(graph, a, b))).toEqual(toldOf(graph, id(a), id(b)));
		expect(known.some(([a, b]) => pairOf(graph, a, b).moments.length > 2)).toBe(true);
	});

	test('a pair is the same from the skeleton, and in a mirror the other way round', () => {
		const skeleton = fromCompact(JSON.parse(JSON.stringify(toCompact(graph))));
		for (const [a, b] of pairs) {
			const pair = pairOf(graph, a, b);
			expect(pairOf(skeleton, a, b)).toEqual(pair);
			expect(pairOf(graph, b, a)).toEqual(turned(pair));
		}
	});
});
