import { expect, test } from 'vitest';
import { fromCompact, toCompact } from '$lib/graph/compact';
import type { Graph } from '$lib/graph/graph';
import { leadersOf } from '$lib/motives/leaders';
import { pairOf, type Pair } from '$lib/motives/pair';
import { mainPairs } from '$lib/pages/compare-pairs';
import { lensCrossings } from '$lib/picture/lens-crossings';
import { mirrorFaults } from '$lib/picture/mirror-faults';
import { MIRROR, mirrorPicture } from '$lib/picture/mirror-layout';
import { mirrorPlan, type MirrorPlan } from '$lib/picture/mirror-plan';
import { mirrorDrawing } from '$lib/picture/mirror-svg';
import { DARK, LIGHT } from '$lib/picture/palette';
import { markup, serialise } from '$lib/picture/serialise';
import { openGraph } from '$lib/server/open-graph';

const GRAPHS = ['graph', 'tests/fixtures/bohemia'].map((path) => openGraph(path).graph!);

/** Every two of the actors with most motives and decisions of a graph. */
function pairsOf(graph: Graph, most: number): [number, number][] {
	const leaders = leadersOf(graph).slice(0, most);
	return leaders.flatMap(({ actor }, k) => leaders.slice(k + 1).map((other): [number, number] => [actor, other.actor]));
}

const PAIRS = GRAPHS.flatMap((graph) =>
	pairsOf(graph, 12).map(([a, b]) => {
		const pair = pairOf(graph, a, b);
		const plan = mirrorPlan(graph, pair);
		const name = `${graph.nodes.ids[a]!} and ${graph.nodes.ids[b]!}`;
		return { graph, a, b, name, pair, plan, picture: mirrorPicture(plan) };
	})
);

test('at most twelve crossings in the six main pairs and in every other; no line through a card', () => {
	const main = mainPairs(GRAPHS[0]!, 6);
	expect(main).toHaveLength(6);
	for (const { a, b } of main) {
		const picture = mirrorPicture(mirrorPlan(GRAPHS[0]!, pairOf(GRAPHS[0]!, a, b)));
		const faults = mirrorFaults(picture);
		if (process.env['MIRROR_FIGURES'])
			console.log(
				`${picture.names.a} and ${picture.names.b}: ${faults.crossings} crossings of ${faults.links} lines, ${picture.moments.length} moments, ${picture.pills.length} motives, ${picture.height} px, ${faults.broken} broken, ${lensCrossings(picture.links.map(({ points }) => ({ points })))} were none`
			);
		expect(faults.crossings, picture.title).toBeLessThanOrEqual(12);
	}
	for (const { name, picture } of PAIRS) {
		const faults = mirrorFaults(picture);
		expect(faults, name).toMatchObject({ through: 0, overlaps: 0, shared: 0 });
		expect(faults.crossings, name).toBeLessThanOrEqual(12);
	}
});

/** Crossings of lines between the motives in this order and the moments, counted anew from the lists alone. */
function crossingsIn(plan: MirrorPlan, order: readonly string[]): number {
	const place = new Map(plan.moments.map(({ id }, k) => [id, k]));
	let count = 0;
	for (const one of plan.links)
		for (const other of plan.links)
			if (
				one.side === other.side &&
				order.indexOf(one.from) < order.indexOf(other.from) &&
				place.get(one.to)! > place.get(other.to)!
			)
				count++;
	return count;
}

function permutations<Item>(items: readonly Item[]): Item[][] {
	if (items.length < 2) return [[...items]];
	return items.flatMap((item, k) =>
		permutations([...items.slice(0, k), ...items.slice(k + 1)]).map((rest) => [item, ...rest])
	);
}

