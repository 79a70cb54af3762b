import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCompact, toCompact } from '$lib/graph/compact';
import { leadersOf } from '$lib/motives/leaders';
import { lensOf } from '$lib/motives/lens';
import { crossingsOf, lensCrossings, linesToBreak, type LensRoute } from '$lib/picture/lens-crossings';
import { lensFaults } from '$lib/picture/lens-faults';
import { iconOf } from '$lib/picture/lens-icon';
import { lensPicture, MOST_CROSSINGS } from '$lib/picture/lens-layout';
import { lensStates } from '$lib/picture/lens-marks';
import { bestOrder, crossingsBefore } from '$lib/picture/lens-order';
import { lensPlan, SILENT } from '$lib/picture/lens-plan';
import { portRoom, PORTS, spreadPorts } from '$lib/picture/lens-ports';
import { lensDrawing } from '$lib/picture/lens-svg';
import { groupLabel, pluralOf } from '$lib/picture/lens-words';
import { DARK, LIGHT } from '$lib/picture/palette';
import { serialise } from '$lib/picture/serialise';
import { openGraph } from '$lib/server/open-graph';

const LEADERS = ['graph', 'tests/fixtures/bohemia'].flatMap((path) => {
	const graph = openGraph(path).graph!;
	return leadersOf(graph).map(({ actor, motives }) => {
		const lens = lensOf(graph, actor);
		const plan = lensPlan(graph, lens, new Set());
		return { id: graph.nodes.ids[actor]!, actor, graph, motives, lens, plan, picture: lensPicture(plan) };
	});
});
const largest = LEADERS[0]!;

describe('the picture of every leader of both graphs', () => {
	test('at most ten crossings, no line through a card, no card on another', () => {
		for (const { id, picture } of LEADERS) {
			const faults = lensFaults(picture);
			if (process.env['LENS_FIGURES'])
				console.log(
					`${id}: ${faults.crossings} crossings, ${faults.broken} broken off of ${faults.links} lines, ${picture.pills.length} motives, ` +
						`${picture.decisions.length} decisions, ${picture.outcomes.length} of ${picture.of.outcomes} outcomes, ${picture.height} px`
				);
			expect(faults, id).toMatchObject({ through: 0, overlaps: 0, shared: 0 });
			expect(faults.crossings, id).toBeLessThanOrEqual(MOST_CROSSINGS);
			/* A line is broken off only where it has to be. */
			if (faults.broken > 0)
				expect(lensCrossings(picture.links.map(({ points }) => ({ points })))).toBeGreaterThan(MOST_CROSSINGS);
		}
	});
	test('shows every motive and decision, and says how many of how many where it does not', () => {
		for (const { id, lens, picture, graph } of LEADERS) {
			const ids = (nodes: readonly number[]) => nodes.map((node) => graph.nodes.ids[node]!).sort();
			const heads = picture.heads.map(({ text }) => text);
			expect(picture.pills.map((pill) => pill.id).sort(), id).toEqual(ids(lens.motives.map(({ motive }) => motive)));
			expect(
				picture.decisions.map((card) => card.id),
				id
			).toEqual(lens.decisions.map(({ decision }) => graph.nodes.ids[decision]!));
			if (picture.outcomes.length < picture.of.outcomes)
				expect(heads[2]).toContain(`${picture.outcomes.length} of ${picture.of.outcomes}`);
			else expect(heads.join()).not.toMatch(/\d of \d/);
		}
	});
	test('every statement between what is shown is a line, and silence is said', () => {
		for (const { id, lens, picture, graph } of LEADERS) {
			const shown = new Set([...picture.pills, ...picture.decisions, ...picture.outcomes].map((box) => box.id));
			const edges = lens.decisions.flatMap(({ inside, cameOfIt }) => [
				...inside,
				...cameOfIt.filter((e) => shown.has(graph.nodes.ids[graph.edges.to[e]!]!))
			]);
			expect(picture.links.map((link) => link.id).sort(), id).toEqual(edges.map((e) => graph.edgeIdOf(e)).sort());
			const silent = lens.decisions.filter((each) => each.silent).map(({ decision }) => graph.nodes.ids[decision]!);
			expect(picture.decisions.filter(({ note }) => note === SILENT).map((card) => card.id)).toEqual(silent);
		}
	});
	test('decisions go down in time, groups stay together, lines meet the sides of their cards', () => {
		for (const { id, picture } of LEADERS) {
			const tops = picture.decisions.map(({ y }) => y);
			expect(tops, id).toEqual([...tops].sort((a, b) => a - b));
			const changes = picture.pills.filter((pill, at) => pill.group !== picture.pills[at - 1]?.group);
			expect(changes.length).toBe(picture.groups.length);
			const boxes = new Map([...picture.pills, ...picture.decisions, ...picture.outcomes].map((box) => [box.id, box]));
			for (const { from, to, points } of picture.links)
				for (const [end, point] of [[from, points[0]!] as const, [to, points.at(-1)!] as const]) {
					const box = boxes.get(end)!;
					expect([box.x, box.x + box.width]).toContain(point.x);
					expect(point.y).toBeGreaterThan(box.y);
					expect(point.y).toBeLessThan(box.y + box.height);
				}
		}
	});
	test('is the same to the byte, twice, and on what a browser is given of the graph', () => {
		for (const { actor, graph, picture } of LEADERS.slice(0, 8)) {
			const drawn = serialise(lensDrawing(picture), LIGHT);
			const skeleton = fromCompact(toCompact(graph));
			const again = lensPicture(lensPlan(skeleton, lensOf(skeleton, actor), new Set()));
			expect(serialise(lensDrawing(again), LIGHT)).toBe(drawn);
		}
	}, 60_000);
});

