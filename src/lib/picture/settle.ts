import { Layout } from 'webcola/dist/src/layout.js';
import type { ArrangeProblem } from './arrange-problem';
import { nameWidth } from './names';
import type { Point } from './picture';
import { VERB_TYPE, verbText } from './verbs';
import { measure } from './widths';

/** Rough places for a whole map: webcola from a circle, its ticks counted so that the same map comes out the same. */

/** Ticks without and with the rule that boxes stand apart (DESIGN-LANGUAGE §5.1). */
const TICKS = { free: 20, apart: 30 };
/** Px that a line wants beside its verb, and more where it has many statements. */
const ROOM = { line: 70, bundle: 110, least: 150, many: 4 };
/** Px kept free at the frame. */
const MARGIN = { x: 64, y: 40 };

/** The order of names around the first circle: region by region, so that those who belong together begin together. */
function circle({ homes, regions, marks }: ArrangeProblem): number[] {
	const turn = (home: number): number => {
		const region = regions[home];
		if (!region) return 0;
		const [width, height] = [
			Math.max(...regions.map((one) => one.x + one.width)),
			Math.max(...regions.map((one) => one.y + one.height))
		];
		return Math.atan2(region.y + region.height / 2 - height / 2, region.x + region.width / 2 - width / 2);
	};
	const order = marks.map((_, index) => index);
	return order.sort((a, b) => turn(homes[a] ?? -1) - turn(homes[b] ?? -1) || a - b);
}

/** Places of all marks, stretched to fill the field but for its margins; not yet whole px. */
export function settled(problem: ArrangeProblem): Point[] {
	const { marks, lines, width, height } = problem;
	const order = circle(problem);
	const rank = new Map(order.map((index, place) => [index, place]));
	const nodes = marks.map((mark, index) => {
		const angle = ((rank.get(index) ?? 0) / marks.length) * 2 * Math.PI;
		return {
			x: width / 2 + (width / 3) * Math.cos(angle),
			y: height / 2 + (height / 3) * Math.sin(angle),
			width: Math.max(mark.r * 2, nameWidth(mark.lines, mark.tier) / 2) + 12,
			height: mark.r * 2 + 40
		};
	});
	const at = new Map(marks.map((mark, index) => [mark.id, index]));
	const links = lines.map((line) => ({
		source: at.get(line.from) ?? 0,
		target: at.get(line.to) ?? 0,
		length: Math.max(
			ROOM.least,
			measure(verbText(line), VERB_TYPE.size, VERB_TYPE.weight) +
				ROOM.line +
				(line.more + 1 >= ROOM.many ? ROOM.bundle : 0)
		)
	}));
	new Layout()
		.size([width, height])
		.nodes(nodes)
		.links(links)
		.linkDistance((link) => link.length ?? ROOM.least)
		.avoidOverlaps(true)
		.handleDisconnected(false)
		.start(TICKS.free, 0, TICKS.apart, 0, false, false);
	const xs = stretched(
		nodes.map((node) => node.x),
		width,
		MARGIN.x
	);
	const ys = stretched(
		nodes.map((node) => node.y),
		height,
		MARGIN.y
	);
	return xs.map((x, index) => ({ x, y: ys[index] ?? 0 }));
}

function stretched(values: readonly number[], size: number, margin: number): number[] {
	const [low, high] = [Math.min(...values), Math.max(...values)];
	if (high - low < 1) return values.map(() => size / 2);
	return values.map((value) => margin + ((value - low) * (size - 2 * margin)) / (high - low));
}
