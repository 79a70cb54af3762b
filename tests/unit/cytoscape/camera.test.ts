import { expect, test } from 'vitest';
import { scaleAt } from '$lib/cytoscape/bands';
import { createCamera, eased, type View } from '$lib/cytoscape/camera';

test('a map is laid for three scales, and does not flicker where they meet', () => {
	expect([0.3, 0.8, 2].map((zoom) => scaleAt(zoom, 1))).toEqual([0.5, 1, 1.7]);
	for (const meeting of [0.7, 1.4])
		for (const from of [0.5, 1, 1.7]) {
			const near = scaleAt(meeting * 1.02, from);
			expect(scaleAt(meeting * 0.98, near)).toBe(near);
		}
	expect(scaleAt(0.75, 0.5)).toBe(1);
	expect(scaleAt(1.3, 1.7)).toBe(1);
});

test('a glide begins where it is, ends where it goes, and never turns back', () => {
	expect(eased(0)).toBeCloseTo(0, 5);
	expect(eased(1)).toBeCloseTo(1, 5);
	const way = Array.from({ length: 101 }, (_, part) => eased(part / 100));
	for (const [index, at] of way.slice(1).entries()) expect(at).toBeGreaterThanOrEqual(way[index] ?? 0);
	// half of the time is well beyond half of the way
	expect(eased(0.5)).toBeGreaterThan(0.8);
});

test('a frame of another size keeps the whole whole, and of a part its middle', () => {
	let frame = { width: 424, height: 324 };
	const views: View[] = [];
	const camera = createCamera(
		() => frame,
		true,
		(view) => views.push(view)
	);
	camera.field({ width: 400, height: 300 });
	expect(camera.view).toEqual({ zoom: 1, pan: { x: 12, y: 12 } });
	frame = { width: 824, height: 624 };
	camera.resized();
	expect(camera.view).toEqual({ zoom: 2, pan: { x: 12, y: 12 } });
	camera.moveBy(-100, -50);
	frame = { width: 624, height: 624 };
	camera.resized();
	expect(camera.view).toEqual({ zoom: 2, pan: { x: -188, y: -38 } });
	expect(views.at(-1)).toEqual(camera.view);
	frame = { width: 0, height: 0 };
	camera.resized();
	expect(camera.view.zoom).toBe(2);
});

test('a map goes from two fifths to four times of the whole', () => {
	const camera = createCamera(
		() => ({ width: 424, height: 324 }),
		true,
		() => undefined
	);
	camera.field({ width: 400, height: 300 });
	camera.zoomAt(1000, { x: 0, y: 0 });
	expect(camera.view.zoom).toBe(4);
	camera.zoomAt(1e-6, { x: 0, y: 0 });
	expect(camera.view.zoom).toBeCloseTo(0.4, 9);
});
