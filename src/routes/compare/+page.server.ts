import { compareHref, mainPairs } from '$lib/pages/compare-pairs';
import { actorChoices } from '$lib/pages/compare-page';
import { siteGraph } from '$lib/server/graph';

/* The framework wakes it in the browser, so that any two can be chosen. */
export const csr = true;

export const load = () => {
	const graph = siteGraph();
	const label = (index: number) => graph.nodes.labels[index]!;
	const id = (index: number) => graph.nodes.ids[index]!;
	return {
		choices: actorChoices(graph, true),
		pairs: mainPairs(graph, Infinity).map(({ a, b, moments }) => ({
			href: compareHref(id(a), id(b)),
			a: label(a),
			b: label(b),
			moments
		}))
	};
};
