import { expect, inject, test } from 'vitest';
import { addressOf } from '../../src/lib/graph/address';
import { siteSkeleton } from './page-kinds';

const origin = inject('origin');

test('a wrong address answers 404 and suggests the nearest page and folder', async () => {
	const graph = await siteSkeleton(origin);
	const index = graph.nodes.ids.findIndex((id) => /^[a-z-]{8,}$/.test(id));
	const right = addressOf(graph, index);
	const wrong = right.replace(/.\/$/, '/');
	const response = await fetch(origin + wrong);
	const html = await response.text();
	expect(response.status).toBe(404);
	expect(html).toContain(`href="${right}"`);
	expect(response.headers.get('content-type')).toMatch(/^text\/html/);
});

test('unknown statements, folders and files answer 404, never 200 with another page', async () => {
	for (const path of [
		'/edges/no-such-statement/',
		'/no-such-folder/',
		'/no-such-folder/x/',
		'/nothing.js',
		'/_app/immutable/x.js',
		'/%E0%A4%A/'
	]) {
		const response = await fetch(origin + path, { redirect: 'manual' });
		expect([400, 404], path).toContain(response.status);
	}
});

test('the sitemap names every page once', async () => {
	const graph = await siteSkeleton(origin);
	const xml = await (await fetch(`${origin}/sitemap.xml`)).text();
	const pages = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, page]) => page);
	expect(new Set(pages).size).toBe(pages.length);
	expect(pages.length).toBeGreaterThanOrEqual(graph.nodeCount + graph.edgeCount);
});
