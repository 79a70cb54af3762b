import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';

interface Entry {
	readonly version: string;
	readonly integrity?: string;
	readonly resolved?: string;
	readonly link?: boolean;
	readonly license?: string;
	readonly hasInstallScript?: boolean;
	readonly dependencies?: Readonly<Record<string, string>>;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const { '': own, ...locked } = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> }).packages;
const entries = Object.entries(locked);
const manifest = JSON.parse(read('package.json')) as Record<
	'dependencies' | 'devDependencies',
	Record<string, string> | undefined
>;
const direct = { ...manifest.dependencies, ...manifest.devDependencies };

/** Packages of ours whose code runs on the server or in a reader's browser, and why. */
const REACHING: Readonly<Record<string, string>> = {
	svelte: 'makes the pages, and the live picture in the browser',
	'@sveltejs/kit': 'answers what is not prerendered: the page for unknown addresses',
	'@sveltejs/adapter-node': 'is the frame of the built handler',
	cytoscape: 'draws the live picture',
	'cytoscape-cola': 'finds places in the live picture',
	webcola: 'finds places in the pictures of the pages',
	yaml: 'reads graph files, with places',
	valibot: 'holds graph files against their shape'
};
const MOST_REACHING = 14;

/** The oldest versions without a published hole that matters here, line by line. */
const FLOORS: readonly { readonly name: string; readonly floors: readonly string[]; readonly why: string }[] = [
	{ name: '@sveltejs/kit', floors: ['2.61.0'], why: 'GHSA-3f6h-2hrp-w5wx, GHSA-2crg-3p73-43xp, GHSA-hgv7-v322-mmgr' },
	{ name: '@sveltejs/adapter-node', floors: ['5.5.3'], why: 'host, protocol and port headers and ORIGIN are checked' },
	{ name: 'svelte', floors: ['5.55.7'], why: 'CVE-2025-15265, CVE-2026-27902, CVE-2026-27125' },
	{ name: 'devalue', floors: ['5.8.1'], why: 'CVE-2026-22774, CVE-2026-22775' },
	{ name: 'vite', floors: ['7.3.2', '8.0.0'], why: 'CVE-2026-39363, CVE-2026-39364' },
	{ name: '@xmldom/xmldom', floors: ['0.8.15', '0.9.12'], why: 'should anything bring it' }
];

const FREE = /^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD)$/;

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Whether a version is at least a floor; a version of an older line than all floors is below them. */
function isAtLeast(version: string, floor: string): boolean {
	const [ours, least] = [version, floor].map((text) => text.split(/[.-]/, 3).map(Number)) as [number[], number[]];
	const at = least.findIndex((part, index) => part !== ours[index]);
	return at < 0 || ours[at]! > least[at]!;
}

/** The floor of a version's own line (its major, or its minor before 1.0), else the highest. */
function floorFor(version: string, floors: readonly string[]): string {
	const line = (text: string): string => /^0\.\d+|^\d+/.exec(text)![0];
	return floors.find((floor) => line(floor) === line(version)) ?? floors.at(-1)!;
}

