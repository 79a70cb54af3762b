import { isMap, isScalar, parseDocument, stringify } from 'yaml';

/** Where things stand on a view, as its file says it: node id → [x, y, side of the name]. */
export type ViewPlaces = Iterable<
	readonly [id: string, place: { readonly x: number; readonly y: number; readonly side: string }]
>;

/** The text of a view's file with `at:` written anew, where it stood or else at its end; every other byte stays as it is. */
export function withViewPlaces(text: string, places: ViewPlaces): string {
	const rows = [...places].map(([id, { x, y, side }]) => `  ${stringify(id).trim()}: [${x}, ${y}, ${side}]\n`);
	const written = `at:\n${rows.join('')}`;
	const root = parseDocument(text).contents;
	const pair = isMap(root) ? root.items.find(({ key }) => isScalar(key) && key.value === 'at') : undefined;
	const key = isScalar(pair?.key) ? pair.key.range : null;
	if (!key) return `${text.replace(/\n*$/, '\n')}${written}`;
	const value = pair?.value as { readonly range?: readonly number[] | null } | null | undefined;
	const end = value?.range?.[2] ?? key[2];
	const rest = text.slice(end).replace(/^\n+/, '');
	return `${text.slice(0, key[0])}${written}${rest}`;
}
