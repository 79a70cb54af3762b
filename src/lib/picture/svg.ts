import { drawLine } from './draw-line';
import { drawMark } from './draw-mark';
import type { Picture, PictureRegion } from './picture';
import { CORNER, TITLE_AT, TITLE_TYPE, titleBox } from './regions';
import { BASELINE, element, tenth, type SvgNode } from './svg-node';

/** A Picture as an SVG tree: colours are the tokens of the page, never styles, so that the strictest policy lets it pass. */

function drawRegion(region: PictureRegion): SvgNode {
	const { x, y, width, height, label } = region;
	const title = {
		x: x + TITLE_AT.x,
		y: tenth(titleBox(region).y + BASELINE * TITLE_TYPE.size),
		'font-size': TITLE_TYPE.size,
		'font-weight': TITLE_TYPE.weight,
		fill: 'var(--ink-2)'
	};
	return element('g', { class: 'region', 'data-id': region.id }, [
		element('rect', { x, y, width, height, rx: CORNER, fill: 'var(--territory)' }),
		element('text', title, [label])
	]);
}

/** The whole drawing: regions at the ground, lines above, marks and names above; every one a link with a title. Linear in the picture. */
export function drawing(picture: Picture, selected: string | null = null): SvgNode {
	const { width, height, marks, lines, regions } = picture;
	return element(
		'svg',
		{ class: 'picture', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': picture.title },
		[
			...(regions.length > 0 ? [element('g', { class: 'regions' }, regions.map(drawRegion))] : []),
			element(
				'g',
				{ class: 'lines' },
				lines.map((line) => drawLine(line, line.id === selected))
			),
			element(
				'g',
				{ class: 'marks' },
				marks.map((mark) => drawMark(mark, mark.id === selected))
			)
		]
	);
}
