import { drawSign, FALLEN } from './chain-svg-card';
import { before, colourOf, drawHead, GLOW, HOLLOW, NEEDED, STRONGER } from './draw-line';
import { DASHES, HEADS, headSize, TAILED } from './heads';
import { drawIcon } from './lens-icon';
import type { LensState } from './lens-marks';
import type { PlacedLensCard, PlacedLensLink, PlacedPill } from './lens-picture';
import { LENS_CARD, PILL } from './lens-size';
import { lensStubs, lensWay } from './lens-way';
import type { Point } from './picture';
import { BASELINE, element, GROUND, tenth, type SvgNode } from './svg-node';

/** The parts of a picture of motives as SVG: pills, cards, lines. Every one is a link with a title. */

/** How much of what is not asked about is seen. */
const RESTING = { line: 0.28, card: 0.55 };
/** Px around a line that belong to it for the pointer; heads are as on lines of this width. */
const REACH = 14;
const HEAD_WIDTH = 2.2;
const TAIL = 4;

type Look = Record<string, string | number>;

const opacity = (state: LensState | undefined, much: number): Look => (state === 'rest' ? { opacity: much } : {});
const classes = (names: readonly (string | undefined)[]): string => names.filter(Boolean).join(' ');

interface Type {
	readonly size: number;
	readonly weight: number;
}

function words(text: string, { size, weight }: Type, x: number, middle: number, fill: string): SvgNode {
	const at = { x: tenth(x), y: tenth(middle + BASELINE * size) };
	return element('text', { ...at, 'font-size': size, 'font-weight': weight, fill }, [text]);
}

/** A motive: its border dashed as sure as it is. */
export function drawPill(pill: PlacedPill, state?: LensState): SvgNode {
	const { x, y, width, height, lines, certainty } = pill;
	const isSelected = state === 'selected';
	const border: Look = {
		stroke: isSelected ? 'var(--ink)' : 'var(--rule-strong)',
		'stroke-width': isSelected ? 1.8 : 1
	};
	if (certainty !== 'established') border['stroke-dasharray'] = certainty === 'probable' ? '5 3' : '1.5 3';
	const { label } = PILL;
	const top = y + (height - lines.length * label.line) / 2;
	return element(
		'a',
		{ class: classes(['pill', state]), href: pill.href, 'data-id': pill.id, ...opacity(state, RESTING.card) },
		[
			element('title', {}, [[pill.label, pill.kind, pill.when].filter(Boolean).join(', ')]),
			element('rect', {
				class: 'box',
				x,
				y,
				width,
				height,
				rx: PILL.corner,
				fill: isSelected ? 'var(--hl)' : 'var(--surface)',
				...border
			}),
			...drawIcon(pill.icon, x + PILL.icon, y + height / 2, 'var(--ink-2)'),
			...lines.map((line, k) => words(line, label, x + PILL.text, top + (k + 0.5) * label.line, 'var(--ink)'))
		]
	);
}

/** A decision (`strong`: in ink) or what came of one; what the graph asks about is solid. */
export function drawLensCard(card: PlacedLensCard, strong: boolean, state?: LensState): SvgNode {
	const { x, y, width, height, lines, main, note } = card;
	const { label, when, pad, corner } = LENS_CARD;
	const isSelected = state === 'selected';
	const solid = main && !isSelected;
	const [ink, second] = solid ? ['var(--paper)', 'var(--paper)'] : ['var(--ink)', 'var(--ink-2)'];
	const border: Look = {
		stroke: strong || isSelected || main ? 'var(--ink)' : 'var(--rule-strong)',
		'stroke-width': isSelected ? 1.8 : strong ? 1.4 : 1
	};
	if (card.gap || !card.happened) border['stroke-dasharray'] = '5 3';
	const set = lines.length * label.line + when.line * (note === null ? 1 : 2);
	const top = y + (height - set) / 2;
	const dated = top + (lines.length + 0) * label.line + when.line / 2;
	const signed = !card.happened || card.gap || card.mark !== 'diamond';
	const said = card.happened ? (card.when ?? card.kind) : [card.when, 'did not come'].filter(Boolean).join(', ');
	const name = strong ? 'decision' : 'outcome';
	return element(
		'a',
		{
			class: classes(['card', name, main ? 'main' : undefined, state]),
			href: card.href,
			'data-id': card.id,
			...opacity(state, main ? Math.max(RESTING.card, FALLEN) : RESTING.card)
		},
		[
			element('title', {}, [[card.label, card.kind, card.when, note].filter(Boolean).join(', ')]),
			element('rect', {
				class: 'box',
				x,
				y,
				width,
				height,
				rx: corner,
				fill: isSelected ? 'var(--hl)' : solid ? 'var(--ink)' : 'var(--surface)',
				...border
			}),
			...lines.map((line, k) => words(line, label, x + pad, top + (k + 0.5) * label.line, ink)),
			...(signed ? drawSign(card, x + pad + 5.5, dated, second) : []),
			words(said, when, x + pad + (signed ? 16 : 0), dated, second),
			...(note === null ? [] : [words(note, when, x + pad, dated + when.line, second)])
		]
	);
}

