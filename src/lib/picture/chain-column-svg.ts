import { COLUMN, type ColumnPicture, type ColumnStep } from './chain-column';
import { drawBadge, drawGate, drawSign } from './chain-svg-card';
import { GLOW, colourOf, drawHead } from './draw-line';
import { DASHES, HEADS, headSize } from './heads';
import { BASELINE, element, tenth, type SvgNode } from './svg-node';

/** The phone's chain as SVG. */

/** Px: the rail's line, and how far it stays clear of the numbers. */
const RAIL = { width: 4, clear: 13 };

function words(
	text: string,
	type: { readonly size: number; readonly weight: number },
	x: number,
	middle: number,
	fill: string
): SvgNode {
	const y = tenth(middle + BASELINE * type.size);
	return element('text', { x, y, 'font-size': type.size, 'font-weight': type.weight, fill }, [text]);
}

/** The piece of the rail to the next card, in the colour of its link. */
function drawRail(step: ColumnStep, next: ColumnStep, rail: number): SvgNode[] {
	if (!step.link) return [];
	const { family, certainty, href, id, sentence, label } = step.link;
	const colour = colourOf(family);
	const middle = ({ y, height }: ColumnStep) => y + height / 2;
	const [start, end] = [
		{ x: rail, y: middle(step) + RAIL.clear },
		{ x: rail, y: middle(next) - RAIL.clear }
	];
	const stop = end.y - HEADS[family].stop * headSize(RAIL.width);
	const dash = DASHES[certainty];
	const line = { d: `M${rail} ${tenth(start.y)}L${rail} ${tenth(stop)}`, fill: 'none' };
	const stroke = {
		stroke: colour,
		'stroke-width': RAIL.width,
		...(dash ? { 'stroke-dasharray': dash.join(' ') } : {})
	};
	return [
		element('a', { class: `link f-${family} c-${certainty}`, href, 'data-id': id }, [
			element('title', {}, [sentence]),
			element('path', { class: 'glow', ...line, stroke: 'var(--hl)', 'stroke-width': RAIL.width + GLOW }),
			element('path', { class: 'stroke', ...line, ...stroke }),
			...drawHead(HEADS[family], start, end, RAIL.width, colour),
			words(label, COLUMN.verb, COLUMN.left, step.verbAt, colour)
		])
	];
}

function drawStep(step: ColumnStep, rail: number): SvgNode {
	const { card, x, y, width, height, lines } = step;
	const { label, when, others, pad } = COLUMN;
	const [ink, second] = card.main ? ['var(--paper)', 'var(--paper)'] : ['var(--ink)', 'var(--ink-2)'];
	const top = y + (height - lines.length * label.line - when.line) / 2;
	const below = top + lines.length * label.line + when.line / 2;
	const box = {
		class: 'box',
		x,
		y,
		width,
		height,
		rx: card.round ? 18 : 4,
		fill: card.main ? 'var(--ink)' : 'var(--surface)'
	};
	const said = [card.when ?? card.kind, card.note].filter(Boolean).join(', ');
	return element('g', { class: 'step' }, [
		element('a', { class: 'card', href: card.href, 'data-id': card.id }, [
			element('title', {}, [[card.label, card.kind, card.when].filter(Boolean).join(', ')]),
			element('rect', { ...box, stroke: 'var(--ink)', 'stroke-width': 1.4 }),
			...lines.map((line, at) => words(line, label, x + pad, top + (at + 0.5) * label.line, ink)),
			...drawSign(card, x + pad + 5.5, below, second),
			words(said, when, x + pad + 17, below, second),
			...(card.gate ? [drawGate(step)] : []),
			...drawBadge(rail, y + height / 2, step.number)
		]),
		...step.otherLines.map((line, at) =>
			words(line, others, COLUMN.left, step.othersAt + at * others.line, 'var(--ink-2)')
		)
	]);
}

/** The whole drawing. Linear in the steps. */
export function columnDrawing({ title, width, height, rail, steps }: ColumnPicture): SvgNode {
	const rails = steps.flatMap((step, index) => {
		const next = steps[index + 1];
		return next ? drawRail(step, next, rail) : [];
	});
	return element(
		'svg',
		{ class: 'chain column', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': title },
		[
			element('g', { class: 'links' }, rails),
			element(
				'g',
				{ class: 'cards' },
				steps.map((step) => drawStep(step, rail))
			)
		]
	);
}
