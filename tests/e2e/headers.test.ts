import { expect, inject, test } from 'vitest';
import { HEADERS } from '../../src/server/headers.js';
import { observatory } from '../unit/server/observatory';

const origin = inject('origin');
const ask = (path: string, method = 'GET'): Promise<Response> => fetch(origin + path, { method, redirect: 'manual' });

/** The first asset that the front page loads. */
async function asset(): Promise<string> {
	const page = await (await ask('/')).text();
	return new URL(/<link href="([^"]+\.css)" rel="stylesheet"/.exec(page)![1]!, `${origin}/`).pathname;
}

test('every kind of answer of the built site carries the whole set of headers, and no cookie', async () => {
	const kinds: readonly (readonly [string, number, string?])[] = [
		['/', 200],
		['/graph.json', 200],
		[await asset(), 200],
		['/sitemap.xml', 200],
		['/no/such/page/', 404],
		['/events/no-such-event/', 404],
		['/_app/immutable/no-such-asset.js', 404],
		['/about', 308],
		['/%ff', 400],
		['/', 405, 'POST']
	];
	for (const [path, status, method] of kinds) {
		const answer = await ask(path, method);
		await answer.arrayBuffer();
		expect(answer.status, path).toBe(status);
		for (const [name, value] of Object.entries(HEADERS))
			expect(answer.headers.get(name), `${name} of ${path}`).toContain(value);
		expect(answer.headers.get('set-cookie')).toBeNull();
		if (status === 404) expect(answer.headers.get('cache-control'), path).toMatch(/no-store|max-age=0/);
	}
});

test('pages are worth at least 140 points to the Observatory, the one for unknown addresses too', async () => {
	for (const path of ['/', '/about/', '/no/such/page/']) {
		const answer = await ask(path);
		const { points, minus } = observatory((name) => answer.headers.get(name), await answer.text());
		expect(minus, path).toEqual([]);
		expect(points, path).toBeGreaterThanOrEqual(140);
	}
});