/** A package and all that it depends on, as npm finds them from where it lies. */
function closure(paths: readonly string[]): Set<string> {
	const found = new Set<string>();
	const add = (path: string): void => {
		if (found.has(path)) return;
		found.add(path);
		for (const name of Object.keys(locked[path]?.dependencies ?? {})) {
			let folder = path;
			while (folder && !locked[`${folder}/node_modules/${name}`])
				folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
			add(folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`);
		}
	};
	for (const path of paths) add(path);
	return found;
}

/** Names of the packages that some code imports. */
function imported(folders: readonly string[]): Set<string> {
	const files = folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
	);
	const texts = files.filter((file) => /\.(?:ts|svelte)$/.test(file) && !file.endsWith('.d.ts')).map(read);
	const names = texts.flatMap((text) =>
		[...text.matchAll(/^import (?!type\b)(?:[^'";]*? from )?'([^']+)'|\bimport\('([^']+)'\)/gm)].map(
			(match) => match[1] ?? match[2]!
		)
	);
	return new Set(
		names
			.filter((name) => !/^(?:\.|\$|node:)/.test(name))
			.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
	);
}

describe('the lock file', () => {
	test('is that of package.json', () => {
		expect({ ...own?.dependencies, ...(own as typeof manifest | undefined)?.devDependencies }).toEqual(direct);
	});

	test('has a checksum for every package, and no address of a registry, a repository or a folder', () => {
		expect(entries.length).toBeGreaterThan(100);
		expect(
			entries.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([path]) => path)
		).toEqual([]);
		expect(entries.filter(([, { resolved, link }]) => resolved !== undefined || link).map(([path]) => path)).toEqual(
			[]
		);
		const wishes = entries.flatMap(([path, { dependencies = {} }]) =>
			Object.entries(dependencies).map(([name, wish]) => ({ path, name, wish }))
		);
		expect(wishes.filter(({ wish }) => /[:/]/.test(wish))).toEqual([]);
		expect(Object.entries(direct).filter(([, wish]) => !/^\d+\.\d+\.\d+$/.test(wish))).toEqual([]);
	});

	test('has no package that runs a script when it is installed', () => {
		expect(entries.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
	});

	test.each(FLOORS)('has no $name below $floors ($why)', ({ name, floors }) => {
		const versions = entries.filter(([path]) => nameOf(path) === name).map(([, { version }]) => version);
		expect(versions.filter((version) => !isAtLeast(version, floorFor(version, floors)))).toEqual([]);
	});

	test('is held against floors that would find an old version', () => {
		expect(isAtLeast('2.60.9', '2.61.0')).toBe(false);
		expect(isAtLeast('2.61.0', '2.61.0')).toBe(true);
		expect(isAtLeast('10.0.0', '9.9.9')).toBe(true);
		expect(isAtLeast('5.8.0', '5.8.1')).toBe(false);
		expect(floorFor('7.3.1', ['7.3.2', '8.0.0'])).toBe('7.3.2');
		expect(isAtLeast('6.9.9', floorFor('6.9.9', ['7.3.2', '8.0.0']))).toBe(false);
		expect(floorFor('0.8.3', ['0.8.15', '0.9.12'])).toBe('0.8.15');
	});
});

describe('packages that reach readers or the server', () => {
	const names = Object.keys(REACHING);

	test('are few, and each is one of ours', () => {
		expect(names.length).toBeLessThanOrEqual(MOST_REACHING);
		expect(names.filter((name) => !(name in direct))).toEqual([]);
	});

	test('are all that the code of the site imports', () => {
		const used = imported(['src/lib', 'src/routes', 'src/params']);
		/* What only the build and the development server use. */
		used.delete('vite');
		expect([...used].filter((name) => !names.includes(name))).toEqual([]);
		expect(used.has('yaml')).toBe(true);
	});

	test('stand each once in the table of README.md', () => {
		const table = read('README.md').split('## What it stands on')[1]?.split('\n## ')[0] ?? '';
		const named = table
			.split('\n')
			.filter((line) => line.startsWith('|'))
			.flatMap((line) => line.split('|')[1]!.split(/,\s*|\s+and\s+/))
			.map((name) => name.replaceAll('`', '').trim());
		for (const name of names)
			expect(
				named.filter((each) => each === name),
				name
			).toHaveLength(1);
	});

	test('are free for everyone, with all that they bring', () => {
		const paths = [...closure(names.map((name) => `node_modules/${name}`))];
		expect(paths.length).toBeGreaterThan(names.length);
		expect(paths.filter((path) => !locked[path])).toEqual([]);
		expect(
			paths.map((path) => `${path} ${locked[path]?.license}`).filter((text) => !FREE.test(text.split(' ')[1]!))
		).toEqual([]);
	});
});

test('the list of all parts is CycloneDX and has every package of the lock file', ({ skip }) => {
	const npm = process.env['npm_execpath']?.endsWith('npm-cli.js')
		? [process.execPath, process.env['npm_execpath']]
		: ['npm'];
	const run = (words: readonly string[]): string =>
		spawnSync(npm[0]!, [...npm.slice(1), ...words], {
			encoding: 'utf8',
			maxBuffer: 1e8,
			shell: process.platform === 'win32'
		}).stdout;
	if (!isAtLeast(run(['--version']).trim(), '9.6.5')) skip('this npm makes no such list');
	const list = JSON.parse(run(['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'])) as {
		bomFormat: string;
		specVersion: string;
		components: { name: string; version: string; purl: string }[];
	};
	expect([list.bomFormat, /^1\.\d$/.test(list.specVersion)]).toEqual(['CycloneDX', true]);
	const parts = list.components.map(({ name, version }) => `${name}@${version}`);
	expect(new Set(parts)).toEqual(new Set(entries.map(([path, { version }]) => `${nameOf(path)}@${version}`)));
	expect(list.components.filter(({ purl }) => !purl.startsWith('pkg:npm/'))).toEqual([]);
});
