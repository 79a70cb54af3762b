import type { Evidence } from '$lib/pages/edge-page';
import type { EvidencePage } from '$lib/pages/evidence-page';

const asked = new Map<string, Promise<EvidencePage>>();

/** What one statement rests on, fetched once a page; a failed fetch may be tried again. */
export function fetchEvidence(edge: string): Promise<EvidencePage> {
	const known = asked.get(edge);
	if (known) return known;
	const address = `/edges/${encodeURIComponent(edge)}/evidence.json`;
	const page = fetch(address)
		.then((response) => {
			if (!response.ok) throw new Error(`${address} answered ${response.status}`);
			return response.json() as Promise<EvidencePage>;
		})
		.catch((reason: unknown) => {
			asked.delete(edge);
			throw reason;
		});
	asked.set(edge, page);
	return page;
}

/** A source with every place in it that a statement rests on. */
export interface CitedSource extends Pick<Evidence, 'href' | 'short' | 'primary'> {
	readonly at: readonly string[];
	readonly quotes: readonly string[];
}

/** The sources of a statement, each once, in the order given. */
export function citedSources(evidence: readonly Evidence[]): CitedSource[] {
	const groups = new Map<string, { first: Evidence; all: Evidence[] }>();
	for (const item of evidence) {
		const key = item.href ?? item.short.map(({ text }) => text).join('');
		const group = groups.get(key);
		if (group) group.all.push(item);
		else groups.set(key, { first: item, all: [item] });
	}
	return [...groups.values()].map(({ first: { href, short, primary }, all }) => ({
		href,
		short,
		primary,
		at: all.flatMap(({ at }) => at ?? []),
		quotes: all.flatMap(({ quote }) => quote ?? [])
	}));
}

/** "3 sources, 2 of them primary", and whether anybody has opened them. */
export function restsOn(sources: readonly CitedSource[], checked: boolean): string {
	const primary = sources.filter((source) => source.primary).length;
	const words = sources.length === 1 ? '1 source' : `${sources.length} sources`;
	const rank = primary === 0 ? '' : primary === sources.length ? ', primary' : `, ${primary} of them primary`;
	return `${words}${rank}${checked ? '' : ', not verified'}`;
}
