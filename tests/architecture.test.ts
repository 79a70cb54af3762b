import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom. A room may always import itself; `node:` and packages stand here by name. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
	'src/lib/graph': ['yaml', 'valibot'],
	'src/lib/causes': ['src/lib/graph'],
	/* What drove one actor, and two beside each other: indices of the graph, no words. */
	'src/lib/motives': ['src/lib/graph', 'src/lib/causes'],
	'src/lib/formats': ['src/lib/graph', 'saxes', 'papaparse', 'fflate'],
	'src/lib/stores': ['src/lib/graph', 'src/lib/causes'],
	'src/lib/picture': ['src/lib/graph', 'src/lib/causes', 'src/lib/motives', 'webcola'],
	'src/lib/cytoscape': ['src/lib/picture', 'cytoscape', 'cytoscape-cola'],
	/* What each page says, from the graph: no markup, no framework. */
	'src/lib/pages': ['src/lib/graph', 'src/lib/causes', 'src/lib/motives', 'src/lib/picture'],
	'src/lib/explorer': [
		'src/lib/graph',
		'src/lib/causes',
		'src/lib/motives',
		'src/lib/stores',
		'src/lib/picture',
		'src/lib/workers',
		'svelte'
	],
	'src/lib/drafts': [
		'src/lib/graph',
		'src/lib/causes',
		'src/lib/stores',
		'src/lib/picture',
		'src/lib/workers',
		'svelte',
		'idb'
	],
	/* A message in, a message out: what answers, which never touches a page, lives with the states that it answers. */
	'src/lib/workers': [
		'src/lib/graph',
		'src/lib/causes',
		'src/lib/motives',
		'src/lib/formats',
		'src/lib/picture',
		'src/lib/explorer'
	],
	/* The canvas alone, and what reports from it, may name the drawing room; a row of its own below says so. */
	'src/lib/components': [
		'src/lib/graph',
		'src/lib/causes',
		'src/lib/motives',
		'src/lib/picture',
		'src/lib/pages',
		'src/lib/explorer',
		'src/lib/drafts',
		'svelte',
		'$app',
		'@lucide/svelte'
	],
	'src/lib/server': [
		'src/lib/graph',
		'src/lib/causes',
		'src/lib/motives',
		'src/lib/formats',
		'src/lib/stores',
		'src/lib/picture',
		'src/lib/pages',
		'node:',
		'$env',
		'$app',
		'@sveltejs/kit',
		'vite'
	],
	'src/routes': [
		'src/lib/graph',
		'src/lib/causes',
		'src/lib/motives',
		'src/lib/stores',
		'src/lib/picture',
		'src/lib/pages',
		'src/lib/explorer',
		'src/lib/drafts',
		'src/lib/components',
		'src/lib/server',
		'svelte',
		'@sveltejs/kit',
		'$app',
		'src/app.css'
	],
	'src/params': ['src/lib/graph', 'src/lib/server', '@sveltejs/kit'],
	'src/hooks.server.ts': ['src/lib/graph', 'src/lib/server', '@sveltejs/kit'],
	'src/server': ['node:', 'vite', 'playwright'],
	/* The command line reads folders as the site does. */
	'src/cli': [
		'src/lib/graph',
		'src/lib/causes',
		'src/lib/motives',
		'src/lib/formats',
		'src/lib/stores',
		'src/lib/picture',
		'src/lib/server/folder.ts',
		'src/lib/server/open-graph.ts',
		'src/server',
		'node:',
		'valibot',
		'@valibot/to-json-schema',
		'rolldown'
	]
};

/** Components that may name the drawing room, with why. */
const DRAWING: Readonly<Record<string, string>> = {
	'src/lib/components/GraphCanvas.svelte': 'holds the canvas',
	'src/lib/components/LiveGraph.svelte': 'passes what the canvas reports',
	'src/lib/components/wake-canvas.ts': 'fetches the drawing room when the reader reaches for it'
};