test('where there is too much, the most connected is shown and all is counted', () => {
	const { graph, lens } = largest;
	const plan = lensPlan(graph, lens, new Set(), { motives: 3, decisions: 4, outcomes: 2 });
	expect([plan.pills.length, plan.decisions.length, plan.outcomes.length]).toEqual([3, 4, 2]);
	expect(plan.of).toMatchObject({ motives: lens.motives.length, decisions: lens.decisions.length });
	const picture = lensPicture(plan);
	expect(picture.heads.map(({ text }) => text)[1]).toContain(`4 of ${lens.decisions.length}`);
	const outcome = graph.index(largest.plan.outcomes[0]!.id);
	const main = lensPlan(graph, lens, new Set([outcome]), { motives: 3, decisions: 99, outcomes: 1 });
	expect(main.outcomes).toMatchObject([{ id: graph.nodes.ids[outcome], main: true }]);
});

test('a choice lights what it is joined to and moves nothing', () => {
	const { picture } = largest;
	const link = picture.links.find(({ broken }) => broken) ?? picture.links[0]!;
	const ids = [...picture.pills, ...picture.decisions, ...picture.outcomes].map(({ id }) => id);
	const states = lensStates(picture.links, ids, { selected: link.from });
	expect(states.get(link.from)).toBe('selected');
	expect(states.get(link.to)).toBe('lit');
	expect(states.get(link.id)).toBe('selected');
	expect([...states.values()]).toContain('rest');
	expect(lensStates(picture.links, ids, {}).size).toBe(0);
	expect(lensStates(picture.links, ids, { selected: 'nobody' }).size).toBe(0);
	const opened = lensStates(picture.links, ids, { open: link.id });
	expect([...opened].filter(([, state]) => state === 'selected')).toEqual([[link.id, 'selected']]);
	const [plain, chosen] = [{}, { selected: link.from }].map((marks) =>
		serialise(lensDrawing(picture, marks), LIGHT)
	) as [string, string];
	const places = (svg: string) =>
		[...svg.matchAll(/<rect[^>]* x="([^"]+)" y="([^"]+)"/g)].map(([, x, y]) => `${x} ${y}`);
	expect(places(chosen).sort()).toEqual(places(plain).sort());
});

