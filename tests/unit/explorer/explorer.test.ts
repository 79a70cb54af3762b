import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSearch } from '$lib/explorer/address';
import { Explorer, type Arrange } from '$lib/explorer/explorer.svelte';
import { OPENING, type MapSteps } from '$lib/explorer/explore-state';
import { openingOf } from '$lib/explorer/opening';
import type { Place } from '$lib/picture/map-plan';
import { anyFilters, anyId, arrange, base, graph } from './bohemia';

const opened = (finder: Arrange = arrange) => new Explorer(graph, base, () => undefined, finder);

/** Something that a reader does to the map, to any name or to one that is on it. */
interface Deed {
	readonly what: 'add' | 'expand' | 'collapse' | 'hide' | 'show all' | 'pin' | 'focus' | 'move' | 'path' | 'filter';
	readonly any: string;
	readonly on: number;
	readonly x: number;
	readonly y: number;
}

const deed: fc.Arbitrary<Deed> = fc.record({
	what: fc.constantFrom(
		...(['add', 'add', 'expand', 'collapse', 'hide', 'hide', 'show all', 'pin', 'focus', 'move', 'move'] as const),
		...(['path', 'filter'] as const)
	),
	any: anyId,
	on: fc.nat(),
	x: fc.integer({ min: 0, max: 900 }),
	y: fc.integer({ min: 0, max: 900 })
});

async function does(explorer: Explorer, { what, any, on, x, y }: Deed): Promise<void> {
	const { ids } = explorer.plan;
	const id = ids[on % ids.length]!;
	if (what === 'add') await explorer.add([any]);
	else if (what === 'expand') {
		explorer.select([id]);
		await explorer.expand(id, explorer.choices[0]?.ids.slice(0, 3) ?? []);
	} else if (what === 'collapse') explorer.collapse(id);
	else if (what === 'hide') explorer.hide(id);
	else if (what === 'show all') explorer.showAll();
	else if (what === 'pin') explorer.pin(id);
	else if (what === 'focus') explorer.focus(id, x % 4 || null);
	else if (what === 'move') explorer.drop(id, { x, y }, new Map([[ids[x % ids.length]!, { x: y, y: x }]]));
	else if (what === 'path') await explorer.findWay(id, any);
	else explorer.toggleKind(graph.kindOf(graph.index(id)).id);
}

/** Takes back everything, then takes it again; the maps that were passed, in order. */
function passed(explorer: Explorer, how: 'undo' | 'redo'): MapSteps[] {
	const maps: MapSteps[] = [];
	while ((how === 'undo' ? explorer.undoWords : explorer.redoWords) !== null) {
		if (how === 'undo') explorer.undo();
		else explorer.redo();
		maps.push(explorer.state.map);
	}
	return maps;
}

test('100 random steps taken back are the very picture before, and taken again the same as after', async () => {
	const runs = fc.asyncProperty(fc.array(deed, { minLength: 100, maxLength: 100 }), async (deeds) => {
		const explorer = opened();
		const maps = [explorer.state.map];
		const pictures = [JSON.stringify(explorer.picture)];
		for (const each of deeds) {
			await does(explorer, each);
			if (explorer.state.map === maps.at(-1)) continue;
			maps.push(explorer.state.map);
		}
		explorer.filter({ noKinds: [] });
		pictures.push(JSON.stringify(explorer.picture));
		expect(maps.length).toBeGreaterThan(20);
		expect(passed(explorer, 'undo')).toEqual(maps.slice(0, -1).reverse());
		expect(JSON.stringify(explorer.picture)).toBe(pictures[0]);
		expect(passed(explorer, 'redo')).toEqual(maps.slice(1));
		expect(JSON.stringify(explorer.picture)).toBe(pictures[1]);
	});
	await fc.assert(runs, { numRuns: 15 });
});

test('every single step is taken back to its picture, whatever is filtered', async () => {
	const runs = fc.asyncProperty(fc.array(deed, { maxLength: 12 }), anyFilters, async (deeds, filters) => {
		const explorer = opened();
		explorer.filter(filters);
		for (const each of deeds) {
			if (each.what === 'filter') continue;
			const { map } = explorer.state;
			const before = JSON.stringify(explorer.picture);
			await does(explorer, each);
			if (explorer.state.map === map) continue;
			const after = JSON.stringify(explorer.picture);
			explorer.undo();
			expect(explorer.state.map).toBe(map);
			expect(JSON.stringify(explorer.picture)).toBe(before);
			explorer.redo();
			expect(JSON.stringify(explorer.picture)).toBe(after);
		}
	});
	await fc.assert(runs, { numRuns: 15 });
});

