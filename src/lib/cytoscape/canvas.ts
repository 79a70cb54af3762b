import cytoscape from 'cytoscape';
import { SCALES } from '$lib/picture/map-laid';
import type { Picture, Point } from '$lib/picture/picture';
import { scaleAt } from './bands';
import { createCamera, type Size, type View } from './camera';
import { carryMark, within, withMarkAt } from './carry';
import { elementsOf, ringElements } from './elements';
import { fadesOf, type Highlight } from './fade';
import { BLEED, createFilm } from './film';
import { listen } from './gestures';
import { pickerOf, type Picked } from './picking';
import { redraw, type Drawn } from './redraw';
import { stylesheetOf } from './stylesheet';
import { readTheme } from './theme';
import { classesFor, dress, type Doing } from './wear';

/** A live picture in an element of the page. It reports what the reader reaches for, and decides nothing. */
export interface Canvas {
	/** Draws a picture in its own places; the last one shown holds. `scale`: what its places were multiplied by. */
	show(picture: Picture, scale?: number): void;
	/** Marks a name or a line, several, or nothing. */
	select(picked: Picked | readonly Picked[] | null): void;
	/** Where the keyboard is. */
	focus(picked: Picked | null): void;
	/** Lets all but these step back. */
	highlight(highlight: Highlight | null): void;
	/** Marks that may give way when a neighbour of theirs is put down elsewhere. */
	loosen(ids: ReadonlySet<string>): void;
	/** Shows the whole. */
	fit(): void;
	/** Goes nearer by a factor, or farther. */
	zoomBy(factor: number): void;
	/** Brings a mark to the middle. */
	centre(id: string): void;
	/** Reads the page's colours again. */
	theme(): void;
	/** Leaves nothing behind; may be called again. */
	destroy(): void;
}

/** What the canvas tells. Places are whole px of the field: of the picture at scale 1. */
export interface Hands {
	/** The reader clicked or tapped something. */
	onselect?(picked: Picked, event: PointerEvent): void;
	/** The pointer came over something else, or over nothing. */
	onhover?(picked: Picked | null): void;
	/** A finger rested on something. */
	onpress?(picked: Picked): void;
	/** A mark was carried to another place; `settled`: those loosened that gave way. Without this, marks stay. */
	ondrop?(id: string, place: Point, settled: ReadonlyMap<string, Point>): void;
	/** The reader came so near, or went so far, that the picture should be laid for another scale. */
	onscale?(scale: number): void;
	/** The picture stands there for the first time. */
	onready?(): void;
}

export interface CanvasOptions {
	/** A map: moved about freely, and the wheel goes nearer. Else a picture in a page that scrolls. */
	readonly map?: boolean;
}

const FACES = ['500 12px', '600 13px', '700 15px'].map((face) => `${face} "Source Sans 3 Variable"`);
/** A picture, and what its places were multiplied by. */
interface Shown {
	readonly picture: Picture;
	readonly scale: number;
}

const fieldOf = ({ picture, scale }: Shown): Size => ({
	width: picture.width / scale,
	height: picture.height / scale
});

/**
 * Makes a canvas that fills `container`. In a page, wheel zooms with Ctrl or ⌘ held (else the page scrolls), and the picture
 * never leaves its frame; a map takes the wheel and all touches to itself. Draws once the fonts are there.
 */
