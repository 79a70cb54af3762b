import { stepSourcesOf, type StepSource } from '$lib/pages/step-sources';
import { fetchEvidence } from '../explore/evidence';

/** The sources of a chain under numbers, and the numbers of each step. */
export interface StepCites {
	readonly marks: ReadonlyMap<string, readonly number[]>;
	readonly sources: readonly (Omit<StepSource, 'at'> & { readonly number: number; readonly at: readonly string[] })[];
}

export type SourcesByEdge = Readonly<Record<string, readonly StepSource[]>>;

/** Numbers the sources of these statements in the order in which a reader meets them; of what is not here yet there are none. */
export function citesOf(edges: readonly string[], known: SourcesByEdge): StepCites {
	const found = new Map<string, { number: number; source: StepSource; at: Set<string> }>();
	const marks = new Map<string, number[]>();
	for (const edge of edges) {
		const numbers = new Set<number>();
		for (const source of known[edge] ?? []) {
			const key = source.href ?? source.short.map(({ text }) => text).join('');
			const entry = found.get(key) ?? { number: found.size + 1, source, at: new Set<string>() };
			found.set(key, entry);
			if (source.at) entry.at.add(source.at);
			numbers.add(entry.number);
		}
		marks.set(
			edge,
			[...numbers].sort((a, b) => a - b)
		);
	}
	const sources = [...found.values()].map(({ number, source: { href, short }, at }) => ({
		number,
		href,
		short,
		at: [...at]
	}));
	return { marks, sources };
}

/** What these statements cite, fetched where it is not here yet; one that cannot be fetched is left out. */
export async function fetchSources(edges: readonly string[], known: SourcesByEdge): Promise<SourcesByEdge> {
	const missing = edges.filter((edge) => !(edge in known));
	const pages = await Promise.allSettled(missing.map(async (edge) => [edge, await fetchEvidence(edge)] as const));
	const found = pages.flatMap((page) =>
		page.status === 'fulfilled' ? [[page.value[0], stepSourcesOf(page.value[1].evidence)] as const] : []
	);
	return { ...known, ...Object.fromEntries(found) };
}
