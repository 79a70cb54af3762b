import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { chainFaults } from '$lib/picture/chain-faults';
import { spanWords } from '$lib/picture/chain-heads';
import { chainPicture } from '$lib/picture/chain-layout';
import { chainPlanOf } from '$lib/picture/chain-parts';
import type { ChainPicture } from '$lib/picture/chain-picture';
import type { ChainPlan } from '$lib/picture/chain-plan';
import { CARD } from '$lib/picture/chain-card-size';
import { randomFrom } from '$lib/picture/random';
import { measure } from '$lib/picture/widths';
import { dayNumber } from '$lib/graph/days';
import { openGraph } from '$lib/server/open-graph';
import { card, link, planOf } from './chain-plans';

const shipped = openGraph('graph/').graph!;
const causal = Array.from({ length: shipped.edgeCount }, (_, edge) => edge).filter(
	(edge) => shipped.isCausal(edge) !== null
);
const entered = (index: number) => shipped.into(index).filter((edge) => shipped.isCausal(edge) !== null).length;
/** The events with the most direct causes. */
const targets = Array.from({ length: shipped.nodeCount }, (_, index) => index)
	.filter((index) => shipped.familyOf(index) === 'event')
	.sort((a, b) => entered(b) - entered(a) || a - b)
	.slice(0, 20);
const groups = new Map(
	Array.from({ length: shipped.nodeCount }, (_, index) => shipped.nodeAt(index).groups)
		.flat()
		.flatMap(({ id, how, edges }) => edges.map((edge) => [shipped.edgeIndex(edge), { id, how }] as const))
);

function shippedPlan(target: number, most = 28): ChainPlan {
	const nodes = new Set([target]);
	for (const index of nodes)
		for (const edge of shipped.into(index))
			if (shipped.isCausal(edge) !== null && nodes.size < most) nodes.add(shipped.edges.from[edge]!);
	return chainPlanOf(shipped, { title: shipped.nodes.ids[target]!, nodes, edges: causal, main: target, groups });
}

const pictures = targets.map((target) => chainPicture(shippedPlan(target)));
const columnOf = (picture: ChainPicture, id: string) => picture.cards.find((one) => one.id === id)!.column;
const linkOf = (picture: ChainPicture, id: string) => picture.links.find((one) => one.id === id)!;

test('twenty targets of the shipped graph: no arrow back in time, none through a card, few crossings', () => {
	const faults = pictures.map(chainFaults);
	for (const [index, fault] of faults.entries())
		expect(fault, pictures[index]!.title).toMatchObject({ through: 0, back: 0, overlaps: 0 });
	const sum = (key: 'crossings' | 'links') => faults.reduce((all, fault) => all + fault[key], 0);
	expect(sum('links')).toBeGreaterThan(500);
	expect(sum('crossings') / sum('links')).toBeLessThanOrEqual(0.35);
});

test('cards stand in whole px in straight columns, each within its lane and apart from the others', () => {
	for (const { cards, columns, lanes, height, width } of pictures)
		for (const one of cards) {
			expect([one.x, one.y, one.height].every(Number.isInteger)).toBe(true);
			expect(one.x).toBe(columns[one.column]!.x);
			const lane = lanes.find(({ id }) => id === one.lane)!;
			expect(one.y).toBeGreaterThanOrEqual(lane.y);
			expect(one.y + one.height).toBeLessThanOrEqual(lane.y + lane.height);
			expect(one.x + one.width).toBeLessThan(width);
			expect(lane.y + lane.height).toBeLessThanOrEqual(height);
		}
});

test('columns are told by titles in order of time, below the bands of the author', () => {
	for (const { heads, cards } of pictures) {
		const rows = [0, 1].map((row) => heads.filter((head) => head.row === row));
		const labels = rows[0]!.map((head) => shipped.about.bands.findIndex((band) => band.label === head.label));
		expect(labels).toEqual([...labels].sort((a, b) => a - b));
		rows[1]!.forEach((head, at) => expect(head.label).not.toBe(rows[1]![at + 1]?.label));
		for (const row of rows)
			row.forEach((head, at) => expect(head.x + head.width).toBeLessThan(row[at + 1]?.x ?? Infinity));
		expect(rows[1]!.length).toBeGreaterThan(0);
		const exact = cards.filter((one) => one.first === one.last).sort((a, b) => a.first - b.first);
		const columns = exact.map((one) => one.column);
		expect(columns).toEqual([...columns].sort((a, b) => a - b));
	}
});