test('an export has real colours and neither style nor script', () => {
	const { plan } = largest;
	const hostile = { ...plan, pills: plan.pills.map((pill) => ({ ...pill, label: '"><script>&' })) };
	for (const palette of [LIGHT, DARK]) {
		const svg = serialise(lensDrawing(lensPicture(hostile), { selected: plan.pills[0]!.id }), palette);
		expect(svg).not.toContain('var(');
		expect(svg).not.toMatch(/<script|style=|url\(|NaN|undefined/);
		expect(svg).toContain('&lt;script&gt;&amp;');
	}
});

describe('the order of fewest crossings', () => {
	const costs = (size: number) =>
		fc.array(fc.array(fc.nat(9), { minLength: size, maxLength: size }), { minLength: size, maxLength: size });
	const sum = (order: readonly number[], cost: readonly (readonly number[])[]) =>
		order.reduce((all, a, at) => order.slice(at + 1).reduce((some, b) => some + cost[a]![b]!, all), 0);
	const orders = (items: readonly number[]): number[][] =>
		items.length < 2
			? [[...items]]
			: items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));

	test('is the best of all orders where they are few', () => {
		fc.assert(
			fc.property(costs(5), (cost) => {
				const best = Math.min(...orders([0, 1, 2, 3, 4]).map((order) => sum(order, cost)));
				expect(
					sum(
						bestOrder(5, (a, b) => cost[a]![b]!),
						cost
					)
				).toBe(best);
			}),
			{ numRuns: 100 }
		);
	});
	test('is never worse than the order given where they are many, and the same again', () => {
		fc.assert(
			fc.property(costs(14), (cost) => {
				const order = bestOrder(14, (a, b) => cost[a]![b]!);
				const given = Array.from({ length: 14 }, (_, item) => item);
				expect([...order].sort((a, b) => a - b)).toEqual(given);
				expect(sum(order, cost)).toBeLessThanOrEqual(sum(given, cost));
				expect(bestOrder(14, (a, b) => cost[a]![b]!)).toEqual(order);
			}),
			{ numRuns: 50 }
		);
	});
	test('keeps the order given where all are equal', () => {
		for (const size of [0, 1, 4, 13])
			expect(bestOrder(size, () => 1)).toEqual(Array.from({ length: size }, (_, item) => item));
		expect(crossingsBefore([2, 5], [1, 3, 9])).toBe(3);
	});
});

describe('crossings', () => {
	const line = (from: number, to: number): LensRoute => ({
		points: [
			{ x: 0, y: from },
			{ x: 100, y: to }
		]
	});
	test('of two lines over one gutter are told from their ends', () => {
		expect(crossingsOf(line(0, 100), line(100, 0))).toBe(1);
		expect(crossingsOf(line(0, 100), line(10, 110))).toBe(0);
		const back: LensRoute = { points: [...line(100, 0).points].reverse() };
		expect(crossingsOf(line(0, 100), back)).toBe(1);
	});
	test('are no more than asked once some lines are broken off, and none is where none need be', () => {
		const fan = Array.from({ length: 8 }, (_, k) => line(k * 20, 140 - k * 20));
		expect(lensCrossings(fan)).toBe(28);
		const broken = new Set(linesToBreak(fan, 5));
		expect(broken.size).toBeGreaterThan(0);
		expect(lensCrossings(fan.map((route, k) => ({ ...route, broken: broken.has(k) })))).toBeLessThanOrEqual(5);
		expect(linesToBreak(fan, 28)).toEqual([]);
	});
});

test('ports stand in the order of what they lead to, within their side', () => {
	const ends = [30, 10, 20].map((key, link) => ({ link, key }));
	const ports = spreadPorts(ends, 60);
	expect([...ports].map(([link]) => link)).toEqual([1, 2, 0]);
	expect([...ports.values()]).toEqual([-PORTS.step, 0, PORTS.step]);
	const many = spreadPorts(
		Array.from({ length: 9 }, (_, link) => ({ link, key: link })),
		portRoom(9)
	);
	expect(Math.max(...many.values())).toBeLessThanOrEqual(portRoom(9) / 2 - PORTS.edge + 0.1);
});

test('a group is called by its sort and number', () => {
	expect(['aim', 'memory', 'bias', 'play', 'wish'].map(pluralOf)).toEqual([
		'aims',
		'memories',
		'biases',
		'plays',
		'wishes'
	]);
	const kind = { label: 'Drive', plural: 'Drives' };
	expect([groupLabel('aim', 1, kind), groupLabel('war-aim', 2, kind), groupLabel(null, 2, kind)]).toEqual([
		'Aim',
		'War aims',
		'Drives'
	]);
	expect([iconOf('fear'), iconOf('longing'), iconOf(null)]).toEqual(['warning', 'hexagon', 'hexagon']);
});
