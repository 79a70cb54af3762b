import { CARD } from './chain-card-size';
import type { ChainClass } from './chain-marks';
import { GATE, type ChainLasting, type PlacedCard } from './chain-picture';
import { wayOf } from './chain-way';
import { ELLIPSIS, SHAPES, SLASH, type Outline, type Shape } from './marks';
import { BASELINE, element, tenth, type SvgNode } from './svg-node';
import { measure } from './widths';

/** A card of a chain picture, as SVG. */

/** Px: borders of cards on the chain and of all others; the mark's own; the disc of a card's number. */
const BORDER = { lit: 1.4, plain: 1, selected: 1.8 };
const MARK_BORDER = 1.3;
const BADGE = { r: 10, size: 12, weight: 700 };
/** How much of a card that no longer comes about can be seen. */
export const FALLEN = 0.38;

function pathOf(outline: Outline, x: number, y: number, r: number): string {
	let path = '';
	for (let i = 0; i < outline.length; i += 2)
		path += `${i === 0 ? 'M' : 'L'}${tenth(x + (outline[i] ?? 0) * r)} ${tenth(y + (outline[i + 1] ?? 0) * r)}`;
	return `${path}Z`;
}

/** The sign of a kind before the date. */
export function drawSign(
	card: Pick<PlacedCard, 'mark' | 'gap' | 'happened'>,
	x: number,
	y: number,
	ink: string
): SvgNode[] {
	const { outline, fill }: Shape = SHAPES[card.mark];
	const r = CARD.iconRadius;
	const look = { fill: fill === 'paper' ? 'none' : ink, stroke: ink, 'stroke-width': MARK_BORDER };
	const sign = outline
		? element('path', { class: 'sign', d: pathOf(outline, x, y, r), ...look, 'stroke-linejoin': 'round' })
		: element('circle', { class: 'sign', cx: x, cy: y, r, ...look });
	const over = card.gap ? ELLIPSIS : card.happened ? null : SLASH;
	return over ? [sign, element('path', { d: pathOf(over, x, y, r), fill: ink })] : [sign];
}

/** The bars of a gate, at both sides of a card. */
export function drawGate({ x, y, width, height }: Pick<PlacedCard, 'x' | 'y' | 'width' | 'height'>): SvgNode {
	const bar = (at: number) =>
		element('rect', {
			x: tenth(at - GATE.width / 2),
			y: tenth(y - 6),
			width: GATE.width,
			height: tenth(height + 12),
			fill: 'var(--ink)'
		});
	return element('g', { class: 'gate' }, [bar(x - GATE.away), bar(x + width + GATE.away)]);
}

function borderOf(card: PlacedCard, states: readonly ChainClass[]): Record<string, string | number> {
	const isLit = states.includes('lit') || states.includes('selected');
	const look: Record<string, string | number> = {
		stroke: isLit || card.main ? 'var(--ink)' : card.round ? 'var(--ink-3)' : 'var(--rule-strong)',
		'stroke-width': states.includes('selected') ? BORDER.selected : isLit ? BORDER.lit : BORDER.plain
	};
	const isHollow = card.gap || !card.happened || card.omission || states.includes('struck');
	if (isHollow || card.certainty === 'probable') look['stroke-dasharray'] = '5 3';
	if (card.certainty === 'disputed') look['stroke-dasharray'] = '1.5 3';
	return look;
}

/** What is said of something that did not happen, with its date where there is room for both. */
function neverWords(when: string | null, room: number): string {
	const both = [when, 'did not come'].filter(Boolean).join(', ');
	return measure(both, CARD.when.size, CARD.when.weight) <= room ? both : 'did not come';
}

