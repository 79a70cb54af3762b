import type { StylesheetJson } from 'cytoscape';
import { GLOW, HOLLOW, STRONGER } from '$lib/picture/draw-line';
import { BORDER, INITIALS, OUTLINE, PIN, RING } from '$lib/picture/draw-mark';
import { DASHES, HEAD_SCALE } from '$lib/picture/heads';
import { LEADING, NAME_TYPE } from '$lib/picture/names';
import { CORNER, TITLE_TYPE } from '$lib/picture/regions';
import { CHIP, VERB_TYPE } from '$lib/picture/verbs';
import type { Theme } from './theme';

/** How a picture's elements look on the canvas, from a theme: the same as the SVG, by the same numbers. */

/** Double quotes: the library warns at single ones and falls back without them. */
export const FONT = '"Source Sans 3 Variable", sans-serif';

/** Width of the lines of a way, in px. */
const PATH = 3.4;

type Block = StylesheetJson[number];
type Drawn = { data(name: string): number };

function names(theme: Theme): Block[] {
	return ([1, 2, 3] as const).map((tier) => ({
		selector: `.tier${tier}`,
		style: {
			'font-size': NAME_TYPE[tier].size,
			'font-weight': NAME_TYPE[tier].weight,
			color: tier === 3 ? theme.ink2 : theme.ink
		}
	}));
}

function families(theme: Theme): Block[] {
	return Object.entries(theme.families).flatMap(([family, colour]): Block[] => [
		{
			selector: `edge.${family}`,
			style: { 'line-color': colour, 'source-arrow-color': colour, 'target-arrow-color': colour }
		},
		{ selector: `.verb.${family}`, style: { color: colour } },
		{ selector: `.needed.${family}`, style: { 'border-color': colour } }
	]);
}

/** The whole stylesheet. */
export function stylesheetOf(theme: Theme): StylesheetJson {
	const bare = { events: 'no', 'overlay-opacity': 0, 'min-zoomed-font-size': 0, 'z-index-compare': 'manual' } as const;
	return [
		{
			selector: 'node',
			style: {
				...bare,
				'z-index': 3,
				'font-family': FONT,
				'text-wrap': 'wrap',
				'text-max-width': '1000px',
				'text-valign': 'center',
				'text-halign': 'center',
				'line-height': LEADING
			}
		},
		{
			selector: '.mark',
			style: {
				shape: 'data(shape)' as 'ellipse',
				'shape-polygon-points': 'data(points)' as unknown as number[],
				'corner-radius': 'data(round)',
				width: 'data(wide)',
				height: 'data(high)',
				label: 'data(label)',
				'text-margin-x': 'data(dx)' as unknown as number,
				'text-margin-y': 'data(dy)' as unknown as number,
				'text-justification': 'data(just)' as 'center',
				'text-outline-width': OUTLINE / 2,
				'text-outline-color': theme.ground,
				'border-width': BORDER
			}
		},
		...names(theme),
		// a border of the same colour would show through when the mark steps back
		{ selector: '.ink', style: { 'background-color': theme.ink, 'border-width': 0 } },
		{ selector: '.grey', style: { 'background-color': theme.ink3, 'border-width': 0 } },
		{ selector: '.hollow', style: { 'background-color': theme.paper, 'border-color': theme.ink } },
		{ selector: '.dashed', style: { 'border-style': 'dashed', 'border-dash-pattern': [4, 3] } },
		{
			selector: '.initials',
			style: { color: theme.paper, 'font-size': INITIALS.size, 'font-weight': INITIALS.weight, 'text-outline-width': 0 }
		},
		{
			selector: '.stroke',
			style: {
				shape: 'polygon',
				'shape-polygon-points': 'data(points)' as unknown as number[],
				width: 'data(size)',
				height: 'data(size)',
				'background-color': theme.ink,
				'z-index': 4
			}
		},
		{
			selector: '.ring, .finger',
			style: {
				shape: 'ellipse',
				width: 'data(size)',
				height: 'data(size)',
				'background-color': theme.ground,
				'border-color': theme.ink,
				'border-width': RING,
				'border-position': 'inside',
				'z-index': 2
			}
		},
		{ selector: '.ring.chosen', style: { 'background-color': theme.hl } },
		{
			selector: '.pin',
			style: {
				width: 'data(size)',
				height: 'data(size)',
				'background-color': theme.ink,
				'border-color': theme.ground,
				'border-width': PIN.border,
				'z-index': 5
			}
		},
		{
			selector: '.finger',
			style: { 'background-opacity': 0, 'border-color': theme.focus, 'border-width': 2, 'z-index': 5 }
		},
		{
			selector: '.region',
			style: {
				shape: 'round-rectangle',
				'corner-radius': `${CORNER}px`,
				width: 'data(wide)',
				height: 'data(high)',
				'background-color': theme.territory,
				'z-index': 0,
				label: 'data(label)',
				'text-margin-x': 'data(dx)' as unknown as number,
				'text-margin-y': 'data(dy)' as unknown as number,
				'font-size': TITLE_TYPE.size,
				'font-weight': TITLE_TYPE.weight,
				color: theme.ink2
			}
		},
		{
			selector: '.needed',
			style: { width: 'data(size)', height: 'data(size)', 'background-color': theme.ground, 'border-width': HOLLOW }
		},
		{
			selector: '.verb',
			style: {
				width: 1,
				height: 1,
				'background-opacity': 0,
				label: 'data(label)',
				'text-rotation': 'data(turn)' as unknown as number,
				'font-size': VERB_TYPE.size,
				'font-weight': VERB_TYPE.weight,
				'text-background-color': theme.ground,
				'text-background-opacity': 1,
				'text-background-padding': `${CHIP.y}px`,
				'text-background-shape': 'round-rectangle'
			}
		},
		{ selector: '.bundle', style: { 'font-weight': VERB_TYPE.bundle } },
		{
			selector: 'edge',
			style: {
				...bare,
				'z-index': 1,
				width: 'data(width)',
				'curve-style': 'straight',
				'source-endpoint': 'data(start)',
				'target-endpoint': 'data(end)',
				'source-arrow-shape': 'data(tail)' as 'none',
				'target-arrow-shape': 'data(head)' as 'none',
				'source-arrow-fill': 'data(tailFill)' as 'filled',
				'target-arrow-fill': 'data(headFill)' as 'filled',
				'source-arrow-width': HOLLOW,
				'target-arrow-width': HOLLOW,
				'arrow-scale': HEAD_SCALE
			}
		},
		{
			selector: '.bent',
			style: {
				'curve-style': 'unbundled-bezier',
				'edge-distances': 'endpoints',
				'control-point-weights': 0.5 as unknown as number[],
				'control-point-distances': 'data(bend)' as unknown as number[]
			}
		},
		...families(theme),
		{ selector: '.probable', style: { 'line-style': 'dashed', 'line-dash-pattern': [...DASHES.probable] } },
		{
			selector: '.disputed',
			style: { 'line-style': 'dashed', 'line-dash-pattern': [...DASHES.disputed], 'line-cap': 'round' }
		},
		{
			selector: 'edge.chosen',
			style: {
				width: (edge: Drawn) => edge.data('width') + STRONGER,
				'underlay-color': theme.hl,
				'underlay-opacity': 1,
				'underlay-padding': GLOW / 2
			}
		},
		{
			selector: 'edge.path',
			style: { width: PATH, 'underlay-color': theme.hl, 'underlay-opacity': 1, 'underlay-padding': GLOW / 2 }
		},
		{ selector: 'node.loose', style: { opacity: 0 } }
	] as StylesheetJson;
}
