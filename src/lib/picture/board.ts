import type { ArrangeProblem } from './arrange-problem';
import { SIDES, footprintsOf } from './footprints';
import type { Place } from './map-plan';
import { titleBox } from './regions';
import { meets, shared } from './upright';
import { VERB_TYPE, verbText } from './verbs';
import { measure } from './widths';

/** A map being arranged: where each mark stands, on which side its name, and what that costs. Numbers only, for speed. */

/** Faults, in the units of DESIGN-LANGUAGE §5.2. */
const COST = {
	crossing: 200,
	onMark: 360,
	onName: 300,
	onTitle: 80,
	ownName: 200,
	overlap: 700,
	tight: 2000,
	angle: 5,
	length: 4,
	near: 25,
	short: 0.6,
	slope: 14,
	stray: 300,
	side: 3
};
/** What a great bundle's faults cost, which must have room to be opened as a fan. */
const GREAT = { statements: 4, crossing: 2, touch: 3, wanted: 300, short: 3, slope: 300 };
const LENGTH = 150;
/** The sine of the least angle between two lines of a mark, 17 degrees, and degrees in a small sine. */
const NARROW = 0.2924;
const DEGREES = 57.3;
/** Px kept free: between marks, around names, between lines and things. */
/** Marks farther apart than this, in px along either axis, do not crowd each other. */
const FAR = 300;
const ROUGH_NEAR = 200;
const AIR = { mark: 12, name: 5, line: 5 };

/** Centres and half sizes of boxes, four numbers each. */
type Boxes = Float64Array;

/** The state of an arrangement. `local(i)` is the cost of all that moving mark i could change, so that a move is judged by it alone. */
export class Board {
	readonly count: number;
	/** Whether only crossings and lengths count. */
	rough = false;
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly side: Uint8Array;
	/** For each mark and side the rectangle that its centre must stay in: left, top, right, bottom. */
	readonly bounds: Float64Array;
	readonly #ideal: number;
	/** Marks as they lie, and names as they lie, absolute. */
	readonly #marks: Boxes;
	readonly #names: Boxes;
	/** The box of each mark, and of its name for each side, around its centre. */
	readonly #markAt: Boxes;
	readonly #nameAt: Boxes;
	readonly #tight: Uint8Array;
	readonly #homes: Int32Array;
	readonly #regions: Boxes;
	readonly #titles: Boxes;
	readonly #from: Int32Array;
	readonly #to: Int32Array;
	readonly #wanted: Float64Array;
	readonly #corridor: Float64Array;
	readonly #great: Uint8Array;
	readonly #own: readonly Int32Array[];

