import type { ChainPicture } from '$lib/picture/chain-picture';

/** Where a stage looks at a picture: how near, and the px of its upper left corner in it. */
export interface StageView {
	readonly scale: number;
	readonly x: number;
	readonly y: number;
}

/** No farther at the start, or the words could not be read; nor nearer, where a picture is small; px around the chain. */
const [READABLE, LARGE] = [0.85, 1.3];
const ROOM = 28;

/**
 * The view that a picture opens with on a stage of `width` x `height` px: its chain and its outcome, as near as they are seen whole; where
 * they are too far apart to be read so, the outcome (or what effects start from) with the part of the chain next to it. Linear.
 */
export function openingView(
	picture: Pick<ChainPicture, 'cards' | 'lanes' | 'width' | 'height'>,
	chain: readonly string[],
	show: 'causes' | 'effects',
	width: number,
	height: number
): StageView {
	const wanted = picture.cards.filter(({ id, main }) => main || chain.includes(id));
	if (wanted.length === 0 || width === 0) return { scale: 1, x: 0, y: 0 };
	const left = Math.min(...wanted.map(({ x }) => x)) - ROOM;
	/* The outcome stands beside the names of the lanes. */
	const right = Math.max(...wanted.map((card) => card.x + card.width)) + ROOM;
	const end = picture.width - right < 120 ? picture.width : right;
	const whole = Math.min(LARGE, width / picture.width, height / picture.height);
	const scale = whole > 1 ? whole : Math.min(1, Math.max(READABLE, width / (end - left)));
	const x = show === 'causes' ? end * scale - width : left * scale;
	const from = Math.max(0, x) / scale;
	const seen = wanted.filter((card) => card.x >= from && card.x + card.width <= from + width / scale);
	const [top, foot] = [Math.min(...seen.map(({ y }) => y)), Math.max(...seen.map((card) => card.y + card.height))];
	const heads = Math.min(...picture.lanes.map((lane) => lane.y), 60);
	const middle = ((top + foot - heads) / 2) * scale;
	return { scale, x: Math.max(0, x), y: seen.length ? Math.max(0, middle - height / 2) : 0 };
}

/** Px kept clear around a card that is brought into view: the titles of columns above it, the names of lanes at its right. */
const CLEAR = { top: 64, right: 116, bottom: 20, left: 20 };

/** Scrolls a stage as little as it takes to see a card that is drawn `scale` times its size. */
export function bringIntoView(
	stage: Pick<HTMLElement, 'scrollLeft' | 'scrollTop' | 'clientWidth' | 'clientHeight' | 'scrollTo'>,
	{ x, y, width, height }: Pick<ChainPicture['cards'][number], 'x' | 'y' | 'width' | 'height'>,
	scale: number
): void {
	const { scrollLeft, scrollTop, clientWidth, clientHeight } = stage;
	const nearest = (at: number, from: number, to: number, room: number, before: number, after: number) =>
		Math.min(from * scale - before, Math.max(at, to * scale - room + after));
	stage.scrollTo(
		nearest(scrollLeft, x, x + width, clientWidth, CLEAR.left, CLEAR.right),
		nearest(scrollTop, y, y + height, clientHeight, CLEAR.top, CLEAR.bottom)
	);
}
