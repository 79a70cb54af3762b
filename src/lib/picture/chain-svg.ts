import { HEAD_TYPE } from './chain-heads';
import { LANE_TYPE } from './chain-layout';
import { chainClasses, type ChainClass, type ChainMarks } from './chain-marks';
import type { ChainHead, ChainJoin, ChainLane, ChainPicture } from './chain-picture';
import { drawCard, drawLasting } from './chain-svg-card';
import { drawJoin, drawLink } from './chain-svg-link';
import { BASELINE, element, tenth, type SvgNode } from './svg-node';

/** A chain picture as an SVG tree: colours are tokens, words are text, no styles. */

/** Middles of the two rows of titles from the top, and of the rule below the bands. */
const HEAD_ROWS = { bands: [13, 38], times: [0, 15], rule: 24 };

function drawHeadTitle({ label, row, x, width }: ChainHead, banded: boolean): SvgNode {
	const { size, weight } = row === 0 ? HEAD_TYPE.band : HEAD_TYPE;
	const middle = (banded ? HEAD_ROWS.bands : HEAD_ROWS.times)[row] ?? 0;
	const rule = {
		x1: x,
		y1: HEAD_ROWS.rule,
		x2: x + width,
		y2: HEAD_ROWS.rule,
		stroke: 'var(--ink)',
		'stroke-width': 1
	};
	const look = {
		'text-anchor': 'middle',
		'font-size': size,
		'font-weight': weight,
		fill: row === 0 ? 'var(--ink)' : 'var(--ink-2)'
	};
	return element('g', { class: `head row-${row}` }, [
		...(row === 0 ? [element('line', rule)] : []),
		element('text', { x: tenth(x + width / 2), y: tenth(middle + BASELINE * size), ...look }, [label])
	]);
}

function drawLane(lane: ChainLane, index: number, width: number): SvgNode {
	const ground = index % 2 === 0 ? 'var(--territory)' : 'var(--paper)';
	const { size, weight, line } = LANE_TYPE;
	const words = lane.lines.map((text, at) =>
		element('tspan', { x: width - 10, y: tenth(lane.y + 12 + (at + 0.5) * line + BASELINE * size) }, [text])
	);
	return element('g', { class: 'lane', 'data-id': lane.id }, [
		element('rect', { x: 0, y: lane.y, width, height: lane.height, fill: ground }),
		element('text', { 'text-anchor': 'end', 'font-size': size, 'font-weight': weight, fill: 'var(--ink-3)' }, words)
	]);
}

/** A group's arrow is lit, cut or resting as its links are. */
function joinClasses(join: ChainJoin, links: ReadonlyMap<string, readonly ChainClass[]>): readonly ChainClass[] {
	const all = join.links.map((id) => links.get(id) ?? []);
	const has = (state: ChainClass) => all.some((states) => states.includes(state));
	if (join.how === 'together' ? has('cut') : all.every((states) => states.includes('cut'))) return ['cut'];
	return has('lit') ? ['lit'] : has('rest') ? ['rest'] : [];
}

/** The whole drawing: lanes at the ground, then links, those on the chain last, then cards. Linear in the picture. */
export function chainDrawing(picture: ChainPicture, marks: ChainMarks = {}): SvgNode {
	const { width, height, cards, links, joins, lanes, heads, lasting } = picture;
	const classes = chainClasses(picture, marks);
	const statesOf = (id: string) => classes.links.get(id) ?? [];
	const rank = (id: string) => Number(statesOf(id).includes('lit')) + 2 * Number(statesOf(id).includes('selected'));
	const ordered = [...links].sort((a, b) => rank(a.id) - rank(b.id));
	const banded = heads.some((head) => head.row === 0);
	return element(
		'svg',
		{ class: 'chain', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': picture.title },
		[
			element(
				'g',
				{ class: 'lanes' },
				lanes.map((lane, index) => drawLane(lane, index, width))
			),
			element(
				'g',
				{ class: 'heads' },
				heads.map((head) => drawHeadTitle(head, banded))
			),
			element(
				'g',
				{ class: 'lastings' },
				lasting.map((each) => drawLasting(each, classes.cards.get(each.card) ?? []))
			),
			element('g', { class: 'links' }, [
				...ordered.map((link) => drawLink(link, statesOf(link.id))),
				...joins.map((join) => drawJoin(join, joinClasses(join, classes.links)))
			]),
			element(
				'g',
				{ class: 'cards' },
				cards.map((card) => drawCard(card, classes.cards.get(card.id) ?? [], classes.numbers.get(card.id) ?? null))
			)
		]
	);
}
