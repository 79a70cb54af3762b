import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { overlap } from '$lib/picture/boxes';
import { arranged } from '$lib/picture/arrange';
import { problemOf } from '$lib/picture/arrange-problem';
import { controlOf } from '$lib/picture/curve';
import { SCALES } from '$lib/picture/map-laid';
import { mapFaults } from '$lib/picture/map-faults';
import { edgesAmong } from '$lib/picture/map-parts';
import { mapPicture } from '$lib/picture/map-picture';
import { freePlan, openingPlan, planOf, plainPlan, viewPlan, withNames } from '$lib/picture/map-plan';
import { markBox, nameBox } from '$lib/picture/names';
import { STRIP } from '$lib/picture/regions';
import { openGraph } from '$lib/server/open-graph';
import { edge, graphOf, node, principals } from './made-graph';

const bohemia = openGraph('tests/fixtures/bohemia').graph!;
const shipped = openGraph('graph/').graph!;
const opening = openingPlan(shipped);
const all = edgesAmong(shipped, opening.ids);
const rest = mapPicture(shipped, opening, all);
const free = arranged(principals, freePlan(principals, principals.nodes.ids, 'All'));

test('a graph opens with its view `opening`, and one without views with its most connected names', () => {
	expect(opening.id).toBe('opening');
	const plan = openingPlan(principals);
	expect(plan.id).toBeNull();
	expect(plan.ids[0]).toBe('invasion');
	expect(plan.ids).not.toContain('alone');
	expect(openingPlan(graphOf([node('a person A')], [])).ids).toEqual(['a']);
	expect(openingPlan(graphOf([], [])).ids).toEqual([]);
});

test('a hub of very many neighbours opens with a map that can still be read', () => {
	const many = Array.from({ length: 3000 }, (_, index) => `n${index}`);
	const graph = graphOf(
		[node('hub person Hub'), ...many.map((id) => node(`${id} person ${id}`))],
		many.map((id) => edge(`hub lobbied ${id}`))
	);
	const plan = openingPlan(graph);
	expect(plan.ids).toHaveLength(45);
	expect(plan.ids[0]).toBe('hub');
});

test('a plan survives the way to the browser', () => {
	expect(planOf(JSON.parse(JSON.stringify(plainPlan(opening))))).toEqual(opening);
});

test('every name finds a place in whole px on the field, and no name is on another', () => {
	const picture = mapPicture(principals, free, edgesAmong(principals, free.ids));
	expect(picture.marks).toHaveLength(principals.nodeCount);
	expect(mapFaults(picture)).toMatchObject({ overlaps: 0 });
	for (const mark of picture.marks) {
		expect([mark.x, mark.y].every(Number.isInteger)).toBe(true);
		const box = nameBox(mark)!;
		expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
		expect(box.y + box.height / 2).toBeLessThanOrEqual(picture.height);
	}
});

test('the shipped opening view is stored whole, keeps the bars of clarity, and each name within its region', () => {
	expect(opening.ids.filter((id) => !opening.places.has(id))).toEqual([]);
	const { crossings, touches, overlaps, lines, verbs } = mapFaults(rest);
	expect(crossings / lines).toBeLessThanOrEqual(20 / 70);
	expect(touches).toBeLessThanOrEqual(2);
	expect(overlaps).toBe(0);
	expect(verbs / lines).toBeGreaterThanOrEqual(0.5);
	const { homes, regions } = problemOf(shipped, opening);
	expect(homes.every((home) => home >= 0)).toBe(true);
	for (const [index, mark] of rest.marks.entries()) {
		const region = regions[homes[index]!]!;
		for (const box of [markBox(mark), nameBox(mark)!]) {
			expect(box.x - box.width / 2, mark.id).toBeGreaterThanOrEqual(region.x);
			expect(box.x + box.width / 2, mark.id).toBeLessThanOrEqual(region.x + region.width);
			expect(box.y - box.height / 2, mark.id).toBeGreaterThanOrEqual(region.y + STRIP);
			expect(box.y + box.height / 2, mark.id).toBeLessThanOrEqual(region.y + region.height);
		}
	}
});

test('regions hold their members where places are found anew', () => {
	const view = bohemia.views.get('opening')!;
	const plan = arranged(bohemia, { ...viewPlan(bohemia, view), places: new Map() }, { steps: 4000 });
	const { homes } = problemOf(bohemia, plan);
	expect(plan.regions).toHaveLength(2);
	for (const [index, id] of plan.ids.entries()) {
		const region = plan.regions[homes[index]!];
		const { x, y } = plan.places.get(id)!;
		if (!region) continue;
		expect(x >= region.x && x <= region.x + region.width && y >= region.y + STRIP, id).toBe(true);
		expect(y, id).toBeLessThanOrEqual(region.y + region.height);
	}
});

