/** Plane geometry of upright boxes in bare numbers, for what is asked millions of times; `boxes.ts` has the comfortable kind. */

/** Whether the segment from a to b meets the upright box around c (separating axes). */
export function meets(
	ax: number,
	ay: number,
	bx: number,
	by: number,
	cx: number,
	cy: number,
	hw: number,
	hh: number
): boolean {
	const dx = (bx - ax) / 2;
	const dy = (by - ay) / 2;
	const mx = ax + dx - cx;
	const wide = Math.abs(dx);
	if (Math.abs(mx) > hw + wide) return false;
	const my = ay + dy - cy;
	const high = Math.abs(dy);
	if (Math.abs(my) > hh + high) return false;
	return Math.abs(mx * dy - my * dx) <= hw * high + hh * wide;
}

/** How many px² two upright boxes share. */
export function shared(dx: number, dy: number, wide: number, high: number): number {
	const x = wide - Math.abs(dx);
	const y = high - Math.abs(dy);
	return x > 0 && y > 0 ? x * y : 0;
}
