import type { Block } from '$lib/graph/markdown';
import type { Tour } from '$lib/graph/about';
import type { Graph } from '$lib/graph/graph';
import type { NodeLink } from './link';
import { proseOf } from './prose';
import { shownBy } from './shown';

/** A tour as it is read: its stops in order, each with the names it shows. */
export interface TourPage {
	readonly id: string;
	readonly title: string;
	readonly stops: readonly {
		readonly title: string;
		readonly text: readonly Block[];
		readonly shows: readonly NodeLink[];
	}[];
}

/** The page of a tour. */
export function tourPage(graph: Graph, { id, title, stops }: Tour): TourPage {
	return {
		id,
		title,
		stops: stops.map((stop) => ({
			title: stop.title,
			text: proseOf(graph, stop.text),
			shows: stop.view ? shownBy(graph, stop.view) : []
		}))
	};
}