export function createCanvas(container: HTMLElement, hands: Hands, { map = false }: CanvasOptions = {}): Canvas {
	const inner = container.appendChild(document.createElement('div'));
	const cy = cytoscape({
		container: inner,
		elements: [],
		style: stylesheetOf(readTheme(container)),
		layout: { name: 'preset' },
		pixelRatio: Math.min(2, window.devicePixelRatio || 1),
		autoungrabify: true,
		autounselectify: true,
		boxSelectionEnabled: false,
		userPanningEnabled: false,
		userZoomingEnabled: false
	});
	const ended = new AbortController();
	const fonts = Promise.all(FACES.map((face) => document.fonts.load(face)));
	/** What is to be shown, and what is. */
	let next: Shown | null = null;
	let shown: Shown | null = null;
	let pick: ReturnType<typeof pickerOf> = () => null;
	let doing: Doing = { chosen: [], highlight: null, carried: null };
	let focused: Picked | null = null;
	let loose: ReadonlySet<string> = new Set();
	let air: Point | null = null;
	let asked: number = SCALES.mid;
	let stale = false;
	const drawn: Drawn = new Map();
	const rings: Drawn = new Map();
	let worn = new Map<string, string>();
	let fades = new Map<string, number>();

	const film = createFilm(cy, inner, map ? BLEED : 0, ask, (id) => fades.get(id) ?? 1);
	const camera = createCamera(() => ({ width: container.clientWidth, height: container.clientHeight }), map, film.move);

	/** When the reader has come to rest: asks for the picture as it should be there. */
	function ask({ zoom }: View): void {
		if (!map) container.style.touchAction = camera.isWhole() ? 'pan-x pan-y' : 'none';
		const scale = scaleAt(zoom, asked);
		if (!map || !shown || scale === asked) return;
		asked = scale;
		hands.onscale?.(scale);
	}

	/** Px of the frame for one of the picture. */
	const zoomed = () => camera.view.zoom / (shown?.scale ?? 1);

	/** A point of the frame in px of the picture. */
	function inPicture({ x, y }: Point): Point {
		const { pan } = camera.view;
		return { x: (x - pan.x) / zoomed(), y: (y - pan.y) / zoomed() };
	}

	/** Brings the canvas up to what it was last told; once for all that was told together. */
	function draw(): void {
		if (!stale || ended.signal.aborted || !next) return;
		stale = false;
		const first = shown === null;
		const changed = shown?.picture !== next.picture;
		const { picture, scale } = next;
		shown = next;
		cy.batch(() => {
			const fresh = changed ? redraw(cy, drawn, elementsOf(picture)) : new Set<string>();
			redraw(cy, rings, ringElements(picture, doing.chosen, focused));
			const lines = focused?.what === 'line' ? [...doing.chosen, focused] : doing.chosen;
			const wanted = classesFor(picture, { ...doing, chosen: lines });
			dress(cy, new Map([...worn].filter(([id]) => !fresh.has(id))), wanted);
			worn = wanted;
		});
		// the library would find out the new styles in the middle of its drawing, and then draw all of it again
		for (const element of cy.elements()) element.visible();
		fades = fadesOf(picture, doing.highlight);
		cy.forceRender();
		if (!changed) return;
		pick = pickerOf(picture);
		camera.field(fieldOf(shown));
		film.draw(camera.view, fieldOf(shown), scale);
		if (first) ask(camera.view);
		if (first) cy.one('render', () => hands.onready?.());
	}

	function refresh(): void {
		stale = true;
		void fonts.then(draw);
	}

	function tell(more: Partial<Doing>): void {
		doing = { ...doing, ...more };
		refresh();
	}

	/** Puts down what is carried, and lets what is loose around it give way. */
	async function drop(id: string): Promise<void> {
		const [at, here] = [air, shown];
		air = null;
		tell({ carried: null });
		if (!at || !here) return;
		const around = here.picture.lines.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
		const free = new Set(around.filter((one) => one !== id && loose.has(one)));
		const moved = withMarkAt(here.picture, id, at);
		const settled = free.size > 0 ? (await import('./relax')).relaxed(moved, free) : new Map<string, Point>();
		if (ended.signal.aborted) return;
		const place = ({ x, y }: Point) => ({ x: Math.round(x / here.scale), y: Math.round(y / here.scale) });
		hands.ondrop?.(id, place(at), new Map([...settled].map(([one, point]) => [one, place(point)])));
	}

	listen(
		container,
		{
			wheels: map,
			pick: (point, reach) => pick(inPicture(point), reach / zoomed()),
			carries: () => map && hands.ondrop !== undefined,
			hold: film.hold,
			move: camera.moveBy,
			nearer: camera.zoomAt,
			hover: (picked) => hands.onhover?.(picked),
			select: (picked, event) => hands.onselect?.(picked, event),
			press: (picked) => hands.onpress?.(picked),
			carry(id, point) {
				if (!shown) return;
				if (doing.carried !== id) tell({ carried: id });
				const { x, y } = within(shown.picture, inPicture(point));
				air = { x: Math.round(x), y: Math.round(y) };
				carryMark(cy, drawn, shown.picture, id, air);
			},
			drop: (id) => void drop(id)
		},
		ended.signal
	);
	const sizeNow = () => `${container.clientWidth} ${container.clientHeight}`;
	let size = sizeNow();
	const sized = new ResizeObserver(() => {
		// an observer tells of the first size too
		if (size === sizeNow()) return;
		size = sizeNow();
		cy.resize();
		camera.resized();
		if (shown) film.draw(camera.view, fieldOf(shown), shown.scale);
	});
	sized.observe(container);

	return {
		show(picture, scale = 1) {
			next = { picture, scale };
			asked = scale;
			refresh();
		},
		select: (picked) => tell({ chosen: picked === null ? [] : 'what' in picked ? [picked] : picked }),
		highlight: (highlight) => tell({ highlight }),
		focus(picked) {
			focused = picked;
			refresh();
		},
		loosen(ids) {
			loose = ids;
		},
		fit() {
			if (!ended.signal.aborted) camera.fit();
		},
		zoomBy(factor) {
			if (!ended.signal.aborted) camera.zoomBy(factor);
		},
		centre(id) {
			if (ended.signal.aborted) return;
			const mark = next?.picture.marks.find((one) => one.id === id);
			if (mark && next) camera.centre({ x: mark.x / next.scale, y: mark.y / next.scale });
		},
		theme() {
			if (!ended.signal.aborted) cy.style(stylesheetOf(readTheme(container)));
		},
		destroy() {
			if (ended.signal.aborted) return;
			ended.abort();
			camera.stop();
			film.stop();
			sized.disconnect();
			cy.destroy();
			container.replaceChildren();
		}
	};
}
