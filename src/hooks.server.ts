import type { Handle } from '@sveltejs/kit';
import { siteLanguage } from '$lib/server/language';

/** Writes the language of the graph into every page. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', siteLanguage()) });