describe('steps', () => {
	test('are told in words, and a new one ends what could be taken again', () => {
		const explorer = opened();
		expect([explorer.undoWords, explorer.redoWords]).toEqual([null, null]);
		explorer.hide('matthias');
		explorer.pin('thurn');
		expect([explorer.undoWords, explorer.redoWords]).toEqual(['pin Count Thurn', null]);
		explorer.undo();
		expect([explorer.undoWords, explorer.redoWords]).toEqual(['hide Emperor Matthias', 'pin Count Thurn']);
		explorer.drop('thurn', { x: 7.4, y: 7.6 });
		expect([explorer.undoWords, explorer.redoWords]).toEqual(['move Count Thurn', null]);
		expect(explorer.plan.places.get('thurn')).toMatchObject({ x: 7, y: 8 });
	});

	test('that change nothing are none', async () => {
		const explorer = opened();
		explorer.collapse('thurn');
		explorer.showAll();
		explorer.focus('thurn', null);
		await explorer.add(['thurn']);
		expect(explorer.undoWords).toBeNull();
		await Promise.all([explorer.add(['prague']), explorer.add(['prague'])]);
		expect(explorer.state.map.added).toEqual(['prague']);
		explorer.undo();
		expect(explorer.undoWords).toBeNull();
	});

	test('move nothing that is on the map', async () => {
		const explorer = opened();
		await explorer.expand('ferdinand', ['prague', 'bethlen', 'spain']);
		for (const [id, place] of base.places) expect(explorer.plan.places.get(id)).toEqual(place);
		expect(explorer.picture.marks.map(({ id }) => id)).toEqual(expect.arrayContaining(['prague', 'bethlen', 'spain']));
	});

	test('stand in the address, from which another reader has the same picture', async () => {
		let search = '';
		const explorer = new Explorer(graph, base, (to) => (search = to), arrange);
		await explorer.expand('ferdinand', ['prague', 'bethlen']);
		explorer.drop('thurn', { x: 300, y: 200 });
		explorer.hide('matthias');
		explorer.focus('ferdinand', 2);
		explorer.filter({ noKinds: ['drive'] });
		const other = opened(() => Promise.reject(new Error('nothing is left to arrange')));
		other.read(new URLSearchParams(search));
		expect(other.dropped).toEqual([]);
		expect(other.picture).toEqual(explorer.picture);
		expect(other.rows).toEqual(explorer.rows);
	});
});

test('names that an address adds without a place are arranged; not for a map that the reader has left meanwhile', async () => {
	const asked: ((places: ReadonlyMap<string, Place>) => void)[] = [];
	const explorer = opened(() => new Promise((done) => asked.push(done)));
	const at = new Map([['prague', { x: 5, y: 6, side: 'below' as const }]]);
	const answered = async () => {
		asked.shift()!(at);
		await new Promise((next) => setImmediate(next));
	};
	explorer.read(new URLSearchParams('add=prague'));
	explorer.undo();
	await answered();
	expect(explorer.state.map).toEqual(OPENING.map);
	explorer.redo();
	await answered();
	expect(explorer.state.map).toEqual({ ...OPENING.map, added: ['prague'], at });
});

test('the picture that the page came with is the one that would be drawn', () => {
	const opening = openingOf(graph, base);
	const explorer = new Explorer(graph, base, () => undefined, arrange, opening);
	const drawn = opened();
	expect(explorer.picture).toBe(opening.picture);
	expect(drawn.picture).toEqual(opening.picture);
	expect(drawn.ring).toEqual(opening.ring?.picture);
	expect([drawn.rows, drawn.legend, drawn.histogram, drawn.counts]).toEqual([
		opening.rows,
		opening.legend,
		opening.histogram,
		opening.counts
	]);
	explorer.hide('thurn');
	drawn.hide('thurn');
	expect(explorer.picture).toEqual(drawn.picture);
});

test('what passed between two names stands in order of time, and what is out of view is counted', () => {
	const explorer = opened();
	const [a, b] = ['thurn', 'slavata'];
	explorer.select([a, b]);
	expect(explorer.statements.length).toBeGreaterThan(0);
	const firsts = explorer.statements.map(({ first }) => first);
	expect(firsts).toEqual([...firsts].sort((x, y) => x - y));
	const shown = explorer.statements.length;
	expect(explorer.beyond).toBe(0);
	explorer.filter({ noFamilies: [...new Set(explorer.statements.map(({ family }) => family))] });
	expect([explorer.statements.length, explorer.beyond]).toEqual([0, shown]);
});

test('Escape backs out of one thing at a time, and then of nothing', () => {
	const explorer = opened();
	explorer.toggleSure('disputed');
	explorer.select(['thurn', 'slavata']);
	explorer.fan('thurn', 'slavata');
	explorer.open(explorer.statements[0]!.key);
	const states = [0, 1, 2, 3].map(() => {
		expect(explorer.back()).toBe(true);
		const { open, fan, sel, noSure } = explorer.state;
		return [open !== null, fan !== null, sel.length, noSure.length];
	});
	expect(states).toEqual([
		[false, true, 2, 1],
		[false, false, 2, 1],
		[false, false, 0, 1],
		[false, false, 0, 0]
	]);
	expect(explorer.back()).toBe(false);
	expect(explorer.state).toEqual(fromSearch(graph, new URLSearchParams()).state);
});

test('a path brings what it passes onto the map, in one step, and leaves it there', async () => {
	const explorer = opened();
	await explorer.findWay('thurn', 'james');
	const { ids, statements } = explorer.way!;
	expect(statements).toHaveLength(ids!.length - 1);
	for (const id of ids!) expect(explorer.plan.ids).toContain(id);
	explorer.endWay();
	expect(explorer.way).toBeNull();
	explorer.undo();
	expect([explorer.undoWords, explorer.plan.ids]).toEqual([null, base.ids]);
});

test('what is on the map beyond the focus is not offered to be added', async () => {
	const explorer = opened();
	explorer.focus('thurn', 1);
	const outside = base.ids.filter((id) => !explorer.view.shown.has(id));
	expect(outside.length).toBeGreaterThan(0);
	for (const id of explorer.view.shown) {
		explorer.select([id]);
		const offered = explorer.choices.flatMap(({ ids }) => ids);
		expect(offered.filter((other) => base.ids.includes(other))).toEqual([]);
	}
});
