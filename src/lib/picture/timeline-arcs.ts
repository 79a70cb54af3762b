import type { Point } from './picture';
import type { NamedItem, TimelineArc } from './timeline-picture';
import type { TimelineLink } from './timeline-plan';

/** Causal links of a line of time as curves: away from the cause up or down, to the effect from the left. */

/** What a curve needs to know of its ends. */
export type ArcEnd = Pick<NamedItem, 'x' | 'y' | 'r' | 'bar' | 'over'>;

/** Px from the middle of a mark to the bar that lies under its name. */
export const BAR_BELOW = 11;
/** Px by which a cause that lasts is left before its effect. */
const LEAD = 26;
/** With less room between the two the curve swings out to the left. */
const NARROW = 30;

/** The curve of a link: a cause that lasts is left where it still lasted, and what ends something meets its end. */
export function arcOf(link: TimelineLink, cause: ArcEnd, effect: ArcEnd): TimelineArc {
	const to = link.atEnd && effect.bar && effect.over ? endOf(effect, effect.bar) : effect;
	const from = cause.bar && cause.over ? alongBar(cause, cause.bar, to.x) : cause;
	return { link, points: curve(from, to) };
}

function endOf(end: ArcEnd, bar: readonly [number, number]): ArcEnd {
	return { ...end, x: bar[1], y: end.y + BAR_BELOW, r: 2 };
}

function alongBar(end: ArcEnd, bar: readonly [number, number], until: number): ArcEnd {
	const x = Math.max(end.x, Math.min(bar[1], until - LEAD));
	return x <= end.x + end.r ? end : { ...end, x, y: end.y + BAR_BELOW, r: 2 };
}

function curve(a: ArcEnd, b: ArcEnd): TimelineArc['points'] {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const down = dy < 0 ? -1 : 1;
	const away = b.r + 3;
	if (Math.abs(dy) < 4 && dx > 0) {
		const lift = 17;
		const start = point(a.x + a.r * 0.5, a.y - a.r * 0.7);
		const [one, two] = [point(a.x + Math.min(30, dx / 3), a.y - lift), point(b.x - Math.min(40, dx / 2), b.y - lift)];
		return [start, one, two, towards(b, two, away)];
	}
	const start = point(a.x, a.y + down * (a.r + 1));
	if (dx < NARROW) {
		const swing = 26 + Math.min(24, Math.abs(dy) / 12);
		const one = point(Math.min(a.x, b.x) - swing, a.y + dy * 0.35);
		const two = point(b.x - Math.max(26, swing * 0.8), b.y - down * Math.min(34, Math.abs(dy) / 2));
		return [start, one, two, towards(b, two, away)];
	}
	const one = point(a.x + Math.min(14, dx * 0.1), a.y + dy * 0.62);
	const two = point(b.x - Math.min(90, dx * 0.55), b.y - down * Math.min(10, Math.abs(dy) * 0.1));
	return [start, one, two, towards(b, two, away)];
}

function towards(end: Point, from: Point, away: number): Point {
	const length = Math.hypot(from.x - end.x, from.y - end.y) || 1;
	return point(end.x + ((from.x - end.x) / length) * away, end.y + ((from.y - end.y) / length) * away);
}

function point(x: number, y: number): Point {
	return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

/** Points on a curve, `pieces` + 1 of them, both ends included. */
export function alongArc([a, b, c, d]: TimelineArc['points'], pieces: number): Point[] {
	return Array.from({ length: pieces + 1 }, (_, k) => {
		const t = k / pieces;
		const u = 1 - t;
		const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
		return { x: p * a.x + q * b.x + r * c.x + s * d.x, y: p * a.y + q * b.y + r * c.y + s * d.y };
	});
}
