import { areKeysOn } from './keys';

/** Turns the link of a search box into a field; its results and the graph's names are fetched when it is first used. */
export function wakeSearch(box: HTMLElement): void {
	const link = box.querySelector('a');
	const input = box.querySelector('input');
	const found = box.querySelector<HTMLElement>('.found');
	if (!link || !input || !found) return;
	link.hidden = true;
	input.hidden = false;
	input.addEventListener('focus', () => void showResults(input, found), { once: true });
	document.addEventListener('keydown', (event) => {
		if (event.defaultPrevented || !isSearchKey(event) || input.offsetParent === null) return;
		event.preventDefault();
		input.focus();
		input.select();
	});
}

async function showResults(input: HTMLInputElement, target: HTMLElement): Promise<void> {
	const [{ mount }, { default: SearchResults }, graph] = await Promise.all([
		import('svelte'),
		import('./SearchResults.svelte'),
		import('./skeleton').then(({ fetchSkeleton }) => fetchSkeleton())
	]);
	mount(SearchResults, { target, props: { input, graph } });
}

/** "/" alone, outside any field, unless the reader has switched single keys off. */
function isSearchKey(event: KeyboardEvent): boolean {
	if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return false;
	if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]'))
		return false;
	return areKeysOn();
}
