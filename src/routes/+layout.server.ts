import { frameOf } from '$lib/pages/frame';
import { skeleton } from '$lib/server/graph';

/* Pages are complete as they arrive: no script of the framework, so that a page weighs no more than its words. */
export const csr = false;
export const prerender = true;
export const trailingSlash = 'always';

export const load = async ({ fetch }) => ({ frame: frameOf(await skeleton(fetch)) });
