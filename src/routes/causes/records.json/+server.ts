import { json } from '@sveltejs/kit';
import { causeGraphOf } from '$lib/pages/cause-pages';
import { siteGraph } from '$lib/server/graph';

export const prerender = true;
export const trailingSlash = 'never';

/** How causes combine and which are needed: what the questions about causes need beside the skeleton of the graph. */
export const GET = () => json(causeGraphOf(siteGraph()).records);
