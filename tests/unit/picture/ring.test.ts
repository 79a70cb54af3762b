import { describe, expect, test } from 'vitest';
import { RELATION_FAMILIES } from '$lib/graph/vocabulary';
import { faultsOf } from '$lib/picture/faults';
import { ringPicture, type Ring } from '$lib/picture/ring';
import { verbText } from '$lib/picture/verbs';
import { edge, graphOf, node, principals } from './made-graph';

function ring(id: string): Ring {
	const picture = ringPicture(principals, principals.index(id));
	if (!picture) throw new Error(`${id} has no neighbours`);
	return picture;
}

const connected = principals.nodes.ids.filter((_, i) => principals.outOf(i).length + principals.into(i).length > 0);

test('a node without edges has no picture', () => {
	expect(ringPicture(principals, principals.index('alone'))).toBeNull();
});

test.each(connected)('in the ring of %s nothing lies on a name, and all is in whole px within the frame', (id) => {
	const picture = ring(id);
	expect(faultsOf(picture)).toEqual([]);
	expect(picture.marks[0]?.id).toBe(id);
	for (const mark of picture.marks) expect([mark.x % 1, mark.y % 1]).toEqual([0, 0]);
});

test('a pair is one line: the relation that most events stand behind, and how many statements more', () => {
	const line = ring('kim-il-sung').lines.find((one) => [one.from, one.to].includes('stalin'));
	expect(line).toMatchObject({ from: 'kim-il-sung', to: 'stalin', label: 'lobbied', more: 6, family: 'mixed' });
	expect(line && verbText(line)).toBe('lobbied +6');
	expect(line?.heads).toEqual({ from: true, to: true });
	expect(line?.certainty).toBe('established');
});

test('a bundle of one family keeps its colour; one statement keeps the width of its family', () => {
	expect(ring('kim-il-sung').lines.find((one) => one.to === 'mao-zedong')).toMatchObject({
		family: 'interact',
		more: 1,
		heads: { from: false, to: true }
	});
	expect(ring('invasion').lines.find((one) => one.from === 'division')).toMatchObject({
		family: 'cause',
		width: 2.4,
		certainty: 'probable'
	});
	expect(ring('invasion').lines.find((one) => one.to === 'two-events')).toMatchObject({ family: 'trigger', width: 3 });
});

test('a symmetric relation has heads at both ends', () => {
	expect(ring('mao-zedong').lines.find((one) => one.from === 'stalin')?.heads).toEqual({ from: true, to: true });
});

test('a needed cause, a gap and what did not happen are told apart', () => {
	const picture = ring('invasion');
	expect(picture.lines.filter((line) => line.needed).map((line) => line.from)).toEqual(['approval']);
	expect(picture.marks.find((mark) => mark.id === 'two-events')?.gap).toBe(true);
	expect(picture.marks.find((mark) => mark.id === 'veto')?.happened).toBe(false);
});

test('a person in the middle bears initials, another kind does not, and neither is named twice', () => {
	expect(ring('stalin').marks[0]).toMatchObject({ main: true, side: 'inside', lines: ['JS'] });
	expect(ring('invasion').marks[0]).toMatchObject({ main: true, side: 'none' });
});

describe('of many neighbours', () => {
	const many = graphOf(
		[
			node('hub state The hub'),
			...Array.from({ length: 13 }, (_, i) => node(`n${String(i).padStart(2, '0')} person Person number ${i}`)),
			node('far person Someone further away')
		],
		[
			...Array.from({ length: 13 }, (_, i) => edge(`n${String(i).padStart(2, '0')} lobbied hub`, i === 7 ? 5 : 0)),
			edge('n11 lobbied far'),
			edge('n12 lobbied far')
		]
	);
	const picture = ringPicture(many, many.index('hub'));

	test('eight are shown: most statements, then most connected, then least id; the rest is counted', () => {
		const shown = picture?.marks
			.slice(1)
			.map((mark) => mark.id)
			.sort();
		expect(shown).toEqual(['n00', 'n01', 'n02', 'n03', 'n04', 'n07', 'n11', 'n12']);
		expect(picture?.more).toBe(5);
	});

	test('fewer where fewer are asked for', () => {
		expect(ringPicture(many, many.index('hub'), { limit: 3 })).toMatchObject({ more: 10, marks: { length: 4 } });
	});
});

test('causes stand at the left, effects at the right, those who took part above', () => {
	const picture = ring('invasion');
	const x = (id: string) => picture.marks.find((mark) => mark.id === id)?.x ?? 0;
	const middle = picture.width / 2;
	for (const cause of ['approval', 'division', 'unify']) expect(x(cause)).toBeLessThanOrEqual(middle);
	expect(x('two-events')).toBeGreaterThan(middle);
});

test('verbs stand level or leaning, never upside down, and along their lines', () => {
	for (const id of connected)
		for (const { verb, path } of ring(id).lines) {
			if (!verb) continue;
			expect(verb.angle).toBeGreaterThan(-90);
			expect(verb.angle).toBeLessThanOrEqual(90);
			const [a, b] = path;
			const off =
				Math.abs((b.x - a.x) * (verb.y - a.y) - (b.y - a.y) * (verb.x - a.x)) / Math.hypot(b.x - a.x, b.y - a.y);
			expect(off).toBeLessThan(0.2);
		}
});

test('a verb too long for its line is left out, not shrunk', () => {
	const graph = graphOf([node('a person A'), node('b person B')], [edge('a lobbied b')]);
	const relation = graph.relations.find((one) => one.id === 'lobbied');
	const wordy = { ...relation, label: 'withheld every sort of heavy arms and the means to move them from' };
	Object.assign(
		graph.relations,
		graph.relations.map((one) => (one.id === 'lobbied' ? wordy : one))
	);
	const picture = ringPicture(graph, graph.index('a'));
	expect(picture?.lines[0]).toMatchObject({ label: wordy.label, verb: null });
});

test('the longest labels still fit: sixty characters on every side', () => {
	const label = 'The Politburo refuses an attack upon the South as unprepared';
	expect(label).toHaveLength(60);
	const nodes = ['hub', ...'abcdefgh'].map((id) => node(`${id} event ${label}`));
	for (let count = 1; count <= 8; count++) {
		const edges = [...'abcdefgh']
			.slice(0, count)
			.map((id, i) => edge(i % 2 ? `hub causes ${id}` : `${id} enables hub`));
		const graph = graphOf(nodes, edges);
		const picture = ringPicture(graph, graph.index('hub'));
		expect(picture && faultsOf(picture), `${count} neighbours`).toEqual([]);
	}
});

test('the same graph gives the same bytes, whatever the order of its records and the time zone', () => {
	const again = graphOf(
		[...principals.nodes.ids].reverse().map((id) => principals.nodeAt(principals.index(id))),
		Array.from({ length: principals.edgeCount }, (_, e) => principals.edgeAt(principals.edgeCount - 1 - e))
	);
	const zone = process.env['TZ'];
	const bytes = connected.map((id) => JSON.stringify(ring(id)));
	for (const other of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
		process.env['TZ'] = other;
		expect(connected.map((id) => JSON.stringify(ringPicture(again, again.index(id))))).toEqual(bytes);
	}
	if (zone === undefined) delete process.env['TZ'];
	else process.env['TZ'] = zone;
});

test('every family of relations can be drawn', () => {
	const seen = new Set(connected.flatMap((id) => ring(id).lines.map((line) => line.family)));
	for (const family of RELATION_FAMILIES) expect(seen).toContain(family);
});
