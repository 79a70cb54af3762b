import { expect, test } from 'vitest';
import { faultsOf } from '$lib/picture/faults';
import { fewNames } from '$lib/picture/few-names';
import { fewPicture } from '$lib/picture/few';
import { crossings } from '$lib/picture/verbs';
import { graphOf, principals } from './made-graph';

const ids = ['kim-il-sung', 'stalin', 'mao-zedong', 'syngman-rhee', 'truman', 'invasion', 'approval'];
const hero = () => fewPicture(principals, ids, { width: 850, height: 530, title: 'Principals', main: 'invasion' });

test.each([
	[850, 530],
	[390, 460]
])('in %d by %d nothing lies on a name and no line crosses another', (width, height) => {
	const picture = fewPicture(principals, ids, { width, height, title: 'Principals', main: 'invasion' });
	expect(faultsOf(picture)).toEqual([]);
	expect(crossings(picture.lines)).toBe(0);
});

test('every statement between the names is in the picture, most with their verbs', () => {
	const { lines } = hero();
	expect(lines.map((line) => line.id).sort()).toEqual([
		'approval.enables.invasion',
		'kim-il-sung.lobbied.mao-zedong',
		'kim-il-sung.lobbied.stalin',
		'kim-il-sung.took-part-in.invasion',
		'stalin.allied-with.mao-zedong',
		'stalin.took-part-in.approval',
		'truman.refused.syngman-rhee'
	]);
	expect(lines.filter((line) => line.verb).length).toBeGreaterThanOrEqual(6);
});

test('twice the same graph gives twice the same bytes', () => {
	expect(JSON.stringify(hero())).toBe(JSON.stringify(hero()));
});

test('unknown and repeated ids are left out; one name and none are pictures too', () => {
	const picture = (some: string[]) => fewPicture(principals, some, { width: 300, height: 200, title: 'x' });
	expect(picture(['stalin', 'nobody', 'stalin']).marks.map((mark) => mark.id)).toEqual(['stalin']);
	expect(picture([])).toMatchObject({ marks: [], lines: [] });
});

test('the few names are what the first question asks about and those most tied to it', () => {
	const asking = graphOf(
		principals.nodes.ids.map((_, i) => principals.nodeAt(i)),
		Array.from({ length: principals.edgeCount }, (_, e) => principals.edgeAt(e)),
		{ questions: [{ ask: 'Why?', view: '/causes/invasion/?back=2', chain: [] }] }
	);
	const names = fewNames(asking, 5);
	expect(names[0]).toBe('invasion');
	expect(names).toContain('kim-il-sung');
	expect(names).toContain('stalin');
	expect(fewNames(principals, 3)).toHaveLength(3);
	expect(fewNames(asking, 500)).toHaveLength(7);
});
