import type { LensPicture } from '$lib/picture/lens-picture';

/** The keyboard's way through the picture of a lens. */

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

type Picture = Pick<LensPicture, 'pills' | 'decisions' | 'outcomes' | 'links'>;

const boxesOf = ({ pills, decisions, outcomes }: Picture) => [...pills, ...decisions, ...outcomes];

/**
 * Where a key leads from a pill or card; null where the key is not ours. Arrows go to the next one in the column, and to the nearest of the next
 * column; `[` and `]` to a cause and an effect, again: to the next one (`from`: where one came from). Linear.
 */
export function lensKey(picture: Picture, at: string | null, key: string, from: string | null = null): string | null {
	const boxes = boxesOf(picture);
	const here = boxes.find(({ id }) => id === at);
	if (key === 'Home') return boxes[0]?.id ?? null;
	if (key === 'End') return boxes.at(-1)?.id ?? null;
	const arrow = ARROWS[key];
	if (!arrow && key !== '[' && key !== ']') return null;
	if (!here) return boxes[0]?.id ?? null;
	if (!arrow) {
		const [near, far] = key === '[' ? (['to', 'from'] as const) : (['from', 'to'] as const);
		const ends = picture.links.filter((link) => link[near] === here.id).map((link) => link[far]);
		const others = [...new Set(ends)];
		return others[(others.indexOf(from ?? '') + 1) % others.length] ?? here.id;
	}
	const [dx, dy] = arrow;
	const middle = ({ x, y, width, height }: (typeof boxes)[number]) => [x + width / 2, y + height / 2] as const;
	const [x, y] = middle(here);
	let best = { id: here.id, worth: Infinity };
	for (const box of boxes) {
		const [cx, cy] = middle(box);
		const [ahead, aside] = [(cx - x) * dx + (cy - y) * dy, Math.abs((cx - x) * dy) + Math.abs((cy - y) * dx)];
		if (ahead <= 1) continue;
		/* Along a column first; across, the nearest column first. */
		const worth = dy === 0 ? ahead * 100 + aside : ahead + aside * 100;
		if (worth < best.worth) best = { id: box.id, worth };
	}
	return best.id;
}

/** What is said of a pill or card that the keyboard is on. */
export function spokenLens(picture: Picture, id: string): string {
	const box = boxesOf(picture).find((one) => one.id === id);
	if (!box) return '';
	const into = picture.links.filter(({ to }) => to === id);
	const out = picture.links.filter(({ from }) => from === id).length;
	const against = into.filter((link) => link.against).length;
	const note = 'note' in box ? box.note : null;
	const said = [box.label, box.kind, box.when, note].filter(Boolean).join(', ');
	return `${said}. ${into.length} ${into.length === 1 ? 'statement' : 'statements'} in${against ? `, ${against} of them against it` : ''}, ${out} out.`;
}
