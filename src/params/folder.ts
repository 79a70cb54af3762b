/** Addresses of the site itself; a graph's folder of such a name would hide behind them. */
const RESERVED = new Set(['edges', 'about', 'health', 'tours', 'study', 'fonts', '_app']);

/** What may stand for a folder in an address. Whether the graph has it, the page says. */
export function match(folder: string): boolean {
	return !RESERVED.has(folder) && !folder.includes('.');
}
