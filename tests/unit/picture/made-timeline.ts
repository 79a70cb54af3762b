import fc from 'fast-check';
import { dayNumber } from '$lib/graph/days';
import type { TimelineItem } from '$lib/picture/timeline-item';
import type { TimelineLink, TimelinePlan } from '$lib/picture/timeline-plan';

/** Lines of time for the tests, said in a few numbers. */

/** An item that stands on a day, or lasts so many days from there. */
export function item(id: string, at: number, more: Partial<TimelineItem> = {}): TimelineItem {
	return {
		node: 0,
		id,
		label: `What is called ${id}`,
		href: `/events/${id}/`,
		kind: 'Event',
		mark: 'diamond',
		isMotive: false,
		when: '1 Jan 1950',
		at,
		first: at,
		last: at,
		lasts: false,
		looseStart: false,
		looseEnd: false,
		gap: false,
		happened: true,
		...more
	};
}

/** A plan of items in order of time; lanes, worth and links where they are wanted. */
export function plan(items: readonly TimelineItem[], more: Partial<TimelinePlan> = {}): TimelinePlan {
	const sorted = [...items].sort((a, b) => a.at - b.at).map((one, node) => ({ ...one, node }));
	return {
		title: 'A line of time.',
		items: sorted,
		lanes: [{ id: 'one', label: 'One lane', who: [] }],
		laneOf: sorted.map(() => 0),
		worth: sorted.map(() => 1),
		links: [],
		main: -1,
		span: null,
		even: false,
		...more
	};
}

export function link(from: number, to: number, more: Partial<TimelineLink> = {}): TimelineLink {
	return {
		id: `${from}.causes.${to}`,
		href: `/edges/${from}.causes.${to}/`,
		sentence: 'One caused the other.',
		from,
		to,
		family: 'cause',
		certainty: 'established',
		width: 2.4,
		atEnd: false,
		chain: false,
		...more
	};
}

const anyDay = fc.oneof(
	fc.integer({ min: dayNumber(1949, 1, 1), max: dayNumber(1950, 12, 31) }),
	fc.integer({ min: dayNumber(-400, 1, 1), max: dayNumber(2100, 1, 1) })
);

const anyItem = fc
	.record({
		at: anyDay,
		before: fc.nat(400),
		after: fc.nat(4000),
		label: fc.string({ minLength: 1, maxLength: 60 }),
		lasts: fc.boolean(),
		isMotive: fc.boolean(),
		looseStart: fc.boolean(),
		looseEnd: fc.boolean(),
		happened: fc.boolean(),
		gap: fc.boolean()
	})
	.map(({ at, before, after, lasts, isMotive, ...rest }): TimelineItem => ({
		...item('any', at),
		...rest,
		lasts: lasts || isMotive,
		isMotive,
		first: lasts || isMotive ? at : at - before,
		last: at + after
	}));

/** Any line of time of at most 90 items in up to five lanes, with links in order of time, some of them a chain. */
export const anyPlan: fc.Arbitrary<TimelinePlan> = fc
	.record({
		items: fc.array(anyItem, { maxLength: 90 }),
		lanes: fc.integer({ min: 1, max: 5 }),
		seeds: fc.array(fc.nat(1000), { minLength: 90, maxLength: 90 }),
		links: fc.array(fc.tuple(fc.nat(1000), fc.nat(1000), fc.boolean()), { maxLength: 30 }),
		even: fc.boolean()
	})
	.map(({ items, lanes, seeds, links, even }) => {
		const named = items.map((one, k) => ({ ...one, id: `item-${k}` }));
		const count = items.length;
		const joined = links
			.map(([a, b, chain]) => ({ ends: [a % (count || 1), b % (count || 1)].sort((x, y) => x - y), chain }))
			.filter(({ ends }) => ends[0] !== ends[1])
			.map(({ ends, chain }) => link(ends[0]!, ends[1]!, { chain }));
		const must = new Set(joined.filter(({ chain }) => chain).flatMap(({ from, to }) => [from, to]));
		return plan(named, {
			lanes: Array.from({ length: lanes }, (_, k) => ({ id: `lane-${k}`, label: `Lane ${k}`, who: [] })),
			laneOf: items.map((_, k) => seeds[k]! % lanes),
			worth: items.map((_, k) => (must.has(k) ? Infinity : seeds[k]!)),
			links: joined,
			main: count ? seeds[0]! % count : -1,
			even
		});
	});
