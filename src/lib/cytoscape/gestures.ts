import type { Point } from '$lib/picture/picture';
import { REACH, type Picked } from './picking';

/** What hands do to a canvas with mouse, pen and fingers, told as what they mean. Points are px from the frame's corner. */
export interface Meanings {
	/** What is at a point. */
	pick(point: Point, reach: number): Picked | null;
	/** Whether the wheel alone goes nearer, without Ctrl or ⌘. */
	readonly wheels: boolean;
	/** Whether this mark can be carried. */
	carries(id: string): boolean;
	/** The view is in the reader's hand, or no longer. */
	hold(held: boolean): void;
	move(dx: number, dy: number): void;
	nearer(factor: number, point: Point): void;
	/** The pointer is over something else, or over nothing. */
	hover(picked: Picked | null): void;
	select(picked: Picked, event: PointerEvent): void;
	/** A finger rested on something. */
	press(picked: Picked): void;
	/** A mark is carried to a point, and put down there. */
	carry(id: string, point: Point): void;
	drop(id: string): void;
}

/** Px that the pointer may wander between press and release for it to be a click. */
const STILL = 6;
/** Milliseconds that a finger rests for it to be a long press. */
const LONG = 500;
/** How much nearer one px of the wheel goes (natural logarithm); trackpads send a pinch as small steps with Ctrl. */
const WHEEL = { plain: 0.002, pinch: 0.01, most: 0.25, line: 16 };

/** One pointer that is down: where it went down, where it is now, and what it has turned out to do. */
interface Press {
	readonly start: Point;
	at: Point;
	/** `still`: it may yet be a click; `spent`: it did its work, and what follows means nothing. */
	doing: 'still' | 'moving' | 'carrying' | 'spent';
	/** Under it when it went down. */
	readonly picked: Picked | null;
}

/** Listens until `signal` aborts. Nothing is captured: outside the frame the window tells how a press goes on. */
export function listen(frame: HTMLElement, to: Meanings, signal: AbortSignal): void {
	const presses = new Map<number, Press>();
	let pressing: AbortController | null = null;
	let resting: ReturnType<typeof setTimeout> | undefined;
	let look = 0;
	let hovered: string | null = null;

	function pointOf(event: MouseEvent): Point {
		const box = frame.getBoundingClientRect();
		return { x: event.clientX - box.left, y: event.clientY - box.top };
	}

	const reachOf = (event: PointerEvent): number => (event.pointerType === 'touch' ? REACH.touch : REACH.mouse);

	function hover(picked: Picked | null): void {
		const key = picked && `${picked.what} ${picked.id}`;
		if (key === hovered) return;
		hovered = key;
		frame.classList.toggle('over', picked !== null);
		to.hover(picked);
	}

	/** Ends a press; a mark that it carried is put down. */
	function end(id: number): Press | undefined {
		const press = presses.get(id);
		clearTimeout(resting);
		presses.delete(id);
		if (press?.doing === 'carrying' && press.picked) to.drop(press.picked.id);
		if (presses.size > 0) return press;
		pressing?.abort();
		to.hold(false);
		return press;
	}

	function onmove(event: PointerEvent): void {
		const press = presses.get(event.pointerId);
		if (!press) return;
		const point = pointOf(event);
		const [dx, dy] = [point.x - press.at.x, point.y - press.at.y];
		if (presses.size === 2) {
			const other = [...presses.values()].find((one) => one !== press);
			if (other) pinch(press.at, point, other.at);
		} else if (press.doing === 'still') {
			if (Math.hypot(point.x - press.start.x, point.y - press.start.y) <= STILL) return;
			clearTimeout(resting);
			const { picked } = press;
			const carried = event.pointerType !== 'touch' && picked?.what === 'mark' && to.carries(picked.id);
			press.doing = carried ? 'carrying' : 'moving';
		}
		press.at = point;
		if (press.doing === 'moving') to.move(dx, dy);
		else if (press.doing === 'carrying' && press.picked) to.carry(press.picked.id, point);
	}

	/** One of two fingers went from `a` to `b`, the other rests at `c`. */
	function pinch(a: Point, b: Point, c: Point): void {
		const far = Math.hypot(a.x - c.x, a.y - c.y);
		const factor = Math.hypot(b.x - c.x, b.y - c.y) / (far || 1);
		to.move((b.x - a.x) / 2, (b.y - a.y) / 2);
		if (far > 0 && factor > 0) to.nearer(factor, { x: (b.x + c.x) / 2, y: (b.y + c.y) / 2 });
	}

	function onup(event: PointerEvent): void {
		const press = end(event.pointerId);
		if (press?.doing !== 'still') return;
		const point = pointOf(event);
		if (Math.hypot(point.x - press.start.x, point.y - press.start.y) > STILL) return;
		const picked = to.pick(point, reachOf(event));
		if (picked) to.select(picked, event);
	}

	function ondown(event: PointerEvent): void {
		if (event.button !== 0 || presses.size === 2) return;
		if (presses.size === 0) {
			to.hold(true);
			pressing = new AbortController();
			const until = { signal: pressing.signal };
			window.addEventListener('pointermove', onmove, until);
			window.addEventListener('pointerup', onup, until);
			window.addEventListener('pointercancel', ({ pointerId }) => end(pointerId), until);
		}
		const point = pointOf(event);
		const picked = to.pick(point, reachOf(event));
		for (const [id, press] of presses) {
			if (press.doing === 'carrying') end(id);
			else press.doing = 'spent';
		}
		const press: Press = { start: point, at: point, doing: presses.size > 0 ? 'spent' : 'still', picked };
		presses.set(event.pointerId, press);
		clearTimeout(resting);
		if (event.pointerType === 'touch' && picked && press.doing === 'still')
			resting = setTimeout(() => {
				press.doing = 'spent';
				to.press(picked);
			}, LONG);
	}

	function onwheel(event: WheelEvent): void {
		const ctrl = event.ctrlKey || event.metaKey;
		if (!ctrl && !to.wheels) return;
		event.preventDefault();
		const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL.line : 1);
		const step = -px * (ctrl ? WHEEL.pinch : WHEEL.plain);
		to.nearer(Math.exp(Math.min(WHEEL.most, Math.max(-WHEEL.most, step))), pointOf(event));
	}

	function onover(event: PointerEvent): void {
		if (presses.size > 0 || event.pointerType === 'touch') return;
		cancelAnimationFrame(look);
		look = requestAnimationFrame(() => hover(to.pick(pointOf(event), reachOf(event))));
	}

	function onleave(): void {
		cancelAnimationFrame(look);
		hover(null);
	}

	frame.addEventListener('pointerdown', ondown, { signal });
	frame.addEventListener('pointermove', onover, { signal });
	frame.addEventListener('pointerleave', onleave, { signal });
	frame.addEventListener('wheel', onwheel, { signal, passive: false });
	// the library listens for these on its own element and on the window, and walks every element at every move
	for (const type of ['mousedown', 'mousemove', 'touchstart', 'touchmove', 'wheel'])
		frame.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
	signal.addEventListener('abort', () => {
		pressing?.abort();
		clearTimeout(resting);
		cancelAnimationFrame(look);
	});
}
