import { skeleton } from '$lib/server/graph';
import { notHere } from '$lib/server/not-here';
import type { PageServerLoad } from './$types';

export const prerender = false;
/* A wrong address is told at once, not after a redirect. */
export const trailingSlash = 'ignore';

/** No page stands here: says so, and names the nearest ones. */
export const load: PageServerLoad = async ({ params, fetch }) => {
	notHere(await skeleton(fetch), params.missing);
};
