import { lensStates, type LensMarks, type LensState } from './lens-marks';
import { drawLensLink, drawPill } from './lens-svg-parts';
import type { MirrorGroupLabel, MirrorPicture, PlacedMoment } from './mirror-picture';
import type { MirrorMoment, MirrorSide } from './mirror-plan';
import { bothHeight, MOMENT } from './mirror-size';
import type { MomentEvent } from './mirror-words';
import { BASELINE, element, tenth, type SvgNode } from './svg-node';

/** How much of a moment that is not asked about is seen. */
const RESTING = 0.55;

type Anchor = 'start' | 'middle' | 'end';

function word(
	text: string,
	x: number,
	middle: number,
	type: { size: number; weight: number },
	anchor: Anchor,
	fill: string
): SvgNode {
	const at = { x: tenth(x), y: tenth(middle + BASELINE * type.size), 'text-anchor': anchor };
	return element('text', { ...at, 'font-size': type.size, 'font-weight': type.weight, fill }, [text]);
}

function linkOf(event: MomentEvent, children: SvgNode[], moment: MirrorMoment): SvgNode {
	const title = [event.label, event.kind, event.when].filter(Boolean).join(', ');
	return element('a', { class: 'at', href: event.href, 'data-id': moment.id }, [
		element('title', {}, [title]),
		...children
	]);
}

/** One half of a moment: what one of the two did. */
function drawHalf(moment: PlacedMoment, side: MirrorSide, top: number): SvgNode {
	const words = moment[side];
	const type = moment.both ? MOMENT.part : MOMENT.label;
	const x = side === 'a' ? moment.x + MOMENT.pad : moment.x + moment.width - MOMENT.pad;
	const fill = words === null ? 'var(--ink-3)' : moment.both ? 'var(--ink-2)' : 'var(--ink)';
	const middle = (moment.y + moment.height + top) / 2;
	const lines = moment.lines[side];
	const first = middle - ((lines.length - 1) * type.line) / 2;
	const set = words === null ? { ...type, weight: 400 } : type;
	const drawn = lines.map((line, k) => word(line, x, first + k * type.line, set, side === 'a' ? 'start' : 'end', fill));
	return words === null || typeof words === 'string'
		? element('g', { class: `half ${side}` }, drawn)
		: linkOf(words, drawn, moment);
}

/** A moment: its date above, what one did and what the other did below; an event of both over what each did in it. */
function drawMoment(moment: PlacedMoment, state?: LensState): SvgNode {
	const { x, y, width, height, lines, both } = moment;
	const isSelected = state === 'selected';
	const middle = x + width / 2;
	const top = y + MOMENT.head;
	const halves = top + bothHeight(lines.both.length);
	const rule = { stroke: isSelected ? 'var(--rule-strong)' : 'var(--rule)', 'stroke-width': 1 };
	const title = lines.both.map((line, k) =>
		word(line, middle, top + 6 + (k + 0.5) * MOMENT.label.line, MOMENT.label, 'middle', 'var(--ink)')
	);
	const hasHalves = !both || moment.a !== null || moment.b !== null;
	return element(
		'g',
		{ class: ['moment', state].filter(Boolean).join(' '), ...(state === 'rest' ? { opacity: RESTING } : {}) },
		[
			element('rect', {
				class: 'box',
				'data-id': moment.id,
				x,
				y,
				width,
				height,
				rx: MOMENT.corner,
				fill: isSelected ? 'var(--hl)' : 'var(--surface)',
				stroke: 'var(--ink)',
				'stroke-width': isSelected ? 1.8 : 1.4
			}),
			word(moment.when ?? 'no date recorded', middle, y + MOMENT.head / 2, MOMENT.when, 'middle', 'var(--ink-2)'),
			element('line', { x1: x + 1, y1: top, x2: x + width - 1, y2: top, ...rule }),
			...(both ? [linkOf(both, title, moment)] : []),
			...(both && hasHalves
				? [element('line', { x1: x + 1, y1: halves, x2: x + width - 1, y2: halves, ...rule })]
				: []),
			element('line', { x1: middle, y1: halves, x2: middle, y2: y + height - 1, ...rule }),
			drawHalf(moment, 'a', halves),
			drawHalf(moment, 'b', halves)
		]
	);
}

function drawGroup({ text, side, y }: MirrorGroupLabel, width: number): SvgNode {
	const type = { size: 13.5, weight: 600 };
	return word(text, side === 'a' ? 0 : width, y, type, side === 'a' ? 'start' : 'end', 'var(--ink-3)');
}

/** The whole drawing: lines, those chosen last, then motives and moments. Colours are tokens, words are text, no styles. Linear. */
export function mirrorDrawing(picture: MirrorPicture, marks: LensMarks = {}): SvgNode {
	const { width, height, pills, moments, links } = picture;
	const states = lensStates(
		links,
		[...pills, ...moments].map(({ id }) => id),
		marks
	);
	const rank = (id: string) => (states.get(id) === 'selected' ? 1 : 0);
	const pillsOf = (side: MirrorSide) =>
		element(
			'g',
			{ class: `pills ${side}` },
			pills.filter((pill) => pill.side === side).map((pill) => drawPill(pill, states.get(pill.id)))
		);
	return element(
		'svg',
		{ class: 'mirror', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': picture.title },
		[
			element(
				'g',
				{ class: 'groups' },
				picture.groups.map((group) => drawGroup(group, width))
			),
			element(
				'g',
				{ class: 'links' },
				[...links]
					.sort((one, other) => rank(one.id) - rank(other.id))
					.map((link) => drawLensLink(link, states.get(link.id)))
			),
			pillsOf('a'),
			element(
				'g',
				{ class: 'moments' },
				moments.map((moment) => drawMoment(moment, states.get(moment.id)))
			),
			pillsOf('b')
		]
	);
}
