import { describe, expect, test } from 'vitest';
import { NO_STEPS, type MapSteps } from '$lib/explorer/explore-state';
import { NO_HISTORY, redone, took, undone } from '$lib/explorer/history';
import { addNames, focusOn, hideName, moveNames, removeNames, showAll, togglePin } from '$lib/explorer/steps';
import type { Place } from '$lib/picture/map-plan';

const opening = new Set(['thurn', 'ferdinand']);
const at = (x: number, y: number): Place => ({ x, y, side: 'below' });
const full: MapSteps = {
	added: ['bethlen', 'anhalt'],
	hidden: ['anhalt', 'thurn'],
	pinned: ['bethlen', 'thurn'],
	at: new Map([
		['bethlen', at(1, 2)],
		['thurn', at(3, 4)]
	]),
	focus: { id: 'bethlen', depth: 2 }
};

describe('a step', () => {
	test('that changes nothing gives the same map', () => {
		expect(addNames(full, ['thurn', 'bethlen'], opening).hidden).toEqual(['anhalt']);
		expect(addNames(full, ['bethlen', 'ferdinand'], opening)).toBe(full);
		expect(removeNames(full, ['ferdinand'])).toBe(full);
		expect(hideName(full, 'thurn')).toBe(full);
		expect(showAll(NO_STEPS)).toBe(NO_STEPS);
		expect(focusOn(full, { id: 'bethlen', depth: 2 })).toBe(full);
		expect(focusOn(NO_STEPS, null)).toBe(NO_STEPS);
		expect(moveNames(full, new Map())).toBe(full);
		expect(moveNames(full, new Map([['thurn', at(3.2, 3.9)]]))).toBe(full);
	});

	test('never changes the map before it', () => {
		const before = structuredClone(full);
		addNames(full, ['spain', 'anhalt'], opening);
		removeNames(full, ['bethlen']);
		hideName(full, 'ferdinand');
		showAll(full);
		togglePin(full, 'thurn');
		moveNames(full, new Map([['thurn', at(9, 9)]]));
		focusOn(full, null);
		expect(full).toEqual(before);
	});

	test('brings names in the order in which they came, each once, and shows them again', () => {
		expect(addNames(full, ['spain', 'anhalt', 'spain', 'thurn'], opening)).toEqual({
			...full,
			added: ['bethlen', 'anhalt', 'spain'],
			hidden: []
		});
	});

	test('takes a name away with all that was set for it', () => {
		expect(removeNames(full, ['bethlen', 'anhalt'])).toEqual({
			added: [],
			hidden: ['thurn'],
			pinned: ['thurn'],
			at: new Map([['thurn', at(3, 4)]]),
			focus: null
		});
	});

	test('hides a name and lets go of a focus on it', () => {
		expect(hideName(full, 'bethlen')).toEqual({ ...full, hidden: ['anhalt', 'thurn', 'bethlen'], focus: null });
	});

	test('moves names by whole px, and looks no deeper than it may', () => {
		expect(moveNames(full, new Map([['anhalt', at(1.5, -2.4)]])).at.get('anhalt')).toEqual(at(2, -2));
		expect([0, 1.2, 99].map((depth) => focusOn(NO_STEPS, { id: 'thurn', depth }).focus?.depth)).toEqual([1, 1, 3]);
	});
});

test('the last five hundred steps can be taken back', () => {
	let [history, map] = [NO_HISTORY, NO_STEPS];
	for (let x = 1; x <= 600; x++) {
		history = took(history, `move ${x}`, map);
		map = moveNames(map, new Map([['thurn', at(x, 0)]]));
	}
	const last = map;
	let steps = 0;
	for (let step = undone(history, map); step; step = undone(history, map)) {
		({ history, map } = step);
		steps++;
	}
	expect([steps, map.at.get('thurn')?.x]).toEqual([500, 100]);
	for (let step = redone(history, map); step; step = redone(history, map)) ({ history, map } = step);
	expect(map).toBe(last);
	expect(redone(history, map)).toBeNull();
	expect(took(undone(history, map)!.history, 'other', map).future).toEqual([]);
});
