import type { Core, SingularElementReturnValue } from 'cytoscape';
import type { Size, View } from './camera';

/**
 * What the canvas drew last, moved under the reader's hand as one sheet: to draw every element anew in each frame of a drag is
 * too slow just after a change. Drawn again when the hand rests, or when the sheet's end comes in sight.
 */
export interface Film {
	/** Moves the sheet to where this view has it. */
	move(view: View): void;
	/** While held, the hand does not rest however long it is still. */
	hold(held: boolean): void;
	/** Draws for this view at once. `field`: size of the whole; `scale`: what the picture's places were multiplied by. */
	draw(view: View, field: Size, scale: number): void;
	stop(): void;
}

/** Milliseconds without a move after which the hand rests. */
const REST = 160;
/** How much larger or smaller than it was drawn the sheet may be shown. */
const STRETCH = 1.8;
/** Px drawn beyond each side of a map's frame. */
export const BLEED = 160;

/** The library's renderer, which it gives out but does not describe. */
interface Renderer {
	readonly resizeObserver?: ResizeObserver;
	readonly styleObserver?: MutationObserver;
	drawElement(context: CanvasRenderingContext2D, element: SingularElementReturnValue): void;
	drawLayeredElements(context: CanvasRenderingContext2D, elements: readonly SingularElementReturnValue[]): void;
}

function rendererOf(cy: Core): Renderer {
	return (cy as unknown as { renderer(): Renderer }).renderer();
}

/**
 * Has the library draw its elements straight, each time, and only what is in sight. Left to itself it keeps pictures of them,
 * made over many frames after every change, and shows these enlarged and shrunk: slow when the reader begins to move, and
 * blurred when she stops. `left`: how much of an element is to be seen.
 */
function drawStraight(cy: Core, left: (id: string) => number): void {
	const renderer = rendererOf(cy);
	renderer.drawLayeredElements = (context, elements) => {
		const sight = cy.extent();
		for (const element of elements) {
			const share = left(element.id());
			if (share === 0) continue;
			const box = element.boundingBox();
			if (box.x2 < sight.x1 || box.x1 > sight.x2 || box.y2 < sight.y1 || box.y1 > sight.y2) continue;
			context.globalAlpha = share;
			renderer.drawElement(context, element);
		}
		context.globalAlpha = 1;
	};
}

/**
 * A film in `sheet`, the element that holds the canvas. `bleed`: px that it is larger than its frame on every side.
 * `rested` is called each time the hand rests, when all is drawn; `left` tells how much of an element is to be seen.
 */
export function createFilm(
	cy: Core,
	sheet: HTMLElement,
	bleed: number,
	rested: (view: View) => void,
	left: (id: string) => number
): Film {
	Object.assign(sheet.style, {
		position: 'absolute',
		inset: `${-bleed}px`,
		pointerEvents: 'none',
		transformOrigin: `${bleed}px ${bleed}px`,
		willChange: 'transform'
	});
	drawStraight(cy, left);
	// they would have it all drawn again a moment after every move of the sheet; the canvas itself tells of another size
	rendererOf(cy).resizeObserver?.disconnect();
	rendererOf(cy).styleObserver?.disconnect();
	// the library's layers for what it drags itself, which stay empty: each costs a copy in every frame of a move
	for (const layer of sheet.querySelectorAll<HTMLElement>('canvas:not([data-id="layer2-node"])'))
		layer.style.display = 'none';
	let held = false;
	let moved: View | null = null;
	let taken: View = { zoom: 1, pan: { x: 0, y: 0 } };
	let field: Size = { width: 0, height: 0 };
	let scale = 1;
	let rest: ReturnType<typeof setTimeout> | undefined;

	/** Whether the frame, along one axis, shows where nothing was drawn though the field goes on. */
	function isBare(pan: number, zoom: number, was: number, room: number, length: number): boolean {
		const grown = zoom / taken.zoom;
		const [low, high] = [pan + grown * (-bleed - was), pan + grown * (room + bleed - was)];
		return (low > 0 && pan < low) || (high < room && pan + zoom * length > high);
	}

	function isTorn({ zoom, pan }: View): boolean {
		const grown = zoom / taken.zoom;
		const [width, height] = [cy.width() - 2 * bleed, cy.height() - 2 * bleed];
		return (
			grown > STRETCH ||
			grown < 1 / STRETCH ||
			isBare(pan.x, zoom, taken.pan.x, width, field.width) ||
			isBare(pan.y, zoom, taken.pan.y, height, field.height)
		);
	}

	function take(view: View): void {
		clearTimeout(rest);
		moved = null;
		taken = view;
		sheet.style.transform = '';
		cy.viewport({ zoom: view.zoom / scale, pan: { x: view.pan.x + bleed, y: view.pan.y + bleed } });
	}

	function settle(): void {
		clearTimeout(rest);
		rest = setTimeout(() => {
			const view = moved;
			if (held || !view) return;
			take(view);
			rested(view);
		}, REST);
	}

	return {
		move(view) {
			clearTimeout(rest);
			if (isTorn(view)) take(view);
			const grown = view.zoom / taken.zoom;
			const [x, y] = [view.pan.x - grown * taken.pan.x, view.pan.y - grown * taken.pan.y];
			sheet.style.transform = x === 0 && y === 0 && grown === 1 ? '' : `translate(${x}px, ${y}px) scale(${grown})`;
			moved = view;
			if (!held) settle();
		},
		hold(now) {
			if (held && !now) settle();
			held = now;
		},
		draw(view, whole, times) {
			[field, scale] = [whole, times];
			take(view);
		},
		stop: () => clearTimeout(rest)
	};
}
