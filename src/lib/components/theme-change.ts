/** Calls back whenever the page's colours change: by the reader's switch or by the system. Gives what ends it. */
export function onTheme(changed: () => void): () => void {
	const dark = matchMedia('(prefers-color-scheme: dark)');
	const watch = new MutationObserver(changed);
	watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
	dark.addEventListener('change', changed);
	return () => {
		watch.disconnect();
		dark.removeEventListener('change', changed);
	};
}