/** One card: a link to its page; its words are text. `number`: its place on the chain that is read. */
export function drawCard(card: PlacedCard, states: readonly ChainClass[], number: number | null): SvgNode {
	const { x, y, width, height, main } = card;
	const isSelected = states.includes('selected');
	const solid = main && !isSelected && !states.includes('struck');
	const [ink, second] = solid ? ['var(--paper)', 'var(--paper)'] : ['var(--ink)', 'var(--ink-2)'];
	const fill = isSelected ? 'var(--hl)' : solid ? 'var(--ink)' : 'var(--surface)';
	const left = x + CARD.pad;
	const struck: Record<string, string> = states.includes('struck') ? { 'text-decoration': 'line-through' } : {};
	const text = (
		words: string,
		type: { readonly size: number; readonly weight: number },
		at: readonly [number, number],
		colour: string
	) =>
		element(
			'text',
			{ x: at[0], y: tenth(at[1]), 'font-size': type.size, 'font-weight': type.weight, fill: colour, ...struck },
			[words]
		);
	const { label, when, note } = CARD;
	const words = height - (card.lines.length * label.line + when.line + (card.note === null ? 0 : note.line));
	let down = y + words / 2;
	const parts: SvgNode[] = [element('title', {}, [[card.label, card.kind, card.when].filter(Boolean).join(', ')])];
	parts.push(
		element('rect', {
			class: 'box',
			x,
			y,
			width,
			height,
			rx: card.round ? CARD.pill : CARD.corner,
			fill,
			...borderOf(card, states)
		})
	);
	for (const line of card.lines) {
		parts.push(text(line, label, [left, down + label.line / 2 + BASELINE * label.size], ink));
		down += label.line;
	}
	const middle = down + when.line / 2;
	parts.push(...drawSign(card, left + CARD.iconRadius + 0.5, middle, second));
	const said = card.happened ? (card.when ?? card.kind) : neverWords(card.when, width - 2 * CARD.pad - CARD.icon);
	parts.push(text(said, when, [left + CARD.icon, middle + BASELINE * when.size], second));
	if (card.note !== null)
		parts.push(text(card.note, note, [left, down + when.line + note.line / 2 + BASELINE * note.size], ink));
	if (card.gate) parts.push(drawGate(card));
	if (number !== null) parts.push(...drawBadge(x + 1, y + 1, number));
	const classes = ['card', `m-${card.mark}`, ...(main ? ['main'] : []), ...(card.gate ? ['gated'] : []), ...states];
	const look: Record<string, number> = states.includes('fallen') ? { opacity: FALLEN } : {};
	return element('a', { class: classes.join(' '), href: card.href, 'data-id': card.id, ...look }, parts);
}

/** The number of a card on the chain, in a disc. */
export function drawBadge(x: number, y: number, number: number): SvgNode[] {
	const disc = element('circle', {
		class: 'badge',
		cx: x,
		cy: y,
		r: BADGE.r,
		fill: 'var(--ink)',
		stroke: 'var(--paper)',
		'stroke-width': 1.5
	});
	const look = { 'text-anchor': 'middle', 'font-size': BADGE.size, 'font-weight': BADGE.weight, fill: 'var(--paper)' };
	return [disc, element('text', { x, y: tenth(y + BASELINE * BADGE.size), ...look }, [String(number)])];
}

/** Px: how thick the bar of what lasts is. */
const BAR = 5;

/** What lasts: the bar from its card and the low card that later causes meet; its name again is for the eye alone. */
export function drawLasting(
	{ card, x, y, width, height, line, points }: ChainLasting,
	states: readonly ChainClass[]
): SvgNode {
	const bar = { d: wayOf(points), fill: 'none', stroke: 'var(--ink-3)', 'stroke-width': BAR, 'stroke-opacity': 0.45 };
	const box = {
		x,
		y,
		width,
		height,
		rx: height / 2,
		fill: 'var(--surface)',
		stroke: 'var(--ink-3)',
		'stroke-width': 1
	};
	const { size, weight } = CARD.when;
	const at = { x: x + CARD.pad, y: tenth(y + height / 2 + BASELINE * size) };
	const look: Record<string, number> = states.includes('fallen') ? { opacity: FALLEN } : {};
	return element('g', { class: ['lasting', ...states].join(' '), 'data-card': card, 'aria-hidden': 'true', ...look }, [
		element('path', { class: 'bar', ...bar }),
		element('rect', { class: 'box', ...box }),
		element('text', { ...at, 'font-size': size, 'font-weight': weight, fill: 'var(--ink-2)' }, [line])
	]);
}