test('every link runs from its cause to its effect by upright and flat pieces', () => {
	for (const { cards, links, joins } of pictures) {
		const boxes = new Map(cards.map((one) => [one.id, one]));
		for (const { from, to, points, joined, late, id } of links) {
			const [start, end] = [points[0]!, points.at(-1)!];
			const [a, b] = [boxes.get(from)!, boxes.get(to)!];
			expect(start.y, id).toBeGreaterThanOrEqual(a.y);
			expect(start.y, id).toBeLessThanOrEqual(a.y + a.height);
			if (joined)
				expect(joins.some((join) => join.links.includes(id) && join.x === end.x && join.y === end.y)).toBe(true);
			else if (!late) {
				expect(end.y, id).toBeGreaterThanOrEqual(b.y);
				expect(end.y, id).toBeLessThanOrEqual(b.y + b.height);
			}
			const pieces = points.slice(1, joined ? -1 : undefined).map((point, at) => [points[at]!, point] as const);
			expect(
				pieces.every(([p, q]) => p.x === q.x || p.y === q.y),
				id
			).toBe(true);
		}
	}
});

test('the same plan gives the same picture, in other processes and time zones too', () => {
	expect(chainPicture(JSON.parse(JSON.stringify(shippedPlan(targets[0]!))) as ChainPlan)).toEqual(pictures[0]);
	const outputs = ['Asia/Seoul', 'America/New_York'].map(
		(TZ) =>
			spawnSync(process.execPath, ['tests/unit/picture/chain-bytes.js'], {
				env: { ...process.env, TZ },
				encoding: 'utf8',
				maxBuffer: 2 ** 26
			}).stdout
	);
	expect(outputs[0]).toMatch(/^\{"title":"All"/);
	expect(outputs[1]).toBe(outputs[0]);
});

test('a plan without dates has columns by cause and effect, and no titles', () => {
	const cards = ['a', 'b', 'c', 'd'].map((id) => card(id));
	const picture = chainPicture(
		planOf(cards, [link('a caused b'), link('b caused c'), link('a caused c'), link('d caused c')])
	);
	expect(['a', 'b', 'c', 'd'].map((id) => columnOf(picture, id))).toEqual([0, 1, 2, 1]);
	expect(picture.heads).toEqual([]);
	expect(picture.lanes).toHaveLength(1);
	expect(chainFaults(picture)).toEqual({ links: 4, crossings: 0, through: 0, back: 0, overlaps: 0, shared: 0 });
});

test('nothing, one card, and a card that leads to itself can be drawn', () => {
	expect(chainPicture(planOf([], []))).toMatchObject({ cards: [], links: [], joins: [] });
	expect(chainPicture(planOf([card('a 1949')], [])).cards).toHaveLength(1);
	const loop = chainPicture(planOf([card('a 1949')], [link('a caused a')]));
	expect(loop.links[0]).toMatchObject({ back: true });
	expect(chainFaults(loop)).toMatchObject({ links: 0, through: 0 });
});

test('a circle without dates is drawn with one link back, and said to be', () => {
	const cards = ['a', 'b', 'c'].map((id) => card(id));
	const picture = chainPicture(planOf(cards, [link('a caused b'), link('b caused c'), link('c caused a')]));
	expect(picture.links.filter((one) => one.back).map((one) => one.id)).toEqual(['c.caused.a']);
	const points = linkOf(picture, 'c.caused.a').points;
	expect(points[0]!.x).toBeGreaterThan(points.at(-1)!.x);
	expect(chainFaults(picture)).toMatchObject({ back: 1, through: 0 });
});

test('a circle of things of the same time stands in one column, and no link leads back', () => {
	const cards = [card('a 1949'), card('b 1949'), card('c 1950')];
	const picture = chainPicture(planOf(cards, [link('a caused b'), link('b caused a'), link('b caused c')]));
	expect(columnOf(picture, 'a')).toBe(columnOf(picture, 'b'));
	expect(chainFaults(picture)).toMatchObject({ back: 0, through: 0 });
});

test('an effect that is dated before its cause is drawn back, as its dates say', () => {
	const picture = chainPicture(planOf([card('a 1950-06-25'), card('b 1949-01-01')], [link('a caused b')]));
	expect(picture.links[0]!.back).toBe(true);
	expect(columnOf(picture, 'b')).toBeLessThan(columnOf(picture, 'a'));
});

test('what lasts is met by a later cause further right, so that no arrow leads back in time', () => {
	const cards = [card('aim 1945..1950'), card('early 1946-01-01'), card('late 1949-05-05')];
	const picture = chainPicture(planOf(cards, [link('aim caused early'), link('late caused aim')]));
	expect(columnOf(picture, 'aim')).toBeLessThanOrEqual(columnOf(picture, 'early'));
	expect(picture.lasting.map((each) => each.card)).toEqual(['aim']);
	const [second] = picture.lasting;
	const end = linkOf(picture, 'late.caused.aim').points.at(-1)!;
	expect(linkOf(picture, 'late.caused.aim')).toMatchObject({ late: true, back: false });
	expect(second!.line).toMatch(/^… /);
	expect(second!.x).toBeGreaterThan(picture.cards.find((one) => one.id === 'aim')!.x);
	expect([end.x >= second!.x - 1, end.x <= second!.x + second!.width]).toEqual([true, true]);
	expect(chainFaults(picture)).toMatchObject({ back: 0, through: 0 });
});

test('joint causes meet in a dot with one arrow; one of them alone does not', () => {
	const group = { id: 'both', how: 'together' } as const;
	const cards = [card('a 1948'), card('b 1949-02'), card('c 1949-03'), card('t 1950', { main: true })];
	const links = [link('a caused t', { group }), link('b caused t'), link('c caused t', { group, family: 'enable' })];
	const picture = chainPicture(planOf(cards, links));
	expect(picture.joins).toHaveLength(1);
	const [join] = picture.joins;
	expect(join).toMatchObject({
		id: 'both',
		how: 'together',
		to: 't',
		family: 'mixed',
		links: ['a.caused.t', 'c.caused.t']
	});
	for (const id of join!.links) expect(linkOf(picture, id).points.at(-1)).toEqual({ x: join!.x, y: join!.y });
	expect(join!.path[1].x).toBeGreaterThan(join!.x);
	expect(linkOf(picture, 'b.caused.t').joined).toBe(false);
	const alone = chainPicture(planOf(cards, links.slice(0, 2)));
	expect(alone.joins).toEqual([]);
	expect(linkOf(alone, 'a.caused.t').joined).toBe(false);
});

test('gates stand clear of the links of their card', () => {
	const cards = [card('a'), card('b', { gate: true }), card('c')];
	const picture = chainPicture(planOf(cards, [link('a caused b'), link('b caused c')]));
	const gated = picture.cards.find((one) => one.gate)!;
	expect(linkOf(picture, 'a.caused.b').points.at(-1)!.x).toBeLessThan(gated.x - 8);
	expect(linkOf(picture, 'b.caused.c').points[0]!.x).toBeGreaterThan(gated.x + gated.width + 8);
});

test('cards keep to the lanes in the order given; those without a lane stand below', () => {
	const lanes = ['north', 'south', 'empty'].map((id) => ({ id, label: id }));
	const cards = [card('a 1948 south'), card('b 1949 north'), card('c 1950')];
	const picture = chainPicture(planOf(cards, [link('a caused b'), link('b caused c')], { lanes }), { height: 700 });
	expect(picture.lanes.map((lane) => lane.label)).toEqual(['north', 'south', '']);
	const y = (id: string) => picture.cards.find((one) => one.id === id)!.y;
	expect([y('b') < y('a'), y('a') < y('c')]).toEqual([true, true]);
	expect(picture.height).toBeGreaterThanOrEqual(700);
});

test('labels of any length stay within their cards', () => {
	const labels = ['', 'x'.repeat(300), 'word '.repeat(80), '조선민주주의인민공화국 수립과 그 이후', '<b>&"'];
	const picture = chainPicture(
		planOf(
			labels.map((label, at) => card(`c${at} 1949`, { label })),
			[]
		)
	);
	for (const { lines, width, height } of picture.cards) {
		expect(lines.length * CARD.label.line + CARD.when.line).toBeLessThanOrEqual(height);
		for (const line of lines)
			expect(measure(line, CARD.label.size, CARD.label.weight)).toBeLessThanOrEqual(width - CARD.pad);
	}
});

test('a thousand cards with circles among them are laid out whole', () => {
	const random = randomFrom(7);
	const ids = Array.from({ length: 1000 }, (_, index) => `n${index}`);
	const links = ids.flatMap((id, to) => {
		const near = Math.max(0, to - 1 - Math.floor(random() * 25));
		const after = random() < 0.05 ? [link(`${id} caused n${Math.max(0, to - 40)}`)] : [];
		return to === near ? [] : [link(`n${near} caused ${id}`), ...after];
	});
	const picture = chainPicture(
		planOf(
			ids.map((id) => card(id)),
			links
		)
	);
	expect(picture.cards).toHaveLength(1000);
	expect(picture.links).toHaveLength(links.length);
	const faults = chainFaults(picture);
	expect(faults).toMatchObject({ through: 0, overlaps: 0 });
	expect(faults.back).toBe(picture.links.filter((one) => one.back && one.from !== one.to).length);
});

test('stretches of time are said as shortly as they are known', () => {
	const day = dayNumber;
	expect(spanWords(day(1950, 6, 25), day(1950, 6, 25))[0]).toBe('25 June 1950');
	expect(spanWords(day(1950, 6, 25), day(1950, 6, 25), false)[0]).toBe('June 1950');
	expect(spanWords(day(1950, 1, 3), day(1950, 6, 25))[0]).toBe('Jan – Jun 1950');
	expect(spanWords(day(1949, 8, 1), day(1950, 2, 1))).toEqual(['Aug 1949 – Feb 1950', '1949–50']);
	expect(spanWords(day(1945, 1, 1), day(1947, 12, 31))).toEqual(['1945–47']);
	expect(spanWords(day(1898, 1, 1), day(1903, 1, 1))).toEqual(['1898–1903']);
	expect(spanWords(day(-43, 3, 15), day(-43, 3, 15))[0]).toBe('15 March 44 BCE');
});
