import { expect, inject, test } from 'vitest';
import { siteSkeleton } from '../e2e/page-kinds';

const origin = inject('origin');

test('every link of every page leads somewhere, and every page of the graph is reached', async () => {
	const graph = await siteSkeleton(origin);
	const seen = new Map<string, Set<string>>();
	const waiting = ['/'];
	const wanted: { from: string; path: string; fragment: string }[] = [];
	const broken: string[] = [];
	while (waiting.length) {
		const path = waiting.pop() as string;
		if (seen.has(path)) continue;
		const response = await fetch(origin + path);
		const html = response.headers.get('content-type')?.startsWith('text/html') ? await response.text() : '';
		if (!response.ok) broken.push(`${response.status} ${path}`);
		seen.set(path, new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '')));
		for (const [, href = ''] of html.matchAll(/\shref="([^"]*)"/g)) {
			const target = new URL(href.replaceAll('&amp;', '&'), origin + path);
			if (target.origin !== origin) continue;
			const next = target.pathname + target.search;
			if (target.hash) wanted.push({ from: path, path: next, fragment: decodeURIComponent(target.hash.slice(1)) });
			if (!seen.has(next)) waiting.push(next);
		}
	}
	expect(broken).toEqual([]);
	expect(wanted.filter(({ path, fragment }) => !seen.get(path)?.has(fragment))).toEqual([]);
	expect([...seen.keys()].filter((path) => path.endsWith('/')).length).toBeGreaterThanOrEqual(
		graph.nodeCount + graph.edgeCount
	);
}, 1_200_000);
