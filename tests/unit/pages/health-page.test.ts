import { expect, test } from 'vitest';
import { openGraph } from '$lib/server/open-graph';
import { healthGroups } from '$lib/pages/health-page';

const files = (place: string): string[] =>
	healthGroups(openGraph(place).graph!, place).flatMap(({ issues }) => issues.map(({ file }) => file));

test('files are named as they are within the graph, wherever it lies', () => {
	const near = files('tests/fixtures/bohemia');
	expect(near.length).toBeGreaterThan(0);
	expect(files(`${process.cwd()}/tests/fixtures/bohemia/`)).toEqual(near);
	expect(near.filter((file) => file.includes('bohemia') || file.startsWith('/'))).toEqual([]);
});
