/** What we ask of the oracle; its packages have no types. */
declare module '@citation-js/core' {
	export const plugins: {
		readonly input: { chain(text: string, options: { forceType: string }): Record<string, unknown>[] };
	};
}
declare module '@citation-js/plugin-bibtex';
