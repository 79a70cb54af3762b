import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '$lib/graph/days';
import { alongArc } from '$lib/picture/timeline-arcs';
import { timelineFaults } from '$lib/picture/timeline-faults';
import { nameBox } from '$lib/picture/timeline-footing';
import { timelineItems } from '$lib/picture/timeline-item';
import { timelineLanes } from '$lib/picture/timeline-lanes';
import { timelinePicture } from '$lib/picture/timeline-layout';
import { touches } from '$lib/picture/timeline-settle';
import { timelineDrawing, timelineField, timelineLaneNames, timelineTile } from '$lib/picture/timeline-svg';
import { LIGHT } from '$lib/picture/palette';
import { serialise } from '$lib/picture/serialise';
import type { SvgNode } from '$lib/picture/svg-node';
import { edge, graphOf, node } from './made-graph';
import { anyPlan, item, link, plan } from './made-timeline';

const SIZE = { width: 1200, height: 640 };
const anySize = fc.record({ width: fc.integer({ min: 700, max: 5000 }), height: fc.integer({ min: 200, max: 1000 }) });

describe('any line of time', () => {
	test('has no name over a name, a mark or a bar, and none outside', () => {
		fc.assert(
			fc.property(anyPlan, anySize, (made, size) => {
				const { overlaps, outside } = timelineFaults(timelinePicture(made, size));
				expect({ overlaps, outside }).toEqual({ overlaps: 0, outside: 0 });
			}),
			{ numRuns: 150 }
		);
	});

	test('cuts nothing: every item has a name or a mark at the foot of its lane, once', () => {
		fc.assert(
			fc.property(anyPlan, anySize, (made, size) => {
				const picture = timelinePicture(made, size);
				const drawn = [...picture.named.map(({ at }) => at), ...picture.rug.flatMap(({ items }) => items)];
				expect(drawn.sort((a, b) => a - b)).toEqual(made.items.map((_, at) => at));
				for (const { items, lane } of picture.rug) for (const at of items) expect(made.laneOf[at]).toBe(lane);
			}),
			{ numRuns: 150 }
		);
	});

	test('keeps the order of time and every lane to itself', () => {
		fc.assert(
			fc.property(anyPlan, (made) => {
				const picture = timelinePicture(made, SIZE);
				const days = picture.named.map(({ x, at }) => ({ x, day: made.items[at]!.at }));
				for (const a of days) for (const b of days) if (a.day < b.day) expect(a.x).toBeLessThanOrEqual(b.x);
				for (const one of picture.named) {
					const lane = picture.lanes[one.lane]!;
					const { y, height } = nameBox(one);
					expect(y).toBeGreaterThanOrEqual(lane.y);
					expect(y + height).toBeLessThanOrEqual(lane.y + lane.height);
				}
				const top = picture.lanes.map(({ y }) => y);
				expect(top).toEqual([...top].sort((a, b) => a - b));
			}),
			{ numRuns: 100 }
		);
	});

	test('is the same picture twice', () => {
		fc.assert(
			fc.property(anyPlan, anySize, (made, size) => {
				expect(timelinePicture(made, size)).toEqual(timelinePicture(structuredClone(made), size));
			}),
			{ numRuns: 40 }
		);
	});

	test('lets no arc of the chain run over a name that is not on it', () => {
		fc.assert(
			fc.property(anyPlan, (made) => {
				const chained = { ...made, links: made.links.filter(({ chain }) => chain) };
				const { arcs, named } = timelinePicture(chained, SIZE);
				const ends = new Set(chained.links.flatMap(({ from, to }) => [from, to]));
				const rooted = arcs.filter(({ link: { from, to } }) =>
					[from, to].every((at) => named.some((one) => one.at === at))
				);
				for (const { points } of rooted)
					for (const one of named)
						if (!ends.has(one.at)) expect(touches(alongArc(points, 40), nameBox(one)), one.item.id).toBe(false);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('names', () => {
	const crowd = Array.from({ length: 200 }, (_, k) => item(`event-${k}`, dayNumber(1950, 1, 1) + k));

	test('go to what must have one, then to the worthiest', () => {
		const made = plan(crowd, { worth: crowd.map((_, k) => (k === 120 ? Infinity : k === 40 ? 50 : 1)) });
		const named = timelinePicture(made, SIZE).named.map(({ at }) => at);
		expect(named).toContain(120);
		expect(named).toContain(40);
		expect(named.length).toBeLessThan(60);
	});

	test('are more where there is more room', () => {
		const count = (width: number) => timelinePicture(plan(crowd), { ...SIZE, width }).named.length;
		expect(count(2400)).toBeGreaterThan(count(1200));
		expect(count(40_000)).toBe(200);
	});

	test('stand on either side, and a lane has at most four rows of events', () => {
		const { named } = timelinePicture(plan(crowd, { worth: crowd.map((_, k) => k) }), SIZE);
		expect(named.find(({ at }) => at === 199)?.side).toBe('left');
		expect(named.find(({ at }) => at < 20)?.side ?? 'right').toBe('right');
		expect(Math.max(...named.map(({ row }) => row))).toBeLessThanOrEqual(3);
	});
});

describe('dates', () => {
	const dated = (...dates: string[]) =>
		timelineItems(
			graphOf(
				dates.map((date, k) => node(`event-${k} event What happened`, { date })),
				[]
			)
		);

	test('that are vague are bands around their middle, with loose ends', () => {
		const [month, year] = dated('1950-04', '1951');
		expect(month).toMatchObject({ lasts: false, looseStart: true, looseEnd: true, at: dayNumber(1950, 4, 15) });
		expect(year).toMatchObject({ first: dayNumber(1951, 1, 1), last: dayNumber(1951, 12, 31) });
		expect(dated('1950-04-20')[0]).toMatchObject({ looseStart: false, looseEnd: false });
		expect(dated('1950-04-20~')[0]).toMatchObject({ looseStart: true });
	});

	test('with two ends last, and an end that is not known to the day is loose', () => {
		const [span] = dated('1950-04-20/1950-06');
		expect(span).toMatchObject({ lasts: true, at: dayNumber(1950, 4, 20), looseStart: false, looseEnd: true });
	});

	test('before or after a day stand at the end that is known; without any there is no place', () => {
		const [before, after] = dated('../1950-06-25', '1950-06-25/..');
		expect(before).toMatchObject({ at: dayNumber(1950, 6, 25), looseStart: true });
		expect(after).toMatchObject({ at: dayNumber(1950, 6, 25), looseEnd: true });
		expect(dated('../..')).toEqual([]);
	});

	test('none at all give an empty picture, one and negative ones a whole one', () => {
		expect(timelinePicture(plan([]), SIZE).named).toEqual([]);
		expect(timelinePicture(plan([item('one', 0)]), SIZE).named).toHaveLength(1);
		const old = timelinePicture(plan([item('a', dayNumber(-480, 9, 1)), item('b', dayNumber(-479, 8, 1))]), SIZE);
		expect(old.named).toHaveLength(2);
		expect(old.ticks.some(({ label }) => label?.endsWith('BCE'))).toBe(true);
	});

	test('outside the time that is shown end in an arrow, not in a mark', () => {
		const long = item('long', dayNumber(1940, 1, 1), { lasts: true, last: dayNumber(1960, 1, 1) });
		const span = [dayNumber(1950, 1, 1), dayNumber(1951, 1, 1)] as const;
		const [named] = timelinePicture(plan([long], { span }), SIZE).named;
		expect(named).toMatchObject({ before: true, after: true, r: 0, over: true });
	});
});

describe('lanes', () => {
	const made = graphOf(
		[
			node('stalin person Joseph Stalin'),
			node('ussr state Soviet Union'),
			node('talk event They talk', { date: '1949-03-05' }),
			node('test event A test', { date: '1949-08-29' }),
			node('rain event It rains', { date: '1949-09-01' })
		],
		[edge('stalin lobbied talk'), edge('ussr lobbied test')]
	);

	test('are made by who acted where the graph has none, and what nobody did stands elsewhere', () => {
		const { lanes, laneOf } = timelineLanes(made, timelineItems(made), 'actors');
		expect(lanes.map(({ label }) => label)).toEqual(['persons', 'states', 'Elsewhere']);
		expect(laneOf).toEqual([0, 1, 2]);
	});

	test('one of them alone needs no name', () => {
		expect(timelineLanes(made, timelineItems(made), 'one').lanes).toEqual([{ id: '~', label: '', who: [] }]);
	});
});

describe('the drawing', () => {
	const made = plan(
		[item('a', 0), item('b', 40, { happened: false, label: '<b> & "c"' }), item('c', 80, { gap: true })],
		{ links: [link(0, 2, { chain: true })], main: 2, worth: [Infinity, 1, Infinity] }
	);
	const picture = timelinePicture(made, SIZE);
	const all = (tree: SvgNode): SvgNode[] => [
		tree,
		...tree.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))
	];

	test('has a link for every item and every arc, and no style', () => {
		const parts = all(timelineField(picture));
		const hrefs = parts.filter(({ tag }) => tag === 'a').map(({ attributes }) => attributes['href']);
		expect(hrefs.sort()).toEqual(['/edges/0.causes.2/', '/events/a/', '/events/b/', '/events/c/']);
		expect(parts.filter(({ attributes }) => 'style' in attributes)).toEqual([]);
	});

	test('draws the outcome solid, what did not happen dashed and struck, the chain with the highlighter', () => {
		const parts = all(timelineField(picture));
		const own = (id: string) => all(parts.find(({ attributes }) => attributes['data-id'] === id)!);
		const sign = (id: string) => own(id).find(({ attributes }) => attributes['class'] === 'sign')!.attributes;
		expect(sign('c')['fill']).toBe('var(--ink)');
		expect(sign('b')['stroke-dasharray']).toBe('2.5 2');
		expect(sign('a')['stroke-dasharray']).toBeUndefined();
		expect(parts.filter(({ attributes }) => attributes['class'] === 'glow')).toHaveLength(1);
	});

	test('in tiles has every item once, and is a file on its own', () => {
		const wide = timelinePicture(made, { ...SIZE, width: 9000 });
		const ids = (tree: SvgNode) =>
			all(tree)
				.filter(({ attributes }) => `${attributes['class'] ?? ''}`.startsWith('item'))
				.map(({ attributes }) => attributes['data-id']);
		const tiles = Array.from({ length: 20 }, (_, k) => ids(timelineTile(wide, k * 450, (k + 1) * 450)));
		expect([...ids(timelineField(wide, true)), ...tiles.flat()].sort()).toEqual(ids(timelineField(wide)).sort());
		expect(tiles.filter((tile) => tile.length > 0).length).toBeGreaterThan(1);
		const file = serialise(timelineDrawing(picture), LIGHT);
		expect(file).toContain('&lt;b&gt; &amp; &quot;c&quot;');
		expect(file.match(/#[0-9A-F]{6}/g)?.length).toBeGreaterThan(5);
	});

	test('says the lanes beside it, on a phone in a narrow column', () => {
		const two = plan([item('a', 0), item('b', 9)], {
			lanes: [
				{ id: 'x', label: 'Washington', who: ['Someone'] },
				{ id: 'y', label: 'Elsewhere', who: [] }
			],
			laneOf: [0, 1]
		});
		const words = (wide?: number) =>
			all(timelineLaneNames(timelinePicture(two, SIZE), wide))
				.filter(({ tag }) => tag === 'text')
				.flatMap(({ children }) => children);
		expect(words()).toContain('Someone');
		expect(words(88)).not.toContain('Someone');
		expect(words(88).join(' ')).toContain('Washington');
	});
});