test('the same plan gives the same places, in another process and time zone too', () => {
	const plan = { ...viewPlan(bohemia, bohemia.views.get('opening')!), places: new Map() };
	const places = () => JSON.stringify([...arranged(bohemia, plan, { steps: 3000 }).places]);
	expect(places()).toBe(places());
	const zones = ['Asia/Seoul', 'America/New_York'].map((TZ) => {
		const { stdout } = spawnSync(process.execPath, ['tests/unit/picture/map-bytes.js'], {
			env: { ...process.env, TZ },
			encoding: 'utf8'
		});
		return stdout;
	});
	expect(zones[0]).toMatch(/^\[\[/);
	expect(zones).toEqual([places(), places()]);
});

test('names that join a map move nobody and stand on nobody', () => {
	const more = ['kim-proposal-aug', 'stalin-approval', 'mao-consent', 'yalta-conference', 'blair-house-1'];
	const wider = arranged(shipped, withNames(shipped, opening, more));
	expect(wider.ids.length).toBeGreaterThan(opening.ids.length);
	for (const [id, place] of opening.places) expect(wider.places.get(id)).toEqual(place);
	expect(wider.ids.every((id) => wider.places.has(id))).toBe(true);
	const picture = mapPicture(shipped, wider, edgesAmong(shipped, wider.ids));
	expect(mapFaults(picture).overlaps).toBe(mapFaults(rest).overlaps);
	expect(withNames(shipped, opening, [opening.ids[0]!, 'nobody'])).toBe(opening);
});

test('filters hide and never move', () => {
	const shown = new Set(opening.ids.filter((_, index) => index % 3 > 0));
	const some = all.filter((edge) => edge % 2 === 0);
	for (const scale of Object.values(SCALES)) {
		const whole = mapPicture(shipped, opening, all, { scale });
		const less = mapPicture(shipped, opening, some, { scale, shown });
		expect(less.marks).toEqual(whole.marks.filter((mark) => shown.has(mark.id)));
		expect(less.lines.length).toBeLessThan(whole.lines.length);
		for (const line of less.lines) expect(shown.has(line.from) && shown.has(line.to)).toBe(true);
		expect(mapPicture(shipped, opening, all, { scale })).toEqual(whole);
	}
});

test('places grow with the scale, marks by its square root, text not at all', () => {
	const near = mapPicture(shipped, opening, all, { scale: SCALES.near });
	expect(near.width).toBe(Math.round(rest.width * 1.7));
	for (const [index, mark] of near.marks.entries()) {
		expect(mark.x).toBe(Math.round(rest.marks[index]!.x * 1.7));
		expect(mark.r).toBe(Math.round(rest.marks[index]!.r * Math.sqrt(1.7)));
	}
	const verbs = (picture: typeof near) => picture.lines.filter((line) => line.verb).length;
	expect(verbs(near)).toBeGreaterThanOrEqual(verbs(rest));
	expect(near.lines.some((line) => /, (?:[A-Z][a-z]{2} )?\d{4}/.test(line.label))).toBe(true);
});

test('from far only principal names are written, no verbs, and nobody merely takes part', () => {
	const far = mapPicture(shipped, opening, all, { scale: SCALES.far });
	expect(far.marks.every((mark) => (mark.side === 'none') === mark.tier > 1)).toBe(true);
	expect(far.lines.every((line) => line.verb === null && line.family !== 'participate')).toBe(true);
	const names = far.marks.flatMap((mark) => nameBox(mark) ?? []);
	expect(names.length).toBeGreaterThan(4);
	for (const [index, box] of names.entries())
		for (const other of names.slice(index + 1)) expect(overlap(box, other)).toBe(false);
});

test('an opened bundle has one curved line for each statement, each beside the next', () => {
	const bundle = rest.lines.find((line) => line.more > 2)!;
	const open = mapPicture(shipped, opening, all, { open: `${bundle.to}~${bundle.from}` });
	const between = open.lines.filter(
		(line) => [line.from, line.to].sort().join() === [bundle.from, bundle.to].sort().join()
	);
	expect(between).toHaveLength(bundle.more + 1);
	expect(new Set(between.map((line) => line.id)).size).toBe(between.length);
	const controls = between.map(controlOf);
	for (const [index, { x, y }] of controls.slice(1).entries())
		expect(Math.abs(Math.hypot(x - controls[index]!.x, y - controls[index]!.y) - 36)).toBeLessThan(1.5);
	expect(mapPicture(shipped, opening, all, { open: bundle.id })).toEqual(open);
	expect(open.marks).toEqual(rest.marks);
});

test('what the reader pins is said so', () => {
	const pinned = new Set(['stalin']);
	const marks = mapPicture(shipped, opening, all, { pinned }).marks;
	expect(marks.filter((mark) => mark.pinned).map((mark) => mark.id)).toEqual(['stalin']);
});
