import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withViewPlaces } from '$lib/graph/view-places';

const PLACES = [
	['stalin', { x: 40, y: 80, side: 'below' }],
	['1949', { x: 200, y: 90, side: 'left' }]
] as const;
const AT = { stalin: [40, 80, 'below'], '1949': [200, 90, 'left'] };

test.each([
	['title: A\nshows: [stalin]\n', ''],
	['title: A # why\nshows: [stalin]', ''],
	['title: A\nat: { stalin: [1, 2, below] }\nshows: [stalin] # all\n', 'shows: [stalin] # all\n'],
	['title: A\nat:\n  stalin: [1, 2, below]\n\ntiers: { stalin: 1 }\n', 'tiers: { stalin: 1 }\n'],
	['title: A\nat:\nshows: [stalin]\n', 'shows: [stalin]\n'],
	['at: {}\ntitle: A\n', 'title: A\n']
])('places are written into %j and nothing else changes', (text, after) => {
	const written = withViewPlaces(text, PLACES);
	expect(parse(written, { stringKeys: true })).toEqual({ ...(parse(text) as object), at: AT });
	expect(written.endsWith(after)).toBe(true);
	expect(written.startsWith(text.split(/^at:/m)[0]!.trimEnd())).toBe(true);
	expect(withViewPlaces(written, PLACES)).toBe(written);
});
