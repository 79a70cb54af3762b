import { error } from '@sveltejs/kit';
import { nearestPages } from '$lib/pages/not-found';
import { skeleton } from '$lib/server/graph';
import type { PageServerLoad } from './$types';

export const prerender = false;

/** No page stands here: says so, and names the nearest ones. */
export const load: PageServerLoad = async ({ params, fetch }) => {
	const nearest = nearestPages(await skeleton(fetch), params.missing);
	error(404, { message: 'There is no page of this address', nearest });
};
