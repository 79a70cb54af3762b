import { lensStates, type LensMarks } from './lens-marks';
import type { LensPicture, LensWord } from './lens-picture';
import { drawLensCard, drawLensLink, drawPill } from './lens-svg-parts';
import { BASELINE, element, tenth, type SvgNode } from './svg-node';

/** Under the heads, px from the top. */
const RULE = 30;

function drawWord({ text, x, y }: LensWord, weight: number, fill: string): SvgNode {
	return element('text', { x, y: tenth(y + BASELINE * 14), 'font-size': 14, 'font-weight': weight, fill }, [text]);
}

/** The whole drawing: heads and groups, lines, those chosen last, then pills and cards. Colours are tokens, words are text, no styles. Linear. */
export function lensDrawing(picture: LensPicture, marks: LensMarks = {}): SvgNode {
	const { width, height, pills, decisions, outcomes, links } = picture;
	const states = lensStates(
		links,
		[...pills, ...decisions, ...outcomes].map(({ id }) => id),
		marks
	);
	const rank = (id: string) => (states.get(id) === 'selected' ? 1 : 0);
	const rule = { x1: 0, y1: RULE, x2: width, y2: RULE, stroke: 'var(--ink)', 'stroke-width': 1 };
	return element(
		'svg',
		{ class: 'lens', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': picture.title },
		[
			element('g', { class: 'heads' }, [
				...picture.heads.map((head) => drawWord(head, 600, 'var(--ink)')),
				element('line', rule)
			]),
			element(
				'g',
				{ class: 'groups' },
				picture.groups.map((group) => drawWord(group, 500, 'var(--ink-3)'))
			),
			element(
				'g',
				{ class: 'links' },
				[...links].sort((a, b) => rank(a.id) - rank(b.id)).map((link) => drawLensLink(link, states.get(link.id)))
			),
			element(
				'g',
				{ class: 'pills' },
				pills.map((pill) => drawPill(pill, states.get(pill.id)))
			),
			element('g', { class: 'cards' }, [
				...decisions.map((card) => drawLensCard(card, true, states.get(card.id))),
				...outcomes.map((card) => drawLensCard(card, false, states.get(card.id)))
			])
		]
	);
}