test('no order of the groups has fewer crossings, and both sides have the same order', () => {
	for (const { name, plan, picture } of PAIRS.filter(({ plan: { links } }) => links.length > 3)) {
		const shown = picture.pills.map((pill) => pill.group);
		const sideOrder = (side: 'a' | 'b') => [
			...new Set(picture.pills.filter((pill) => pill.side === side).map((pill) => pill.group))
		];
		const [left, right] = [sideOrder('a'), sideOrder('b')];
		expect(
			left.filter((group) => right.includes(group)),
			name
		).toEqual(right.filter((group) => left.includes(group)));
		const members = (group: number) => picture.pills.filter((pill) => pill.group === group).map(({ id }) => id);
		const drawn = crossingsIn(
			plan,
			picture.pills.map(({ id }) => id)
		);
		for (const order of permutations([...new Set(shown)]))
			expect(crossingsIn(plan, order.flatMap(members)), name).toBeGreaterThanOrEqual(drawn);
	}
});

test('the other way round the picture is the same in a mirror', () => {
	const other = { a: 'b', b: 'a' } as const;
	for (const { graph, name, pair, picture, a, b } of PAIRS.slice(0, 40)) {
		const swapped: Pair = pairOf(graph, b, a);
		expect(swapped.moments, name).toEqual(
			pair.moments.map(({ events, ...rest }) => ({ ...rest, events: { a: events.b, b: events.a } }))
		);
		const mirrored = mirrorPicture(mirrorPlan(graph, swapped));
		expect(mirrored.height, name).toBe(picture.height);
		const at = ({ pills }: typeof picture, turn: boolean) =>
			pills.map(({ id, side, y }) => `${turn ? other[side] : side} ${id} ${y}`).sort();
		expect(at(mirrored, true), name).toEqual(at(picture, false));
		const lines = ({ links }: typeof picture, turn: boolean) =>
			links
				.map(({ id, side, points }) => {
					const xs = points.map(({ x, y }) => `${turn ? MIRROR.width - x : x} ${y}`);
					return `${turn ? other[side] : side} ${id} ${xs.join(' ')}`;
				})
				.sort();
		expect(lines(mirrored, true), name).toEqual(lines(picture, false));
	}
});

test('the same graph gives the same drawing, in the browser too', () => {
	for (const graph of GRAPHS) {
		const skeleton = fromCompact(JSON.parse(JSON.stringify(toCompact(graph))));
		for (const [a, b] of pairsOf(graph, 5)) {
			const draw = (from: Graph) => markup(mirrorDrawing(mirrorPicture(mirrorPlan(from, pairOf(from, a, b)))));
			expect(draw(skeleton)).toBe(draw(graph));
		}
	}
});

test('all that is left out is counted, and what is at work in a moment stands first', () => {
	for (const { name, pair, plan } of PAIRS) {
		expect(plan.of, name).toEqual({
			a: pair.a.motives.length,
			b: pair.b.motives.length,
			moments: pair.moments.length
		});
		const small = mirrorPlan(
			GRAPHS.find((graph) => PAIRS.some((one) => one.pair === pair && one.graph === graph))!,
			pair,
			{
				motives: 2,
				moments: 2,
				least: 1
			}
		);
		expect(small.moments.length, name).toBe(Math.min(2, pair.moments.length));
		expect(small.pills.length, name).toBeLessThanOrEqual(4);
		for (const link of small.links) {
			expect(small.moments.some(({ id }) => id === link.to)).toBe(true);
			expect(small.pills.some(({ id, side }) => id === link.from && side === link.side)).toBe(true);
		}
	}
});

test('what is asked about is yellow, and what it does not touch is dimmed', () => {
	const { picture } = PAIRS.find(({ picture: { links } }) => links.length > 5)!;
	const moment = picture.moments.find(({ id }) => picture.links.some(({ to }) => to === id))!;
	const text = serialise(mirrorDrawing(picture, { selected: moment.id }), LIGHT);
	const touched = new Set(picture.links.filter(({ to }) => to === moment.id).map(({ from }) => from));
	expect(text.match(/class="moment selected"/g)).toHaveLength(1);
	expect(text.match(/class="pill lit"/g) ?? []).toHaveLength(picture.pills.filter(({ id }) => touched.has(id)).length);
	expect(text).toContain(`fill="${LIGHT.hl}"`);
	expect(serialise(mirrorDrawing(picture), DARK)).not.toContain(DARK.hl);
});
