import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openGraph } from '$lib/server/open-graph';
import { run, runJson } from './run';

const home = mkdtempSync(join(tmpdir(), 'causeway-arrange-'));
cpSync('tests/fixtures/bohemia', home, { recursive: true });
afterAll(() => rmSync(home, { recursive: true }));
const file = join(home, 'views', 'opening.yaml');
const text = () => readFileSync(file, 'utf8');

test('arrange writes a place for every name of a view, and leaves the rest of its file as it was', async () => {
	const before = text();
	const answer = await runJson<Record<string, unknown>>(['arrange', '--graph', home, '--seeds', '1']);
	expect(answer).toMatchObject({ view: 'opening', overlaps: 0 });
	expect(Object.keys(answer)).toEqual(expect.arrayContaining(['crossings', 'touches', 'seconds']));
	expect(text().slice(0, text().indexOf('at:'))).toBe(before.slice(0, before.indexOf('at:')));
	const view = openGraph(home).graph?.views.get('opening');
	expect(Object.keys(view?.at ?? {}).sort()).toEqual([...(view?.shows ?? [])].sort());
});

test('arranged again it stays where it was unless something better is found', async () => {
	const before = text();
	const said = await run(['arrange', 'opening', '--graph', home, '--seeds', '1']);
	expect(text()).toBe(before);
	expect(said.out).toMatch(/opening\.yaml: \d+ crossings? and \d+ touch/);
});

test('an unknown view is refused with the nearest that is there', async () => {
	const { exit, err } = await run(['arrange', 'openign', '--graph', home]);
	expect(exit).toBe(1);
	expect(err).toContain('opening');
});

test('a graph that is no folder has no views', async () => {
	const tables = 'tests/fixtures/tables/nodes.csv,tests/fixtures/tables/edges.csv';
	const { exit, err } = await run(['arrange', '--graph', tables]);
	expect(exit).toBe(1);
	expect(err).toContain('no view');
});
