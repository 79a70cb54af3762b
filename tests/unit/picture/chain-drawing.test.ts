import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnDrawing } from '$lib/picture/chain-column-svg';
import { columnPicture } from '$lib/picture/chain-column';
import { chainFaults, routeFaults } from '$lib/picture/chain-faults';
import { chainPicture } from '$lib/picture/chain-layout';
import { chainClasses } from '$lib/picture/chain-marks';
import { chainDrawing } from '$lib/picture/chain-svg';
import { wayOf } from '$lib/picture/chain-way';
import { DARK, LIGHT } from '$lib/picture/palette';
import { serialise } from '$lib/picture/serialise';
import { spaced } from '$lib/picture/spaced';
import type { SvgNode } from '$lib/picture/svg-node';
import { card, link, planOf } from './chain-plans';

const group = { id: 'both', how: 'together' } as const;
const plan = planOf(
	[
		card('line 1945-08 us'),
		card('states 1948 south', { gate: true, note: '3 of 4 chains' }),
		card('aim 1948..1950 north', { round: true, mark: 'hexagon', certainty: 'disputed' }),
		card('plea 1950-01-17 north'),
		card('veto 1950-02 us', { happened: false }),
		card('gap 1950-03 us', { gap: true }),
		card('war 1950-06-25 north', { main: true, label: '"><script>&' })
	],
	[
		link('line caused states'),
		link('states moved aim', { family: 'motivate' }),
		link('aim moved plea', { family: 'motivate', certainty: 'probable' }),
		link('plea triggered war', { family: 'trigger', group, needed: true }),
		link('gap allowed war', { family: 'enable', group }),
		link('veto held war', { family: 'constrain', against: true, certainty: 'disputed' })
	],
	{
		lanes: ['north', 'south', 'us'].map((id) => ({ id, label: id })),
		bands: [
			{ label: 'Long term', until: -7306 },
			{ label: 'Outcome', until: null }
		]
	}
);
const picture = chainPicture(plan);
const chain = {
	cards: ['line', 'states', 'aim', 'plea', 'war'],
	links: new Set(['line.caused.states', 'states.moved.aim', 'aim.moved.plea', 'plea.triggered.war'])
};

function all(tree: SvgNode): SvgNode[] {
	return [tree, ...tree.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))];
}
const classesIn = (tree: SvgNode) => all(tree).map((one) => String(one.attributes['class'] ?? '').split(' '));
const text = (tree: SvgNode) => serialise(tree, LIGHT);

test('every card and every link is a link with a title, and words are text', () => {
	const tree = chainDrawing(picture);
	const links = all(tree).filter((one) => one.tag === 'a');
	expect(links).toHaveLength(plan.cards.length + plan.links.length);
	for (const one of links) expect(one.children[0]).toMatchObject({ tag: 'title' });
	expect(text(tree)).toContain('3 of 4 chains');
	expect(text(tree)).toContain('Long term');
	expect(text(tree)).toContain('did not come');
	expect(classesIn(tree).filter((names) => names.includes('gate'))).toHaveLength(1);
	expect(classesIn(tree).filter((names) => names.includes('join'))).toHaveLength(1);
});

