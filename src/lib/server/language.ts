import { loadedGraph } from './graph';

/** The language that pages are written in, as a BCP 47 tag: the graph's. */
export function siteLanguage(): string {
	return loadedGraph()?.about.language ?? 'en';
}
