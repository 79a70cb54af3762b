import cytoscape from 'cytoscape';
import type { Picture, Point } from '$lib/picture/picture';
import { HALO } from '$lib/picture/spokes';
import { elementsOf, lineId } from './elements';
import { REACH, pickerOf, type Picked } from './picking';
import { stylesheetOf } from './stylesheet';
import { readTheme } from './theme';

/** A live picture in an element of the page. It reports what the reader reaches for, and decides nothing. */
export interface Canvas {
	/** Draws a picture in its own places; the last one shown holds. */
	show(picture: Picture): void;
	/** Marks a node or a line, or nothing. */
	select(picked: Picked | null): void;
	/** Reads the page's colours again. */
	theme(): void;
	/** Leaves nothing behind; may be called again. */
	destroy(): void;
}

/** What the canvas tells. */
export interface Hands {
	/** The reader clicked or tapped something. */
	onselect?(picked: Picked, event: PointerEvent): void;
	/** The pointer came over something else, or over nothing. */
	onhover?(picked: Picked | null): void;
	/** The picture stands there for the first time. */
	onready?(): void;
}

const LARGEST = 4;
/** Px that the pointer may wander between press and release for it to be a click. */
const STILL = 6;
const FACES = ['500 12px', '600 13px', '700 15px'].map((face) => `${face} "Source Sans 3 Variable"`);

/**
 * Makes a canvas that fills `container`. Wheel zooms with Ctrl or ⌘ held (else the page scrolls), two fingers pinch,
 * pressing and dragging moves; the picture never leaves its frame. Draws once the fonts are there.
 */
export function createCanvas(container: HTMLElement, hands: Hands): Canvas {
	// the library listens on an element of its own, so that ours, around it, hears everything first
	const inner = container.appendChild(document.createElement('div'));
	inner.style.height = '100%';
	const cy = cytoscape({
		container: inner,
		elements: [],
		style: stylesheetOf(readTheme(container)),
		layout: { name: 'preset' },
		pixelRatio: Math.min(2, window.devicePixelRatio || 1),
		autoungrabify: true,
		autounselectify: true,
		boxSelectionEnabled: false,
		selectionType: 'single'
	});
	const ended = new AbortController();
	let picture: Picture | null = null;
	let pick: ReturnType<typeof pickerOf> = () => null;
	let hovered: string | null = null;
	let frame = 0;
	let pressed: Point | null = null;
	const fonts = Promise.all(FACES.map((face) => document.fonts.load(face)));

	/** The scale at which the whole picture just fits. */
	const whole = () => (picture ? container.clientWidth / picture.width : 1) || 1;

	function fit(): void {
		cy.resize();
		cy.minZoom(whole());
		cy.maxZoom(whole() * LARGEST);
		cy.viewport({ zoom: whole(), pan: { x: 0, y: 0 } });
	}

	/** Keeps the picture's edges outside the frame's, so that it cannot be lost. */
	function hold(): void {
		if (!picture) return;
		const { x, y } = cy.pan();
		const zoom = cy.zoom();
		const least = {
			x: container.clientWidth - picture.width * zoom,
			y: container.clientHeight - picture.height * zoom
		};
		const kept = { x: Math.min(0, Math.max(least.x, x)), y: Math.min(0, Math.max(least.y, y)) };
		if (Math.abs(kept.x - x) > 0.01 || Math.abs(kept.y - y) > 0.01) cy.pan(kept);
	}

	function at(event: PointerEvent): Picked | null {
		const box = container.getBoundingClientRect();
		const { x, y } = cy.pan();
		const zoom = cy.zoom();
		const point = { x: (event.clientX - box.left - x) / zoom, y: (event.clientY - box.top - y) / zoom };
		return pick(point, (event.pointerType === 'touch' ? REACH.touch : REACH.mouse) / zoom);
	}

	function hover(picked: Picked | null): void {
		const key = picked && `${picked.what} ${picked.id}`;
		if (key === hovered) return;
		hovered = key;
		container.classList.toggle('over', picked !== null);
		hands.onhover?.(picked);
	}

	const listen = { signal: ended.signal };
	container.addEventListener(
		'pointermove',
		(event) => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() => hover(at(event)));
		},
		listen
	);
	container.addEventListener(
		'pointerleave',
		() => {
			cancelAnimationFrame(frame);
			hover(null);
		},
		listen
	);
	container.addEventListener('pointerdown', (event) => (pressed = { x: event.clientX, y: event.clientY }), listen);
	container.addEventListener(
		'pointerup',
		(event) => {
			const still = pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) <= STILL;
			pressed = null;
			const picked = still && event.button === 0 ? at(event) : null;
			if (picked) hands.onselect?.(picked, event);
		},
		listen
	);
	// caught before the library sees them: plain scrolling belongs to the page
	container.addEventListener(
		'wheel',
		(event) => {
			if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
		},
		{ ...listen, capture: true, passive: true }
	);
	for (const type of ['touchstart', 'touchmove'] as const)
		container.addEventListener(
			type,
			(event) => {
				if (event.touches.length < 2 && cy.zoom() <= whole() * 1.01) event.stopPropagation();
			},
			{ ...listen, capture: true, passive: true }
		);
	cy.on('viewport', hold);
	const sized = new ResizeObserver(fit);
	sized.observe(container);

	return {
		show(next) {
			const first = picture === null;
			picture = next;
			pick = pickerOf(next);
			void fonts.then(() => {
				if (ended.signal.aborted || picture !== next) return;
				cy.batch(() => {
					cy.elements().remove();
					cy.add(elementsOf(next));
				});
				fit();
				if (first) cy.one('render', () => hands.onready?.());
			});
		},
		select(picked) {
			void fonts.then(() => {
				if (ended.signal.aborted) return;
				cy.batch(() => {
					cy.elements('.chosen').removeClass('chosen');
					cy.elements('.finger').remove();
					if (picked?.what === 'line') cy.getElementById(lineId(picked.id)).addClass('chosen');
					const mark = picked?.what === 'mark' && picture?.marks.find((one) => one.id === picked.id);
					if (!mark) return;
					const size = 2 * (mark.r + HALO + (mark.main ? 4 : 1));
					cy.add({
						group: 'nodes',
						data: { id: 'finger', size },
						position: { x: mark.x, y: mark.y },
						classes: 'finger'
					});
				});
			});
		},
		theme() {
			if (!ended.signal.aborted) cy.style(stylesheetOf(readTheme(container)));
		},
		destroy() {
			if (ended.signal.aborted) return;
			ended.abort();
			cancelAnimationFrame(frame);
			sized.disconnect();
			cy.destroy();
			container.replaceChildren();
		}
	};
}
