import type { SvgNode } from '$lib/picture/svg-node';

const SVG = 'http://www.w3.org/2000/svg';
type Child = SvgNode | string;

/**
 * Makes the drawing of one tree in the page that of another, touching only what differs: whoever stands on a part stays there, and a
 * browser styles and lays out little. Parts with `data-id` are the same wherever they move to. Linear in both trees.
 */
export function patchDrawing(element: Element, before: SvgNode, after: SvgNode): void {
	for (const name of Object.keys(before.attributes)) if (!(name in after.attributes)) element.removeAttribute(name);
	for (const [name, value] of Object.entries(after.attributes))
		if (before.attributes[name] !== value) element.setAttribute(name, String(value));
	const [old, next] = [keysOf(before.children), keysOf(after.children)];
	if (old && next) patchKeyed(element, before.children, after.children, old, next);
	else patchPlaces(element, before.children.filter(isThere), after.children.filter(isThere));
}

/** An empty text is nothing in a page. */
function isThere(child: Child): boolean {
	return child !== '';
}

/** The places of parts by id; null where not each has an id of its own. */
function keysOf(children: readonly Child[]): Map<string, number> | null {
	const keys = new Map(children.map((child, at) => [typeof child === 'string' ? '' : idOf(child), at]));
	return keys.size === children.length && !keys.has('') ? keys : null;
}

function idOf({ attributes }: SvgNode): string {
	return String(attributes['data-id'] ?? '');
}

function patchKeyed(
	element: Element,
	before: readonly Child[],
	after: readonly Child[],
	old: ReadonlyMap<string, number>,
	next: ReadonlyMap<string, number>
): void {
	const there = [...element.children];
	for (const [id, at] of old) if (!next.has(id)) there[at]?.remove();
	const parts = [...next].map(([id, at]) => {
		const place = old.get(id);
		const part = place === undefined ? undefined : there[place];
		if (!part) return made(after[at]!);
		patchDrawing(part, before[place!] as SvgNode, after[at] as SvgNode);
		return part;
	});
	/* From the end, so that a part which comes to the front moves alone. */
	const kept = [...old.keys()].filter((id) => next.has(id));
	const inOrder = [...next.keys()].filter((id) => old.has(id)).every((id, k) => id === kept[k]);
	const moved = new Set(inOrder ? [] : [...next].filter(([id, at]) => isChanged(before, after, old.get(id), at)));
	if (!inOrder) for (const [, at] of moved) (parts[at] as Element).remove();
	let ref: Node | null = null;
	for (const part of parts.toReversed()) {
		if (part.parentNode !== element || part.nextSibling !== ref) element.insertBefore(part, ref);
		ref = part;
	}
}

/** Whether a part is drawn in another state than before: what moves to the front does. */
function isChanged(before: readonly Child[], after: readonly Child[], place: number | undefined, at: number): boolean {
	if (place === undefined) return true;
	const [was, is] = [before[place] as SvgNode, after[at] as SvgNode];
	return was.attributes['class'] !== is.attributes['class'];
}

function patchPlaces(element: Element, before: readonly Child[], after: readonly Child[]): void {
	if (element.childNodes.length !== before.length) {
		element.replaceChildren(...after.map(made));
		return;
	}
	for (const [at, child] of after.entries()) {
		const [was, there] = [before[at], element.childNodes[at]];
		if (was === undefined || !there) element.append(made(child));
		else if (typeof child === 'string' || typeof was === 'string' || was.tag !== child.tag) {
			if (was !== child) there.replaceWith(made(child));
		} else patchDrawing(there as Element, was, child);
	}
	while (element.childNodes.length > after.length) element.lastChild?.remove();
}

function made(child: Child): Node {
	if (typeof child === 'string') return document.createTextNode(child);
	const element = document.createElementNS(SVG, child.tag);
	for (const [name, value] of Object.entries(child.attributes)) element.setAttribute(name, String(value));
	element.append(...child.children.filter(isThere).map(made));
	return element;
}
