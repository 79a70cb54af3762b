import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { siteIsFresh } from '../../../src/server/build.js';
import { fingerprint } from '../../../src/server/fingerprint.js';
import { packagesAreInstalled } from '../../../src/server/install.js';
import { oldNode } from '../../../src/server/ready.js';
import { contents, makeProject, Run, writeFiles } from './made-project';

const made: string[] = [];
const keep = (folder: string): string => {
	made.push(folder);
	return folder;
};

afterAll(() => {
	for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

test('a Node that is too old is told so in one sentence', () => {
	for (const version of ['16.20.2', '18.19.0', '20.18.3', '20.9.0']) {
		expect(oldNode(version)).toBe(`Causeway needs Node 20.19 or newer; this is ${version}.`);
	}
	for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0-nightly']) expect(oldNode(version)).toBeNull();
});

describe('packages are installed', () => {
	const yaml = { version: '2.9.1', integrity: 'sha512-a' };
	const installed = (wanted: object, present: object | null): boolean => {
		const root = keep(mkdtempSync(join(tmpdir(), 'packages-')));
		writeFiles(root, { 'package-lock.json': JSON.stringify({ packages: wanted }) });
		if (present) writeFiles(root, { 'node_modules/.package-lock.json': JSON.stringify({ packages: present }) });
		return packagesAreInstalled(root);
	};

	test('if every one of the lock file is there in its version and with its bytes', () => {
		expect(installed({ '': {}, 'node_modules/yaml': yaml }, { 'node_modules/yaml': yaml })).toBe(true);
		expect(installed({ '': { name: 'causeway' } }, {})).toBe(true);
	});

	test('not if one is missing, older, other bytes, or the installation was broken off', () => {
		const wanted = { '': {}, 'node_modules/yaml': yaml };
		expect(installed(wanted, {})).toBe(false);
		expect(installed(wanted, { 'node_modules/yaml': { ...yaml, version: '2.9.0' } })).toBe(false);
		expect(installed(wanted, { 'node_modules/yaml': { ...yaml, integrity: 'sha512-b' } })).toBe(false);
		expect(installed(wanted, null)).toBe(false);
	});

	test('even without those that are for other systems', () => {
		const wanted = { 'node_modules/yaml': yaml, 'node_modules/for-windows': { version: '1.0.0', optional: true } };
		expect(installed(wanted, { 'node_modules/yaml': yaml })).toBe(true);
	});

	test('here', () => {
		expect(packagesAreInstalled(process.cwd())).toBe(true);
	});
});

describe('the name of the sources', () => {
	let root: string;
	beforeEach(() => {
		root = keep(makeProject());
	});
	const named = (graph?: string): string =>
		graph === undefined ? fingerprint(root, 'graph') : fingerprint(root, graph);

	test('depends neither on the time of the files nor on the folder', () => {
		const before = named();
		expect(before).toMatch(/^[0-9a-f]{20}$/);
		utimesSync(join(root, 'graph', 'well.yaml'), 1, 1);
		expect(named()).toBe(before);
		const elsewhere = keep(mkdtempSync(join(tmpdir(), 'elsewhere-')));
		cpSync(root, elsewhere, { recursive: true });
		expect(fingerprint(elsewhere, 'graph')).toBe(before);
	});

	test('is another once one byte, one file or one name is another', () => {
		const names = new Set([named()]);
		const change = (files: Record<string, string>): void => {
			writeFiles(root, files);
			names.add(named());
		};
		change({ 'graph/well.yaml': 'label: a well\n' });
		change({ 'graph/spring.yaml': '' });
		change({ 'src/lib/depth.ts': 'export const depth = 1;' });
		change({ 'static/icon.svg': '<svg/>' });
		change({ 'package-lock.json': '{"packages":{"":{},"node_modules/yaml":{}}}' });
		change({ 'svelte.config.js': 'export default {};' });
		renameSync(join(root, 'graph', 'spring.yaml'), join(root, 'graph', 'brook.yaml'));
		names.add(named());
		expect(names.size).toBe(8);
	});

	test('is the same whatever is built, installed, or left by an editor', () => {
		const before = named();
		writeFiles(root, {
			'build/client/page.txt': 'x',
			'node_modules/yaml/index.js': 'x',
			'graph/.well.yaml.swp': 'x',
			'graph/well.yaml~': 'x',
			'README.md': 'x'
		});
		expect(named()).toBe(before);
	});

	test('is that of the graph which is asked for, one folder or two tables', () => {
		writeFiles(root, { 'nodes.csv': 'id,label\na,A\n', 'edges.csv': 'from,to\na,a\n' });
		const tables = named('nodes.csv,edges.csv');
		expect(tables).not.toBe(named());
		expect(named('nodes.csv, edges.csv')).toBe(tables);
		expect(named('edges.csv,nodes.csv')).not.toBe(tables);
		writeFiles(root, { 'edges.csv': 'from,to\na,b\n' });
		expect(named('nodes.csv,edges.csv')).not.toBe(tables);
	});

	test('is the same for the same graph in another place, however it is addressed', () => {
		const other = keep(mkdtempSync(join(tmpdir(), 'graph-')));
		cpSync(join(root, 'graph'), other, { recursive: true });
		expect(named(other)).toBe(named());
		expect(named(`${root}/graph`)).toBe(named());
		writeFiles(other, { 'well.yaml': 'label: Another\n' });
		expect(named(other)).not.toBe(named());
	});
});

describe('a site', () => {
	let root: string;
	beforeEach(() => {
		root = keep(makeProject());
	});

	const page = (): string => readFileSync(join(root, 'build', 'client', 'page.txt'), 'utf8');
	const builds = (): string[] => readFileSync(join(root, 'builds.log'), 'utf8').trim().split('\n');
	const rewrite = (label: string): void => writeFileSync(join(root, 'graph', 'well.yaml'), `label: ${label}\n`);
	const leftovers = (): string[] => readdirSync(root).filter((name) => name.startsWith('.build'));
	const run = (wish: string, env?: Record<string, string>): Run => new Run(root, [wish], env);

	test('is built when it is stale and only then, or when it is asked for', async () => {
		expect(siteIsFresh(root)).toBe(false);
		expect(await run('site').ends()).toBe(0);
		expect([siteIsFresh(root), page(), builds().length]).toEqual([true, 'label: A well\n', 2]);
		expect(existsSync(join(root, 'build', 'client', 'page.txt.br'))).toBe(true);
		const quiet = run('site');
		expect([await quiet.ends(), quiet.said, builds().length]).toEqual([0, '', 2]);
		rewrite('A deeper well');
		expect(siteIsFresh(root)).toBe(false);
		expect(await run('site').ends()).toBe(0);
		expect([page(), builds().length]).toEqual(['label: A deeper well\n', 4]);
		expect(await run('build').ends()).toBe(0);
		expect([builds().length, leftovers()]).toEqual([6, []]);
	});

	test('that cannot be built leaves the one before untouched, says why, and ends with 1', async () => {
		await run('site').ends();
		const before = contents(join(root, 'build'));
		rewrite('Broken');
		const failing = run('site', { PLAN: 'fail' });
		expect(await failing.ends()).toBe(1);
		expect(failing.said).toContain('events/well.yaml:2:1  bad-date');
		expect(failing.said).not.toMatch(/^\s+at /m);
		expect([contents(join(root, 'build')), leftovers()]).toEqual([before, []]);
	});

	test('whose building is killed half-way leaves the one before untouched, and the next run builds it', async () => {
		await run('site').ends();
		const before = contents(join(root, 'build'));
		rewrite('Killed');
		const killed = run('site', { PLAN: 'wait' });
		await killed.says('half-way');
		await killed.kill();
		expect(contents(join(root, 'build'))).toEqual(before);
		expect(leftovers()).toEqual(['.build-next', '.build-turn']);
		expect(await run('site').ends()).toBe(0);
		expect([page(), leftovers()]).toEqual(['label: Killed\n', []]);
	});

	test('killed and then not wanted any more leaves nothing behind', async () => {
		await run('site').ends();
		const before = contents(join(root, 'build'));
		const killed = run('build', { PLAN: 'wait' });
		await killed.says('half-way');
		await killed.kill();
		expect(await run('site').ends()).toBe(0);
		expect([contents(join(root, 'build')), leftovers()]).toEqual([before, []]);
	});

	test('killed between its two renames comes back', async () => {
		await run('site').ends();
		const before = contents(join(root, 'build'));
		renameSync(join(root, 'build'), join(root, '.build-last'));
		expect(await run('site').ends()).toBe(0);
		expect([contents(join(root, 'build')), leftovers(), builds().length]).toEqual([before, [], 2]);
	});

	test('is built by one at a time', async () => {
		const first = run('build', { PLAN: 'wait', NAME: 'one' });
		await first.says('half-way');
		const second = run('build', { NAME: 'two' });
		await second.says('Another build is under way');
		writeFileSync(join(root, 'go'), '');
		expect(await Promise.all([first.ends(), second.ends()])).toEqual([0, 0]);
		expect([builds(), leftovers()]).toEqual([['begin one', 'end one', 'begin two', 'end two'], []]);
	});

	test('that another process has built meanwhile is not built again', async () => {
		const first = run('site', { PLAN: 'wait' });
		await first.says('half-way');
		const second = run('site');
		await second.says('Another build is under way');
		writeFileSync(join(root, 'go'), '');
		expect(await Promise.all([first.ends(), second.ends()])).toEqual([0, 0]);
		expect(builds().length).toBe(2);
	});

	test('whose building fails does not disturb the one that waited', async () => {
		const first = run('build', { PLAN: 'wait-fail', NAME: 'one' });
		await first.says('half-way');
		const second = run('build', { NAME: 'two' });
		await second.says('Another build is under way');
		writeFileSync(join(root, 'go'), '');
		expect(await Promise.all([first.ends(), second.ends()])).toEqual([1, 0]);
		expect([builds(), leftovers(), page()]).toEqual([
			['begin one', 'fail one', 'begin two', 'end two'],
			[],
			'label: A well\n'
		]);
	});
});
