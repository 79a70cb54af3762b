import { SHAPES } from './marks';
import { element, tenth, type SvgNode } from './svg-node';

/** The sign of what a motive is, before its name. */

export type LensIcon = 'target' | 'warning' | 'eye' | 'lock' | 'hexagon';

/** The subtypes that MODEL.md §3.2 names have a sign each; any other has the mark of motives. */
const NAMED: Readonly<Record<string, LensIcon>> = {
	aim: 'target',
	fear: 'warning',
	belief: 'eye',
	constraint: 'lock'
};

export function iconOf(subtype: string | null): LensIcon {
	return NAMED[subtype ?? ''] ?? 'hexagon';
}

const LINE = 1.5;

/** A sign 14 px wide with its middle at (x, y), in one colour. */
export function drawIcon(icon: LensIcon, x: number, y: number, ink: string): SvgNode[] {
	const stroke = { fill: 'none', stroke: ink, 'stroke-width': LINE, 'stroke-linejoin': 'round' };
	const path = (d: string, look: Record<string, string | number> = stroke): SvgNode =>
		element('path', { transform: `translate(${tenth(x)} ${tenth(y)})`, d, ...look });
	const dot = (cx: number, cy: number, r: number): SvgNode =>
		element('circle', { cx: tenth(x + cx), cy: tenth(y + cy), r, fill: ink });
	switch (icon) {
		case 'target':
			return [element('circle', { cx: tenth(x), cy: tenth(y), r: 6, ...stroke }), dot(0, 0, 2.6)];
		case 'warning':
			return [path('M0 -6L6.6 5.6L-6.6 5.6Z'), path('M0 -2.2L0 1.6'), dot(0, 3.7, 0.9)];
		case 'eye':
			return [path('M-7 0C-4 -5.4 4 -5.4 7 0C4 5.4 -4 5.4 -7 0Z'), dot(0, 0, 2.4)];
		case 'lock':
			return [path('M-5 -0.6H5V6H-5Z'), path('M-3 -0.6V-3.2A3 3 0 0 1 3 -3.2V-0.6')];
		case 'hexagon': {
			const points = SHAPES.hexagon.outline;
			const at = (k: number) => `${tenth(points[k]! * 6)} ${tenth(points[k + 1]! * 6)}`;
			return [path(`M${[0, 2, 4, 6, 8, 10].map(at).join('L')}Z`)];
		}
	}
}
