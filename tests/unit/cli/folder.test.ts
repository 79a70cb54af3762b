import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '$lib/graph/limits';
import { openGraph } from '$lib/server/open-graph';
import { readFolder } from '$lib/server/folder';

let home: string;

beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'folder-'));
	mkdirSync(join(home, 'events/war'), { recursive: true });
	writeFileSync(join(home, 'about.yaml'), 'title: War\n');
});

afterEach(() => {
	rmSync(home, { recursive: true });
});

const places = (limits = LIMITS) =>
	readFolder(home, 'g/', limits).issues.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

test('files are read by their path within the folder, at any depth', () => {
	writeFileSync(join(home, 'events/war/invasion.yaml'), '\uFEFFlabel: Invasion\n');
	const { files, issues } = readFolder(home);
	expect({ ...files }).toEqual({ 'about.yaml': 'title: War\n', 'events/war/invasion.yaml': 'label: Invasion\n' });
	expect(issues).toEqual([]);
});

test('what begins with a dot, and what the gate does not read, is passed over', () => {
	mkdirSync(join(home, '.schema'));
	writeFileSync(join(home, '.schema/node.yaml'), '\u0000');
	writeFileSync(join(home, 'events/.draft.yaml'), '\u0000');
	writeFileSync(join(home, 'README.md'), '\u0000');
	expect(places()).toEqual([]);
	expect(Object.keys(readFolder(home).files)).toEqual(['about.yaml']);
});

test('links are refused, wherever they lead', () => {
	symlinkSync('/etc/hostname', join(home, 'events/outside.yaml'));
	symlinkSync(join(home, 'about.yaml'), join(home, 'events/inside.yaml'));
	symlinkSync('..', join(home, 'events/war/round'));
	symlinkSync('nowhere', join(home, 'vocabulary.yaml'));
	expect(places()).toEqual([
		'g/events/inside.yaml:1:1 symlink',
		'g/events/outside.yaml:1:1 symlink',
		'g/events/war/round:1:1 symlink',
		'g/vocabulary.yaml:1:1 symlink'
	]);
	expect(openGraph(home).graph).toBeNull();
});

test('bytes that are no text are refused where they stand', () => {
	writeFileSync(join(home, 'events/a.yaml'), 'label: A\nnote: \u0000');
	writeFileSync(join(home, 'events/b.yaml'), Buffer.concat([Buffer.from('label: Prač'), Buffer.from([0xff, 0x41])]));
	writeFileSync(join(home, 'events/c.yaml'), Buffer.from('label: A', 'utf16le'));
	expect(places()).toEqual([
		'g/events/a.yaml:2:7 not-text',
		'g/events/b.yaml:1:12 not-text',
		'g/events/c.yaml:1:2 not-text'
	]);
});

test('files over the limit are refused unread', () => {
	writeFileSync(join(home, 'events/a.yaml'), `label: ${'x'.repeat(200)}`);
	mkdirSync(join(home, 'sources'));
	writeFileSync(join(home, 'sources/a.json'), `["${'x'.repeat(200)}"]`);
	expect(places({ ...LIMITS, yaml: 100, file: 1000 })).toEqual(['g/events/a.yaml:1:1 too-large']);
});

test('a folder that is not there is told without a stack', () => {
	const { graph, issues } = openGraph(join(home, 'graf'));
	expect(graph).toBeNull();
	expect(issues).toHaveLength(1);
	expect(issues[0]).toMatchObject({ code: 'unreadable', level: 'refused' });
	expect(issues[0]!.message).toContain('there is nothing of that name');
});

test('a file in no format that is read here is refused', () => {
	expect(openGraph(join(home, 'about.yaml')).issues.map(({ code }) => code)).toEqual(['unreadable']);
});
