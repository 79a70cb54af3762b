import { PORT, type Ports } from './layered-ports';
import type { Rows } from './layered-rows';
import { spaced } from './spaced';

/** Moves ports along their side so that links to what stands beside them lie flat; changes `ports`. Linear in the links. */
export function flattenPorts(
	rows: Rows,
	ports: Ports,
	y: Float64Array,
	heights: Float64Array,
	bundle: Int32Array
): void {
	const offset = (end: number) => (end % 2 === 0 ? ports.start : ports.end);
	const sides = [ports.rightSides, ports.leftSides];
	for (const side of sides)
		for (const [card, ends] of side.entries()) {
			if (ends.length === 0) continue;
			const own = ends.map((end) => offset(end)[end >> 1]!);
			const step = ends.length > 1 ? own[1]! - own[0]! : 0;
			const reach = heights[card]! / 2 - PORT.edge;
			const wish = ends.map((end, at) => {
				const way = rows.ways[end >> 1]!;
				const isStart = end % 2 === 0;
				const isInside = rows.column[way[0]!] === rows.column[way.at(-1)!];
				if (isInside || (!isStart && bundle[end >> 1]! >= 0)) return own[at]!;
				const other = isStart ? way[1]! : way.at(-2)!;
				const isPort = way.length === 2;
				const port = isPort ? (isStart ? ports.end : ports.start)[end >> 1]! : 0;
				const wanted = y[other]! + port - y[card]!;
				return Math.abs(wanted) <= reach ? wanted : own[at]!;
			});
			const gap = ends.map(() => Math.min(PORT.least, step));
			const places = spaced({
				wish,
				weight: wish.map((wanted, at) => (wanted === own[at] ? 1 : 4)),
				gap,
				low: ends.map((_, at) => -reach + at * gap[at]!),
				high: ends.map((_, at) => reach - (ends.length - 1 - at) * gap[at]!)
			});
			ends.forEach((end, at) => (offset(end)[end >> 1] = places[at]!));
		}
}
