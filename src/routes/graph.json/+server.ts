import { json } from '@sveltejs/kit';
import { toCompact } from '$lib/graph/compact';
import { siteGraph } from '$lib/server/graph';

export const prerender = true;
export const trailingSlash = 'never';

/** The skeleton of the graph: names, kinds, dates and edges, without texts and evidence. */
export const GET = () => json(toCompact(siteGraph()));
