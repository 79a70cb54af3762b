import { cross, overlap, touches, type Box } from './boxes';
import type { ChainPicture, PlacedCard } from './chain-picture';
import type { Point } from './picture';

/** How well a layered picture can be followed, in numbers (DESIGN-LANGUAGE §10). */
export interface ChainFaults {
	readonly links: number;
	/** Points where two links cross. */
	readonly crossings: number;
	/** Links through a card that is not theirs, counted for each such card. */
	readonly through: number;
	/** Links whose effect stands left of its cause. */
	readonly back: number;
	/** Cards on each other. */
	readonly overlaps: number;
	/** Pairs of links that lie on each other for more than a moment. */
	readonly shared: number;
}

/** A line as any layout draws it: between two boxes, by its corners. */
export interface Route {
	readonly from: string;
	readonly to: string;
	readonly points: readonly Point[];
}

interface Piece {
	readonly route: number;
	readonly a: Point;
	readonly b: Point;
	readonly left: number;
	readonly right: number;
}

/** Px that lines may lie on each other, as at a corner, and how near counts as on. */
const MOMENT = 6;
const NEAR = 1.5;

/** Two pieces along each other, both flat or both upright: how many px. */
function along({ a, b }: Piece, { a: c, b: d }: Piece): number {
	const flat = (p: Point, q: Point) => Math.abs(p.y - q.y) < 0.1;
	const stretch = (p: number, q: number, r: number, s: number) =>
		Math.min(Math.max(p, q), Math.max(r, s)) - Math.max(Math.min(p, q), Math.min(r, s));
	if (flat(a, b) && flat(c, d) && Math.abs(a.y - c.y) < NEAR) return stretch(a.x, b.x, c.x, d.x);
	const upright = (p: Point, q: Point) => Math.abs(p.x - q.x) < 0.1;
	return upright(a, b) && upright(c, d) && Math.abs(a.x - c.x) < NEAR ? stretch(a.y, b.y, c.y, d.y) : 0;
}

/** Faults of any drawing of boxes and lines; lines from a box to itself are left out. A sweep from left to right over the pieces. */
export function routeFaults(boxes: readonly (Box & { readonly id: string })[], routes: readonly Route[]): ChainFaults {
	const at = new Map(boxes.map((box) => [box.id, box]));
	const counted = routes.filter((route) => route.from !== route.to);
	const pieces = counted.flatMap((route, index) =>
		route.points.slice(1).map((b, step): Piece => {
			const a = route.points[step] ?? b;
			return { route: index, a, b, left: Math.min(a.x, b.x), right: Math.max(a.x, b.x) };
		})
	);
	pieces.sort((p, q) => p.left - q.left);
	let crossings = 0;
	const shared = new Set<string>();
	let open: Piece[] = [];
	for (const piece of pieces) {
		open = open.filter((other) => other.right >= piece.left - NEAR);
		for (const other of open) {
			if (other.route === piece.route) continue;
			if (cross(piece.a, piece.b, other.a, other.b)) crossings++;
			else if (along(piece, other) > MOMENT)
				shared.add(`${Math.min(piece.route, other.route)} ${Math.max(piece.route, other.route)}`);
		}
		open.push(piece);
	}
	const through = new Set<string>();
	for (const { route, a, b } of pieces)
		for (const box of boxes)
			if (box.id !== counted[route]?.from && box.id !== counted[route]?.to && touches(a, b, box, -1))
				through.add(`${route} ${box.id}`);
	let overlaps = 0;
	for (const [index, box] of boxes.entries())
		for (const other of boxes.slice(index + 1)) if (overlap(box, other)) overlaps++;
	const back = counted.filter(({ from, to }) => (at.get(to)?.x ?? 0) < (at.get(from)?.x ?? 0) - 1).length;
	return { links: counted.length, crossings, through: through.size, back, overlaps, shared: shared.size };
}

/** The faults of a chain picture; the bars of what lasts are lines too, and what a late cause meets is a card. */
export function chainFaults({ cards, links, lasting }: ChainPicture): ChainFaults {
	const box = (id: string, { x, y, width, height }: Pick<PlacedCard, 'x' | 'y' | 'width' | 'height'>) => ({
		id,
		x: x + width / 2,
		y: y + height / 2,
		width,
		height,
		angle: 0
	});
	const second = (card: string) => `${card} later`;
	const late = new Set(lasting.map(({ card }) => card));
	const boxes = [...cards.map((card) => box(card.id, card)), ...lasting.map((each) => box(second(each.card), each))];
	const bars = lasting.map(({ card, points }): Route => ({ from: card, to: second(card), points }));
	const routes = links.map(({ from, to, points, late: isLate }): Route => {
		return { from, to: isLate && late.has(to) ? second(to) : to, points };
	});
	return { ...routeFaults(boxes, [...routes, ...bars]), links: links.filter(({ from, to }) => from !== to).length };
}
