import type { Palette, Token } from './palette';
import { GROUND, type SvgNode } from './svg-node';

/** An SVG tree as text: inside a page, or alone as a file, a thumbnail, an export. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold at all. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
	return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

function coloured(value: string | number, palette: Palette): string {
	return String(value)
		.replaceAll(GROUND, palette.territory)
		.replace(/var\(--([a-z0-9-]+)\)/g, (whole, token: string) => palette[token as Token] ?? whole);
}

function write(node: SvgNode | string, palette: Palette | null): string {
	if (typeof node === 'string') return escaped(node);
	const attributes = Object.entries(node.attributes).map(
		([name, value]) => ` ${name}="${escaped(palette ? coloured(value, palette) : String(value))}"`
	);
	const inner = node.children.map((child) => write(child, palette)).join('');
	return inner ? `<${node.tag}${attributes.join('')}>${inner}</${node.tag}>` : `<${node.tag}${attributes.join('')}/>`;
}

/** Well-formed SVG 1.1 text with real colours and fonts by name. Linear in the tree. */
export function serialise(tree: SvgNode, palette: Palette): string {
	const attributes = {
		xmlns: 'http://www.w3.org/2000/svg',
		...tree.attributes,
		'font-family': '"Source Sans 3 Variable", "Source Sans 3", sans-serif'
	};
	return write({ ...tree, attributes }, palette);
}

/** The same as a part of a page, whose tokens give the colours. Linear in the tree. */
export function markup(tree: SvgNode): string {
	return write(tree, null);
}