	/** `held`: every name must stay within its region; else leaving it only costs. */
	constructor(problem: ArrangeProblem, held: boolean) {
		const { marks, lines, homes, regions, width, height } = problem;
		const count = marks.length;
		this.count = count;
		this.#ideal = Math.sqrt((width * height) / Math.max(1, count)) * 0.8;
		this.x = new Float64Array(count).fill(width / 2);
		this.y = new Float64Array(count).fill(height / 2);
		this.side = new Uint8Array(count);
		this.#marks = new Float64Array(count * 4);
		this.#names = new Float64Array(count * 4);
		const { markAt, nameAt, bounds, tight } = footprintsOf(problem, held);
		this.#markAt = markAt;
		this.#nameAt = nameAt;
		this.bounds = bounds;
		this.#tight = tight;
		this.#homes = Int32Array.from(homes);
		this.#regions = Float64Array.from(
			regions.flatMap((one) => [one.x + one.width / 2, one.y + one.height / 2, one.width / 2, one.height / 2])
		);
		this.#titles = Float64Array.from(
			regions.map(titleBox).flatMap((box) => [box.x, box.y, box.width / 2 + 4, box.height / 2 + 2])
		);
		const at = new Map(marks.map((mark, index) => [mark.id, index]));
		this.#from = Int32Array.from(lines, (line) => at.get(line.from) ?? 0);
		this.#to = Int32Array.from(lines, (line) => at.get(line.to) ?? 0);
		const great = lines.map((line) => line.more + 1 >= GREAT.statements);
		this.#great = Uint8Array.from(great, Number);
		this.#wanted = Float64Array.from(lines, (line, index) =>
			great[index]
				? GREAT.wanted
				: 50 + measure(verbText(line), VERB_TYPE.size, line.more > 0 ? VERB_TYPE.bundle : VERB_TYPE.weight)
		);
		this.#corridor = Float64Array.from(lines, (line, index) =>
			great[index] ? 4 + 4 * (line.more + 1) : AIR.line + line.width / 2
		);
		const own = marks.map((): number[] => []);
		for (const [line] of lines.entries())
			for (const end of [this.#from[line], this.#to[line]]) own[end ?? 0]?.push(line);
		this.#own = own.map((list) => Int32Array.from(list));
		for (let index = 0; index < count; index++) this.put(index, width / 2, height / 2, 0);
	}

	/** Puts a mark, as near as its bounds allow, on whole px. */
	put(index: number, x: number, y: number, side: number): void {
		const at = index * 16 + side * 4;
		this.set(
			index,
			Math.max(this.bounds[at]!, Math.min(this.bounds[at + 2]!, Math.round(x))),
			Math.max(this.bounds[at + 1]!, Math.min(this.bounds[at + 3]!, Math.round(y))),
			side
		);
	}

	/** Puts a mark exactly there, whatever its bounds. */
	set(index: number, x: number, y: number, side: number): void {
		this.x[index] = x;
		this.y[index] = y;
		this.side[index] = side;
		const [four, at] = [index * 4, index * 16 + side * 4];
		this.#marks[four] = x + this.#markAt[four]!;
		this.#marks[four + 1] = y + this.#markAt[four + 1]!;
		this.#marks[four + 2] = this.#markAt[four + 2]!;
		this.#marks[four + 3] = this.#markAt[four + 3]!;
		this.#names[four] = x + this.#nameAt[at]!;
		this.#names[four + 1] = y + this.#nameAt[at + 1]!;
		this.#names[four + 2] = this.#nameAt[at + 2]!;
		this.#names[four + 3] = this.#nameAt[at + 3]!;
	}

	place(index: number): Place {
		return { x: this.x[index]!, y: this.y[index]!, side: SIDES[this.side[index]!] ?? 'below' };
	}

	/** The region of a mark, -1 where it has none. */
	home(index: number): number {
		return this.#homes[index] ?? -1;
	}

	/** Where a mark's centre may be while its name stands on a side. */
	room(index: number, side: number): { left: number; top: number; right: number; bottom: number } {
		const at = index * 16 + side * 4;
		const [left = 0, top = 0, right = 0, bottom = 0] = this.bounds.subarray(at, at + 4);
		return { left, top, right, bottom };
	}

	/** Everything that mark i has a part in. Linear in marks and lines for each of its lines. */
	local(i: number): number {
		return this.rough ? this.#roughly(i) : this.#exactly(i);
	}

	/** Crossings and lengths alone, marks as points: which way round things lie is found first. */
	#roughly(i: number): number {
		let cost = this.#stray(i);
		for (let j = 0; j < this.count; j++) if (j !== i) cost += this.#nearness(i, j) * ROUGH_NEAR;
		for (const line of this.#own[i]!) cost += this.#alone(line) + this.#crossings(line);
		return cost;
	}

	#nearness(i: number, j: number): number {
		const dx = this.x[i]! - this.x[j]!;
		const dy = this.y[i]! - this.y[j]!;
		const near = 1 - Math.sqrt(dx * dx + dy * dy) / this.#ideal;
		return near > 0 ? near * near : 0;
	}

	#exactly(i: number): number {
		const own = this.#own[i]!;
		let cost = this.#stray(i) + (this.side[i]! > 1 ? COST.side : 0);
		for (let j = 0; j < this.count; j++) if (j !== i) cost += this.#crowding(i, j);
		for (let line = 0; line < this.#from.length; line++)
			if (this.#from[line] !== i && this.#to[line] !== i) cost += this.#through(line, i);
		for (const line of own) {
			cost += this.#alone(line) + this.#crossings(line);
			for (let j = 0; j < this.count; j++)
				if (this.#from[line] !== j && this.#to[line] !== j) cost += this.#through(line, j);
			cost += this.#angles(line, this.#other(line, i));
		}
		for (let first = 0; first < own.length; first++)
			for (let second = first + 1; second < own.length; second++) cost += this.#angle(own[first]!, own[second]!, i);
		return cost;
	}

	#other(line: number, end: number): number {
		return this.#from[line] === end ? this.#to[line]! : this.#from[line]!;
	}

	/** A name that does not fit on its side, one outside its own region, in another’s, or on a title. */
	#stray(i: number): number {
		const home = this.#homes[i]!;
		let cost = this.#tight[i * 4 + this.side[i]!] === 1 ? COST.tight : 0;
		for (let at = 0; at < this.#regions.length; at += 4) {
			const dx = Math.abs(this.x[i]! - this.#regions[at]!);
			const dy = Math.abs(this.y[i]! - this.#regions[at + 1]!);
			const edge = at === home * 4 ? 0 : AIR.mark;
			const inside = dx < this.#regions[at + 2]! + edge && dy < this.#regions[at + 3]! + edge;
			if (inside !== (at === home * 4)) cost += COST.stray;
			cost += this.#overlap(this.#marks, i * 4, this.#titles, at, 0);
			cost += this.#overlap(this.#names, i * 4, this.#titles, at, 0);
		}
		return cost;
	}

	/** Two marks with their names too near each other. */
	#crowding(i: number, j: number): number {
		let cost = 0;
		const dx = this.x[i]! - this.x[j]!;
		const dy = this.y[i]! - this.y[j]!;
		if (Math.abs(dx) > FAR || Math.abs(dy) > FAR) return 0;
		const a = i * 4;
		const b = j * 4;
		const near = 1 - Math.sqrt(dx * dx + dy * dy) / this.#ideal;
		if (near > 0) cost += near * near * COST.near;
		cost += this.#overlap(this.#marks, a, this.#marks, b, AIR.mark);
		cost += this.#overlap(this.#marks, a, this.#names, b, AIR.name);
		cost += this.#overlap(this.#names, a, this.#marks, b, AIR.name);
		return cost + this.#overlap(this.#names, a, this.#names, b, AIR.name);
	}

	#overlap(one: Boxes, a: number, other: Boxes, b: number, air: number): number {
		const area = shared(
			one[a]! - other[b]!,
			one[a + 1]! - other[b + 1]!,
			one[a + 2]! + other[b + 2]! + air,
			one[a + 3]! + other[b + 3]! + air
		);
		return area > 0 ? COST.overlap + area / 4 : 0;
	}

	#hits(line: number, boxes: Boxes, at: number, pad: number): boolean {
		const from = this.#from[line]!;
		const to = this.#to[line]!;
		return meets(
			this.x[from]!,
			this.y[from]!,
			this.x[to]!,
			this.y[to]!,
			boxes[at]!,
			boxes[at + 1]!,
			boxes[at + 2]! + pad,
			boxes[at + 3]! + pad
		);
	}

	/** A line on a mark or a name that is not its own. */
	#through(line: number, i: number): number {
		const pad = this.#corridor[line]!;
		let cost = this.#hits(line, this.#marks, i * 4, pad) ? COST.onMark : 0;
		if (this.#hits(line, this.#names, i * 4, this.#great[line] ? pad : 2)) cost += COST.onName;
		return this.#great[line] ? cost * GREAT.touch : cost;
	}

	/** What a line costs by itself: its length and slope, titles, and the names of its own ends. */
	#alone(line: number): number {
		const from = this.#from[line]!;
		const to = this.#to[line]!;
		const dx = this.x[from]! - this.x[to]!;
		const dy = this.y[from]! - this.y[to]!;
		const square = dx * dx + dy * dy || 1;
		const length = Math.sqrt(square);
		const clear = length - this.#marks[from * 4 + 2]! - this.#marks[to * 4 + 2]!;
		const great = this.#great[line] === 1;
		let cost = (square / (LENGTH * LENGTH)) * COST.length + ((dy * dy) / square) * (great ? GREAT.slope : COST.slope);
		if (clear < this.#wanted[line]!) cost += (this.#wanted[line]! - clear) * (great ? GREAT.short : COST.short);
		if (this.#hits(line, this.#names, from * 4, 0)) cost += COST.ownName;
		if (this.#hits(line, this.#names, to * 4, 0)) cost += COST.ownName;
		for (let at = 0; at < this.#titles.length; at += 4) if (this.#hits(line, this.#titles, at, 0)) cost += COST.onTitle;
		return cost;
	}

	/** What a line's crossings of others cost. */
	#crossings(line: number): number {
		const xs = this.x;
		const ys = this.y;
		const starts = this.#from;
		const ends = this.#to;
		const from = starts[line]!;
		const to = ends[line]!;
		const ax = xs[from]!;
		const ay = ys[from]!;
		const bx = xs[to]!;
		const by = ys[to]!;
		const dx = bx - ax;
		const dy = by - ay;
		let cost = 0;
		for (let other = 0; other < starts.length; other++) {
			const c = starts[other]!;
			const d = ends[other]!;
			const cx = xs[c]!;
			const cy = ys[c]!;
			const ex = xs[d]!;
			const ey = ys[d]!;
			if ((dx * (cy - ay) - dy * (cx - ax)) * (dx * (ey - ay) - dy * (ex - ax)) >= 0) continue;
			const fx = ex - cx;
			const fy = ey - cy;
			if ((fx * (ay - cy) - fy * (ax - cx)) * (fx * (by - cy) - fy * (bx - cx)) >= 0) continue;
			if (c === from || c === to || d === from || d === to) continue;
			cost += this.#great[line] === 1 || this.#great[other] === 1 ? COST.crossing * GREAT.crossing : COST.crossing;
		}
		return cost;
	}

	/** A line against the others of one of its ends. */
	#angles(line: number, end: number): number {
		let cost = 0;
		for (const other of this.#own[end]!) if (other !== line) cost += this.#angle(line, other, end);
		return cost;
	}

	/** Two lines that leave a mark too close together. */
	#angle(line: number, other: number, end: number): number {
		const a = this.#other(line, end);
		const b = this.#other(other, end);
		const ax = this.x[a]! - this.x[end]!;
		const ay = this.y[a]! - this.y[end]!;
		const bx = this.x[b]! - this.x[end]!;
		const by = this.y[b]! - this.y[end]!;
		if (ax * bx + ay * by <= 0) return 0;
		const lengths = Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by)) || 1;
		const sine = Math.abs(ax * by - ay * bx) / lengths;
		return sine < NARROW ? (NARROW - sine) * DEGREES * COST.angle : 0;
	}
}
