import { describe, expect, it } from 'vitest';
import { MemoryStore } from '$lib/stores/memory';
import { edge, madeGraph, node } from '../graph/made-graph';

const store = new MemoryStore(
	madeGraph({
		nodes: [node('stalin', { label: 'Joseph Stalin' })],
		edges: [
			edge('kim-il-sung', 'lobbied', 'stalin'),
			edge('stalin', 'asked', 'mao-zedong'),
			edge('mao-zedong', 'sent', 'army')
		]
	})
);

describe('MemoryStore', () => {
	it('gives a node with what it did and what was done to it', async () => {
		const stalin = await store.node('stalin');
		expect(stalin?.node.label).toBe('Joseph Stalin');
		expect(stalin?.out.map((each) => each.to)).toEqual(['mao-zedong']);
		expect(stalin?.into.map((each) => each.from)).toEqual(['kim-il-sung']);
		expect(await store.node('truman')).toBeNull();
	});

	it('walks by id', async () => {
		expect(await store.neighbourhood('stalin', { depth: 2 })).toEqual([['kim-il-sung', 'mao-zedong'], ['army']]);
		expect(await store.neighbourhood('truman')).toBeNull();
		expect(await store.path('army', 'kim-il-sung')).toEqual(['army', 'mao-zedong', 'stalin', 'kim-il-sung']);
		expect(await store.path('army', 'kim-il-sung', { directed: true })).toBeNull();
		expect(await store.path('army', 'truman')).toBeNull();
	});

	it('finds names and filters edges', async () => {
		expect((await store.search('stal')).map((hit) => [hit.id, hit.matched])).toEqual([['stalin', 'Joseph Stalin']]);
		expect(await store.edges({ relations: ['sent'] })).toEqual(['mao-zedong.sent.army']);
	});

	it('gives a question up when its signal says so', async () => {
		const reason = new Error('no longer wanted');
		await expect(store.search('stal', {}, AbortSignal.abort(reason))).rejects.toBe(reason);
		await expect(store.node('stalin', AbortSignal.abort(reason))).rejects.toBe(reason);
	});
});
