import { drawLine } from './draw-line';
import { drawMark } from './draw-mark';
import type { Picture } from './picture';
import { element, type SvgNode } from './svg-node';

/** A Picture as an SVG tree: colours are the tokens of the page, never styles, so that the strictest policy lets it pass. */

/** The whole drawing: lines below, marks and names above; every one a link with a title. Linear in the picture. */
export function drawing(picture: Picture, selected: string | null = null): SvgNode {
	const { width, height, marks, lines } = picture;
	return element(
		'svg',
		{ class: 'picture', viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': picture.title },
		[
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
