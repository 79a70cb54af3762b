import type { Point } from '$lib/picture/picture';

/** Where the reader stands before a picture: how near, and what part of it the frame shows. */

/** Px. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** A point of the field stands at `pan + zoom * point` in the frame. The field is the picture at scale 1. */
export interface View {
	readonly zoom: number;
	readonly pan: Point;
}

export interface Camera {
	readonly view: View;
	/** Tells how large the field is; the first time it is shown whole. */
	field(size: Size): void;
	/** The frame has another size: a view that showed the whole still does, another keeps its middle. */
	resized(): void;
	/** Moves by px of the frame. */
	moveBy(dx: number, dy: number): void;
	/** Goes nearer by a factor; what is under a point of the frame stays there. */
	zoomAt(factor: number, point: Point): void;
	/** Goes to a view in `GLIDE` ms, or at once where the reader wants no motion. */
	fit(): void;
	zoomBy(factor: number): void;
	centre(point: Point): void;
	/** Whether the field is as small as it can be. */
	isWhole(): boolean;
	/** Ends a glide where it is. */
	stop(): void;
}

/** Milliseconds of a move that the reader did not make by hand. */
export const GLIDE = 320;
/** Px of air around the whole map. */
export const AIR = 12;
/** How near and how far, in times of the whole. A picture in a page is never smaller than its frame. */
const RANGE = { map: [0.4, 4], page: [1, 4] } as const;
/** Px of a map that cannot be pushed out of its frame. */
const KEPT = 80;

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** The curve cubic-bezier(.2, 0, 0, 1): how far a move is at a part of its time; found by halving. */
export function eased(time: number): number {
	let [low, high] = [0, 1];
	for (let turn = 0; turn < 20; turn++) {
		const s = (low + high) / 2;
		if (0.6 * (1 - s) ** 2 * s + s ** 3 < time) low = s;
		else high = s;
	}
	const s = (low + high) / 2;
	return 3 * (1 - s) * s ** 2 + s ** 3;
}

/**
 * A camera over a frame. `free`: a map, with air around it, that may be moved about; else a picture that fills the width of
 * its frame and never leaves it. `look` is called with every new view.
 */
export function createCamera(frame: () => Size, free: boolean, look: (view: View) => void): Camera {
	let field: Size | null = null;
	let view: View = { zoom: 1, pan: { x: 0, y: 0 } };
	/** Where a glide is going. */
	let goal: View | null = null;
	let atWhole = true;
	let tick = 0;

	/** The view that shows the whole field. */
	function whole(): View {
		const { width, height } = frame();
		if (!field || width <= 0 || height <= 0) return { zoom: 1, pan: { x: 0, y: 0 } };
		if (!free) return { zoom: width / field.width, pan: { x: 0, y: 0 } };
		const room = { width: Math.max(1, width - 2 * AIR), height: Math.max(1, height - 2 * AIR) };
		const zoom = Math.min(room.width / field.width, room.height / field.height);
		return { zoom, pan: { x: (width - zoom * field.width) / 2, y: (height - zoom * field.height) / 2 } };
	}

	/** Keeps a pan along one axis: a picture covers its frame; of a map a strip stays in sight. */
	function held(pan: number, room: number, length: number): number {
		if (!free) return between(Math.min(0, room - length), pan, 0);
		const strip = Math.min(KEPT, length, room);
		return between(strip - length, pan, room - strip);
	}

	function kept({ zoom, pan }: View): View {
		if (!field) return { zoom, pan };
		const { width, height } = frame();
		const [x, y] = [held(pan.x, width, zoom * field.width), held(pan.y, height, zoom * field.height)];
		// whole px, so that text is sharp
		return { zoom, pan: free ? { x: Math.round(x), y: Math.round(y) } : { x, y } };
	}

	function go(next: View): void {
		view = kept(next);
		look(view);
	}

	function stop(): void {
		if (goal) cancelAnimationFrame(tick);
		goal = null;
	}

	function nearer(from: View, factor: number, point: Point): View {
		const [least, most] = free ? RANGE.map : RANGE.page;
		const unit = whole().zoom;
		const zoom = between(least * unit, from.zoom * factor, most * unit);
		const grown = zoom / from.zoom;
		return {
			zoom,
			pan: { x: point.x - (point.x - from.pan.x) * grown, y: point.y - (point.y - from.pan.y) * grown }
		};
	}

	const middle = (): Point => ({ x: frame().width / 2, y: frame().height / 2 });

	function glide(to: View): void {
		stop();
		const [from, end] = [view, kept(to)];
		if (matchMedia('(prefers-reduced-motion: reduce)').matches) return go(end);
		goal = end;
		const start = performance.now();
		const step = (now: number): void => {
			const time = between(0, (now - start) / GLIDE, 1);
			const part = eased(time);
			const at = (a: number, b: number): number => a + (b - a) * part;
			if (time < 1) tick = requestAnimationFrame(step);
			else goal = null;
			go(
				time < 1
					? { zoom: at(from.zoom, end.zoom), pan: { x: at(from.pan.x, end.pan.x), y: at(from.pan.y, end.pan.y) } }
					: end
			);
		};
		tick = requestAnimationFrame(step);
	}

	let known: Size = frame();
	return {
		get view() {
			return view;
		},
		field(size) {
			const first = field === null;
			const same = field?.width === size.width && field.height === size.height;
			field = size;
			if (first || (atWhole && !same) || (!free && !same)) {
				stop();
				atWhole = true;
				go(whole());
			}
		},
		resized() {
			const size = frame();
			const [dx, dy] = [(size.width - known.width) / 2, (size.height - known.height) / 2];
			const hidden = known.width <= 0 || known.height <= 0;
			known = size;
			if (size.width <= 0 || size.height <= 0) return;
			stop();
			if (atWhole || hidden || !free) atWhole = true;
			go(atWhole ? whole() : { zoom: view.zoom, pan: { x: view.pan.x + dx, y: view.pan.y + dy } });
		},
		moveBy(dx, dy) {
			stop();
			if (free) atWhole = false;
			go({ zoom: view.zoom, pan: { x: view.pan.x + dx, y: view.pan.y + dy } });
		},
		zoomAt(factor, point) {
			stop();
			atWhole = false;
			go(nearer(view, factor, point));
		},
		fit() {
			glide(whole());
			atWhole = true;
		},
		zoomBy(factor) {
			atWhole = false;
			glide(nearer(goal ?? view, factor, middle()));
		},
		centre(point) {
			const { zoom } = goal ?? view;
			const { x, y } = middle();
			atWhole = false;
			glide({ zoom, pan: { x: x - zoom * point.x, y: y - zoom * point.y } });
		},
		isWhole: () => view.zoom <= whole().zoom * 1.01,
		stop
	};
}
