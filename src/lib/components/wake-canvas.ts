import { flushSync, mount, unmount } from 'svelte';
import type { Picture } from '$lib/picture/picture';
import LiveGraph from './LiveGraph.svelte';

/** Lays the live graph over a stage's SVG, in the same places; gives what takes it away again. */
export function mountCanvas(stage: HTMLElement, picture: Picture, onleave: () => void): () => void {
	const graph = mount(LiveGraph, { target: stage, props: { picture, stage, onleave } });
	flushSync();
	return () => void unmount(graph);
}
