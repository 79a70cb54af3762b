import { addressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import type { Family } from '$lib/graph/vocabulary';

/** The schema.org word nearest to each family. */
const TYPES: Record<Family, string> = {
	actor: 'Thing',
	event: 'Event',
	motive: 'DefinedTerm',
	place: 'Place',
	source: 'CreativeWork',
	account: 'Claim',
	other: 'Thing'
};

/** What search engines may read of a node, as schema.org JSON-LD; dates are ISO 8601, as the author wrote them. */
export function structuredData(graph: Graph, index: number): Record<string, unknown> {
	const node = graph.nodeAt(index);
	const names = node.aliases.map(({ text }) => text);
	return {
		'@context': 'https://schema.org',
		'@type': TYPES[node.family],
		'@id': addressOf(graph, index),
		name: node.label,
		inLanguage: graph.about.language,
		...(names.length ? { alternateName: names } : {}),
		...(node.family === 'event' && node.when ? { temporalCoverage: node.when.date.text } : {}),
		...(graph.about.licence ? { license: graph.about.licence } : {}),
		isPartOf: { '@type': 'Dataset', name: graph.about.title }
	};
}