test('an export has real colours and neither style nor script', () => {
	for (const palette of [LIGHT, DARK])
		for (const tree of [
			chainDrawing(picture, { chain, selected: 'states' }),
			columnDrawing(columnPicture(plan, chain.cards, chain.links))
		]) {
			const svg = serialise(tree, palette);
			expect(svg).not.toContain('var(');
			expect(svg).not.toMatch(/<script|style=|url\(|NaN|undefined/);
			expect(svg).toContain('&lt;script&gt;&amp;');
		}
});

test('marks change classes, and nothing moves', () => {
	const still = (tree: SvgNode) =>
		all(tree).flatMap((one) =>
			['rect', 'text', 'tspan'].includes(one.tag) ? [[one.attributes['x'], one.attributes['y']]] : []
		);
	const plain = chainDrawing(picture);
	const struck = chainDrawing(picture, { struck: new Set(['aim']), fallen: new Set(['plea']) });
	expect(still(struck)).toEqual(still(plain));
	const classes = chainClasses(picture, {
		chain,
		struck: new Set(['aim']),
		fallen: new Set(['plea']),
		selected: 'veto'
	});
	expect(Object.fromEntries(classes.cards)).toEqual({
		line: ['lit'],
		states: ['lit'],
		aim: ['struck'],
		plea: ['fallen'],
		veto: ['rest', 'selected'],
		gap: ['rest'],
		war: ['lit']
	});
	expect(classes.links.get('states.moved.aim')).toEqual(['cut']);
	expect(classes.links.get('line.caused.states')).toEqual(['lit']);
	expect(classes.links.get('veto.held.war')).toEqual(['rest']);
	expect(classes.numbers.get('war')).toBe(5);
	expect(chainClasses(picture, {}).cards.get('line')).toEqual([]);
	expect(classesIn(struck).some((names) => names.includes('join') && names.includes('cut'))).toBe(true);
});

test('a phone shows the chain from top to bottom, with numbers, verbs and what else caused each', () => {
	const column = columnPicture(plan, chain.cards, chain.links, 360);
	expect(column.steps.map((step) => step.card.id)).toEqual(chain.cards);
	expect(column.steps.map((step) => step.link?.label ?? null)).toEqual(['caused', 'moved', 'moved', 'triggered', null]);
	expect(column.steps.at(-1)!.others.map((other) => other.id)).toEqual(['gap']);
	for (const [index, step] of column.steps.entries()) {
		expect(step.x + step.width).toBeLessThanOrEqual(360);
		expect(step.height).toBeGreaterThanOrEqual(44);
		const next = column.steps[index + 1];
		expect(step.y + step.height).toBeLessThan(next ? next.y : column.height);
	}
	expect(columnPicture(plan, ['line', 'nowhere'], new Set()).steps).toHaveLength(1);
});

test('faults of a drawing are counted as one would', () => {
	const box = (id: string, x: number, y: number) => ({ id, x, y, width: 20, height: 20, angle: 0 });
	const boxes = [box('a', 0, 0), box('b', 100, 0), box('c', 0, 100), box('d', 100, 100)];
	const route = (from: string, to: string, ...points: [number, number][]) => ({
		from,
		to,
		points: points.map(([x, y]) => ({ x, y }))
	});
	const [down, up] = [route('a', 'd', [10, 0], [90, 100]), route('c', 'b', [10, 100], [90, 0])];
	expect(routeFaults(boxes, [down, up])).toEqual({
		links: 2,
		crossings: 1,
		through: 0,
		back: 0,
		overlaps: 0,
		shared: 0
	});
	expect(routeFaults(boxes, [route('b', 'a', [90, 0], [10, 0])])).toMatchObject({ back: 1 });
	expect(routeFaults([...boxes, box('e', 50, 2)], [route('a', 'b', [10, 0], [90, 0])])).toMatchObject({ through: 1 });
	expect(routeFaults([...boxes, box('e', 95, 5)], [])).toMatchObject({ overlaps: 1 });
	expect(
		routeFaults(boxes, [route('a', 'b', [10, 0], [90, 0]), route('a', 'd', [10, 0], [60, 0], [60, 100], [90, 100])])
	).toMatchObject({
		shared: 1,
		crossings: 0
	});
	expect(chainFaults(picture)).toMatchObject({ links: 6, through: 0, back: 0, overlaps: 0 });
});

test('corners are rounded no more than their pieces allow', () => {
	expect(
		wayOf([
			{ x: 0, y: 0 },
			{ x: 30, y: 0 },
			{ x: 30, y: 4 },
			{ x: 60, y: 4 }
		])
	).toBe('M0 0L28 0Q30 0 30 2L30 2Q30 4 32 4L60 4');
	expect(
		wayOf([
			{ x: 0, y: 0 },
			{ x: 9, y: 0 }
		])
	).toBe('M0 0L9 0');
});

test('what is spaced keeps order, distances and bounds, and stands where it wants if it can', () => {
	fc.assert(
		fc.property(
			fc.array(fc.record({ wish: fc.integer({ min: 0, max: 300 }), gap: fc.integer({ min: 1, max: 30 }) }), {
				maxLength: 9
			}),
			(items) => {
				const gap = items.map((one) => one.gap);
				const sums = gap.map((_, at) => gap.slice(1, at + 1).reduce((sum, one) => sum + one, 0));
				const low = sums;
				const high = sums.map((sum) => sum + 320);
				const wish = items.map((one) => one.wish);
				const places = spaced({ wish, weight: wish.map(() => 1), gap, low, high });
				for (const [at, place] of places.entries()) {
					expect(place).toBeGreaterThanOrEqual(low[at]! - 1e-9);
					expect(place).toBeLessThanOrEqual(high[at]! + 1e-9);
					if (at > 0) expect(place - places[at - 1]!).toBeGreaterThanOrEqual(gap[at]! - 1e-9);
				}
				const isFree = wish.every((one, at) => at === 0 || one - wish[at - 1]! >= gap[at]!);
				if (isFree && wish.every((one, at) => one >= low[at]!)) expect([...places]).toEqual(wish);
			}
		)
	);
});
