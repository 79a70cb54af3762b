import { siteAddresses } from '$lib/pages/addresses';
import { skeleton } from '$lib/server/graph';

/* Addresses in a sitemap are whole, and only the server that answers knows its own name. */
export const prerender = false;
export const trailingSlash = 'never';

/** Every page of the site, for search engines. */
export const GET = async ({ url, fetch }) => {
	const lines = siteAddresses(await skeleton(fetch)).map(
		(address) => `\t<url><loc>${url.origin}${address}</loc></url>`
	);
	const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`;
	return new Response(body, { headers: { 'content-type': 'application/xml' } });
};
