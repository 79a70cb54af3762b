import type { Palette } from '$lib/picture/palette';
import { serialise } from '$lib/picture/serialise';
import { element, type SvgNode } from '$lib/picture/svg-node';

/** A picture to take along, with what it is, what was left out, when it was made and under what licence written into it. */

/** What stands above and under the picture. */
export interface Caption {
	readonly title: string;
	/** How much is shown and what the filters leave out. */
	readonly words: readonly string[];
	/** Date, graph, licence, address. */
	readonly foot: string;
}

/** A drawing with its size in px. */
export interface Drawn {
	readonly drawing: SvgNode;
	readonly width: number;
	readonly height: number;
}

const PAD = 20;
const LINE = 18;

/** The picture with its caption, as a tree: all text is text. */
export function captioned(drawn: Drawn, caption: Caption): SvgNode {
	const head = PAD + 24 + caption.words.length * LINE + 10;
	const width = drawn.width + 2 * PAD;
	const height = head + drawn.height + 2 * PAD + LINE;
	const text = (y: number, size: number, weight: number, words: string, fill = 'var(--ink-2)') =>
		element('text', { x: PAD, y, 'font-size': size, 'font-weight': weight, fill }, [words]);
	return element('svg', { viewBox: `0 0 ${width} ${height}`, width, height }, [
		element('rect', { width, height, fill: 'var(--paper)' }, []),
		text(PAD + 16, 20, 600, caption.title, 'var(--ink)'),
		...caption.words.map((words, k) => text(PAD + 24 + (k + 1) * LINE, 13, 400, words)),
		element('g', { transform: `translate(${PAD} ${head})` }, drawn.drawing.children),
		text(height - PAD, 12, 400, caption.foot)
	]);
}

/** Saves it as SVG. */
export function saveSvg(drawn: Drawn, caption: Caption, palette: Palette, name: string): void {
	offer(new Blob([serialise(captioned(drawn, caption), palette)], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Saves it as PNG, one to four times as large. */
export async function savePng(
	drawn: Drawn,
	caption: Caption,
	palette: Palette,
	times: number,
	name: string
): Promise<void> {
	const tree = captioned(drawn, caption);
	const face = element('style', {}, [await fontFace()]);
	const text = serialise({ ...tree, children: [face, ...tree.children] }, palette);
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = Number(tree.attributes['width']) * times;
	canvas.height = Number(tree.attributes['height']) * times;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
	if (!blob) throw new Error('The browser could not make a PNG of this size.');
	offer(blob, `${name}.png`);
}

const FONT = '/fonts/source-sans-3-latin-wght-normal.woff2';

/** The face of the labels, written out: an image may fetch nothing. */
async function fontFace(): Promise<string> {
	const bytes = new Uint8Array(await (await fetch(FONT)).arrayBuffer());
	const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	const source = `url(data:font/woff2;base64,${btoa(letters)}) format('woff2')`;
	return `@font-face{font-family:'Source Sans 3 Variable';font-weight:200 900;src:${source}}`;
}

function offer(blob: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
