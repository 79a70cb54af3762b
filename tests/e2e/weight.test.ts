import { brotliDecompressSync } from 'node:zlib';
import { request } from 'node:http';
import { expect, inject, test } from 'vitest';
import { addressOf, edgeAddressOf } from '../../src/lib/graph/address';
import { byDegree, siteSkeleton } from './page-kinds';

const origin = inject('origin');
const MOST = 40_000;

/** What an address weighs on the wire in brotli, in bytes, and its text. */
function weigh(path: string): Promise<{ bytes: number; text: string }> {
	return new Promise((resolve, reject) => {
		request(origin + path, { headers: { 'accept-encoding': 'br' } }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => {
				const body = Buffer.concat(chunks);
				const text = response.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
				resolve({ bytes: body.length, text: text.toString('utf8') });
			});
			response.on('error', reject);
		})
			.on('error', reject)
			.end();
	});
}

/** A page with every script and style sheet it names, fonts aside. */
async function weighPage(path: string): Promise<number> {
	const page = await weigh(path);
	const named = [...page.text.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.(?:js|css|svg)[^"]*)"/g)].map(
		([, address]) => address ?? ''
	);
	const parts = await Promise.all(
		[...new Set(named)].map((address) => weigh(new URL(address, origin + path).href.slice(origin.length)))
	);
	const imported = parts.flatMap(({ text }) =>
		[...text.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)].map(([, address]) => address ?? '')
	);
	const chunks = await Promise.all(
		[...new Set(imported)].map((address) => weigh(new URL(address, origin + '/').href.slice(origin.length)))
	);
	return [page, ...parts, ...chunks].reduce((sum, { bytes }) => sum + bytes, 0);
}

test('a page of an entity weighs at most 40 kB in all, the busiest ones too', async () => {
	const graph = await siteSkeleton(origin);
	const busiest = byDegree(graph).slice(0, 5);
	const sources = Array.from({ length: graph.nodeCount }, (_, i) => i)
		.filter((i) => graph.familyOf(i) === 'source')
		.slice(0, 3);
	for (const index of [...busiest, ...sources]) {
		const path = addressOf(graph, index);
		expect(await weighPage(path), path).toBeLessThanOrEqual(MOST);
	}
	if (graph.edgeCount) expect(await weighPage(edgeAddressOf(graph, 0))).toBeLessThanOrEqual(MOST);
});
