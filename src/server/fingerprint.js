import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import process from 'node:process';

/** What a built site is made from, beside its graph. */
const SOURCES = [
	'src',
	'static',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'package.json',
	'package-lock.json'
];

/**
 * A name for everything that a site is built from: the sources, and the graph that `GRAPH` points to (else `graph/`). It
 * depends on contents and relative paths only, so the same sources have the same name on every machine, at any time.
 * @param {string} root the repository
 * @param {string} [graph] a folder, a file, or two tables with a comma between
 * @returns {string} 20 hexadecimal digits
 */
export function fingerprint(root, graph = process.env.GRAPH || 'graph') {
	const hash = createHash('sha256');
	for (const source of SOURCES) add(hash, resolve(root, source), source);
	for (const [place, part] of graph.split(',').entries()) {
		/* Where a graph lies is no matter; whether a file of it is YAML or a table is. */
		add(hash, resolve(root, part.trim()), `graph ${place}${extname(part.trim())}`);
	}
	return hash.digest('hex').slice(0, 20);
}

/**
 * A name for the contents of some files and folders, as above.
 * @param {string} root
 * @param {readonly string[]} sources relative to the root
 */
export function contentName(root, sources) {
	const hash = createHash('sha256');
	for (const source of sources) add(hash, resolve(root, source), source);
	return hash.digest('hex').slice(0, 20);
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 * @param {string} name how the file is called in the fingerprint
 */
function add(hash, path, name) {
	const found = statSync(path, { throwIfNoEntry: false });
	if (found?.isDirectory()) {
		for (const entry of readdirSync(path).sort()) {
			if (!isScratch(entry)) add(hash, join(path, entry), `${name}/${entry}`);
		}
	} else if (found?.isFile()) {
		const bytes = readFileSync(path);
		hash.update(`${name}\0${bytes.length}\0`).update(bytes);
	}
}

/**
 * Files that editors and file managers leave beside others.
 * @param {string} name
 */
function isScratch(name) {
	return name.startsWith('.') || name.endsWith('~');
}