/** What may stand at the top of the repository. */
const TOP = [
	'src',
	'static',
	'graph',
	'tests',
	'svelte.config.js',
	'vite.config.ts',
	'eslint.config.js',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
	'README.md',
	'LICENSE',
	'node_modules',
	'build'
];

interface Import {
	readonly from: string;
	readonly to: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((name) => posix.join('src', name.replaceAll('\\', '/')))
	.filter((name) => /\.(?:ts|js|svelte)$/.test(name));
const imports = files.flatMap((from) => targetsOf(from).map((to): Import => ({ from, to })));

/** What a file imports: paths of ours from the top, packages by name. Types count: a cycle of types is a cycle. */
function targetsOf(file: string): string[] {
	const text = readFileSync(file, 'utf8');
	const found = [
		...text.matchAll(
			/(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g
		)
	];
	return found
		.map((match) => resolve(file, match[1] ?? match[2] ?? match[3] ?? ''))
		.filter((target) => !target.endsWith('/$types'));
}

function resolve(file: string, name: string): string {
	const path = name.startsWith('$lib/')
		? posix.join('src/lib', name.slice(5))
		: name.startsWith('.')
			? posix.join(dirname(file), name)
			: null;
	if (path === null) return name;
	const plain = path.replace(/\?.*$/, '');
	return (
		[plain, `${plain}.ts`, `${plain}.js`, `${plain}.svelte.ts`, `${plain}.d.ts`].find(
			(each) => /\.\w+$/.test(each) && existsSync(each)
		) ?? plain
	);
}

const isIn = (path: string, room: string): boolean =>
	path === room || path.startsWith(`${room}/`) || (room.endsWith(':') && path.startsWith(room));
const roomOf = (file: string): string | undefined => Object.keys(ROOMS).find((room) => isIn(file, room));

test('every file of the source stands in a room', () => {
	expect(files.filter((file) => !roomOf(file) && file !== 'src/app.d.ts')).toEqual([]);
});

test('a room imports only whom it may', () => {
	const strangers = imports.filter(({ from, to }) => {
		const room = roomOf(from);
		if (!room || isIn(to, room)) return false;
		if (DRAWING[from] && isIn(to, 'src/lib/cytoscape')) return false;
		return !ROOMS[room]!.some((allowed) => isIn(to, allowed));
	});
	expect(strangers.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('only the drawing room imports Cytoscape', () => {
	const own = imports.filter(({ from, to }) => /^cytoscape/.test(to) && !isIn(from, 'src/lib/cytoscape'));
	expect(own).toEqual([]);
});

/* A component may draw itself inside itself. */
test('no import leads round to where it began', () => {
	const graph = new Map(
		files.map((file) => [
			file,
			imports
				.filter(({ from }) => from === file)
				.map(({ to }) => to)
				.filter((to) => to !== file)
		])
	);
	const done = new Set<string>();
	const cycles: string[] = [];
	const visit = (file: string, path: readonly string[]): void => {
		const at = path.indexOf(file);
		if (at >= 0) cycles.push([...path.slice(at), file].join(' → '));
		if (at >= 0 || done.has(file) || !graph.has(file)) return;
		for (const next of graph.get(file)!) visit(next, [...path, file]);
		done.add(file);
	};
	for (const file of files) visit(file, []);
	expect(cycles).toEqual([]);
});

test('no file is called after nothing', () => {
	expect(
		files.filter((file) => /(?:^|\/)(?:index|utils?|helpers?|common|types|misc)\.(?:ts|js|svelte\.ts)$/.test(file))
	).toEqual([]);
});

test('nothing stands at the top without a reason', () => {
	expect(readdirSync('.').filter((name) => !name.startsWith('.') && !TOP.includes(name))).toEqual([]);
	expect(existsSync(join('.ci', 'run'))).toBe(true);
});