/** The two ends of a line that is broken off, each with a dot; the whole of it waits for the pointer. */
function drawStubs({ points }: PlacedLensLink, stop: Point, stroke: Look, colour: string): SvgNode[] {
	const ends = lensStubs([...points.slice(0, -1), stop]);
	const path = (way: readonly Point[]) =>
		way.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join('');
	return [
		element('path', { class: 'whole', d: lensWay(points), fill: 'none', color: colour, stroke: 'none' }),
		element('path', { class: 'stroke', d: ends.map(path).join(''), ...stroke }),
		...ends.map((way) => {
			const { x, y } = way.at(-1)!;
			return element('circle', { class: 'end', cx: tenth(x), cy: tenth(y), r: 2, fill: colour });
		})
	];
}

/** A statement: its dash says how sure, its ends what sort, its title what. */
export function drawLensLink(link: PlacedLensLink, state?: LensState): SvgNode {
	const { points, family, certainty } = link;
	const isLit = state === 'selected';
	const colour = colourOf(family);
	const width = link.width + (isLit ? STRONGER : 0);
	const [start, end] = [points[0], points.at(-1)] as [Point, Point];
	/* Lines leave and arrive flat. */
	const back = (points.at(-2) ?? start).x <= end.x ? -1 : 1;
	const behind = { x: end.x + 10 * back, y: end.y };
	const head = HEADS[family];
	const stop = before(behind, end, head.stop * headSize(HEAD_WIDTH));
	const stroke: Look = { fill: 'none', stroke: colour, 'stroke-width': tenth(width) };
	const dash = DASHES[certainty];
	if (dash) stroke['stroke-dasharray'] = dash.join(' ');
	if (certainty === 'disputed') stroke['stroke-linecap'] = 'round';
	const whole = lensWay(points);
	const parts: SvgNode[] = [
		element('title', {}, [link.sentence]),
		element('path', {
			class: 'glow',
			d: whole,
			fill: 'none',
			stroke: isLit ? 'var(--hl)' : 'none',
			'stroke-width': tenth(width + GLOW)
		}),
		element('path', { class: 'hit', d: whole, fill: 'none', stroke: 'transparent', 'stroke-width': REACH }),
		...(link.broken && !isLit
			? drawStubs(link, stop, stroke, colour)
			: [element('path', { class: 'stroke', d: lensWay([...points.slice(0, -1), stop]), ...stroke })]),
		...drawHead(head, behind, end, HEAD_WIDTH, colour)
	];
	if (family === TAILED) {
		const ahead = (points[1] ?? end).x >= start.x ? 1 : -1;
		parts.push(
			element('circle', { class: 'tail', cx: tenth(start.x + ahead * TAIL), cy: tenth(start.y), r: TAIL, fill: colour })
		);
	}
	if (link.needed) {
		const at = before(behind, end, NEEDED.away);
		const look = { fill: GROUND, stroke: colour, 'stroke-width': HOLLOW };
		parts.push(element('circle', { class: 'needed', cx: at.x, cy: at.y, r: NEEDED.r, ...look }));
	}
	return element(
		'a',
		{
			class: classes(['link', `f-${family}`, `c-${certainty}`, state]),
			href: link.href,
			'data-id': link.id,
			tabindex: -1,
			...opacity(state, RESTING.line)
		},
		parts
	);
}
