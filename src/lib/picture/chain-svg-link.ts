import type { ChainClass } from './chain-marks';
import { JOIN, type ChainJoin, type PlacedLink } from './chain-picture';
import { wayOf } from './chain-way';
import { GLOW, HOLLOW, NEEDED, before, colourOf, drawHead } from './draw-line';
import { DASHES, HEADS, TAILED, headSize } from './heads';
import type { Point } from './picture';
import { BASELINE, GROUND, element, tenth, type SvgNode } from './svg-node';
import { CHIP, VERB_TYPE } from './verbs';

/** A link of a chain picture, as SVG. */

/** Px around a link that belong to it for the pointer; the width of a link on the chain; how much of all others is seen. */
const REACH = 14;
const LIT = 3.4;
export const RESTING = 0.5;

/** Heads in a chain are smaller than on a map, where lines have more room. */
const HEAD_WIDTH = 2.2;

function drawVerb({ label, verb }: PlacedLink, colour: string): SvgNode[] {
	if (!verb) return [];
	const [w, h] = [verb.width + 2 * CHIP.x, VERB_TYPE.size * 1.2 + 2 * CHIP.y];
	const look = { 'text-anchor': 'middle', 'font-size': VERB_TYPE.size, 'font-weight': VERB_TYPE.weight, fill: colour };
	return [
		element('g', { class: 'verb' }, [
			element('rect', {
				x: tenth(verb.x - w / 2),
				y: tenth(verb.y - h / 2),
				width: tenth(w),
				height: tenth(h),
				fill: GROUND
			}),
			element('text', { x: verb.x, y: tenth(verb.y + BASELINE * VERB_TYPE.size), ...look }, [label])
		])
	];
}

/** One link: a link to its statement, with its sentence as title. */
export function drawLink(link: PlacedLink, states: readonly ChainClass[]): SvgNode {
	const { points, family, certainty } = link;
	const [isLit, isCut] = [states.includes('lit') || states.includes('selected'), states.includes('cut')];
	const colour = isCut ? 'var(--ink-3)' : colourOf(family);
	const width = isLit ? Math.max(LIT, link.width) : link.width;
	const [start, end] = [points[0], points.at(-1)] as [Point, Point];
	const [ahead, behind] = [points[1] ?? end, points.at(-2) ?? start];
	const head = HEADS[family];
	const headed = !link.joined && !isCut;
	const stop = headed ? before(behind, end, head.stop * headSize(HEAD_WIDTH)) : end;
	const stroke: Record<string, string | number> = { fill: 'none', stroke: colour, 'stroke-width': tenth(width) };
	const dash = DASHES[isCut ? 'disputed' : certainty];
	if (dash) stroke['stroke-dasharray'] = dash.join(' ');
	if (isCut || certainty === 'disputed') stroke['stroke-linecap'] = 'round';
	const whole = wayOf(points);
	const glow = {
		class: 'glow',
		d: whole,
		fill: 'none',
		stroke: isLit ? 'var(--hl)' : 'none',
		'stroke-width': width + GLOW
	};
	const parts: SvgNode[] = [
		element('title', {}, [link.sentence]),
		element('path', { ...glow, 'stroke-linejoin': 'round' }),
		element('path', { class: 'hit', d: whole, fill: 'none', stroke: 'transparent', 'stroke-width': REACH }),
		element('path', { class: 'stroke', d: wayOf([...points.slice(0, -1), stop]), ...stroke })
	];
	if (headed) parts.push(...drawHead(head, behind, end, HEAD_WIDTH, colour));
	if (family === TAILED && !isCut) {
		const at = before(ahead, start, 4);
		parts.push(element('circle', { class: 'tail', cx: at.x, cy: at.y, r: 4, fill: colour }));
	}
	if (link.needed) {
		const at = before(behind, end, link.joined ? NEEDED.r + JOIN.r + 2 : NEEDED.away);
		const look = { fill: GROUND, stroke: colour, 'stroke-width': HOLLOW };
		parts.push(element('circle', { class: 'needed', cx: at.x, cy: at.y, r: NEEDED.r, ...look }));
	}
	parts.push(...drawVerb(link, colour));
	const classes = ['link', `f-${family}`, `c-${certainty}`, ...(link.back ? ['back'] : []), ...states].join(' ');
	const look: Record<string, number> =
		states.includes('rest') && !states.includes('selected') ? { opacity: RESTING } : {};
	return element('a', { class: classes, href: link.href, 'data-id': link.id, tabindex: -1, ...look }, parts);
}

/** The dot where joint causes meet, or the open ring where alternatives do, with their one arrow. */
export function drawJoin(join: ChainJoin, states: readonly ChainClass[]): SvgNode {
	const colour = states.includes('cut') ? 'var(--ink-3)' : colourOf(join.family);
	const [start, end] = join.path;
	const head = HEADS[join.family];
	const width = states.includes('lit') ? LIT : join.width;
	const stop = before(start, end, head.stop * headSize(HEAD_WIDTH));
	const solid = join.how === 'together';
	const dot = solid ? { fill: colour } : { fill: GROUND, stroke: colour, 'stroke-width': HOLLOW };
	const title = solid ? 'These causes act together' : 'Each of these causes instead of the others';
	const look: Record<string, number> = states.includes('rest') ? { opacity: RESTING } : {};
	return element(
		'g',
		{ class: ['join', join.how, ...states].join(' '), 'data-id': join.id, 'data-to': join.to, ...look },
		[
			element('title', {}, [title]),
			element('path', {
				class: 'stroke',
				d: wayOf([start, stop]),
				fill: 'none',
				stroke: colour,
				'stroke-width': tenth(width)
			}),
			...drawHead(head, start, end, HEAD_WIDTH, colour),
			element('circle', { class: 'dot', cx: start.x, cy: start.y, r: JOIN.r, ...dot })
		]
	);
}
