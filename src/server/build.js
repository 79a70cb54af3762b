import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { alone, isHeld } from './alone.js';
import { compress } from './compress.js';
import { fingerprint } from './fingerprint.js';

/*
 * A site is built beside the one that is there and takes its place by a rename, so one that fails or is killed changes
 * nothing. The name of the built version is the fingerprint of its sources: that is how a stale site is known.
 */

/** @param {string} root the repository */
const places = (root) => ({
	site: join(root, 'build'),
	next: join(root, '.build-next'),
	last: join(root, '.build-last'),
	turn: join(root, '.build-turn')
});

/**
 * Whether `build/` holds the site of the present sources and graph.
 * @param {string} root
 */
export function siteIsFresh(root) {
	const stamp = join(places(root).site, 'client', '_app', 'version.json');
	return existsSync(stamp) && JSON.parse(readFileSync(stamp, 'utf8')).version === fingerprint(root);
}

/**
 * Builds the site if it is stale.
 * @param {string} root
 */
export async function readySite(root) {
	const { next, last, turn } = places(root);
	const isLeftover = (/** @type {string} */ path) => existsSync(path) && !isHeld(turn);
	if (siteIsFresh(root) && ![next, last, turn].some(isLeftover)) return;
	await takeTurn(root, async () => {
		if (!siteIsFresh(root)) await build(root);
	});
}

/**
 * Builds the site, stale or not.
 * @param {string} root
 */
export async function buildSite(root) {
	await takeTurn(root, () => build(root));
}

/**
 * @param {string} root
 * @param {() => Promise<void>} work
 */
async function takeTurn(root, work) {
	const { turn } = places(root);
	/* The build may end this process by itself; what it leaves behind goes then, too. */
	const leave = () => {
		tidy(root);
		rmSync(turn, { force: true });
	};
	const begin = async () => {
		process.once('exit', leave);
		tidy(root);
		try {
			await work();
		} finally {
			tidy(root);
			/* The turn is somebody else's from now on. */
			process.off('exit', leave);
		}
	};
	await alone(turn, begin, () => console.error('Another build is under way; waiting for it …'));
}

/** @param {string} root */
async function build(root) {
	const { site, next, last } = places(root);
	console.error('Building the site …');
	process.env.BUILD_DIR = next;
	const vite = await import('vite');
	await vite.build({ root, logLevel: 'warn' });
	for (const part of ['client', 'prerendered']) await compress(join(next, part));
	if (existsSync(site)) renameSync(site, last);
	renameSync(next, site);
	rmSync(last, { recursive: true, force: true });
}

/**
 * Removes what a killed build left, and brings back a site that was on its way out when it was killed.
 * @param {string} root
 */
function tidy(root) {
	const { site, next, last } = places(root);
	if (existsSync(last) && !existsSync(site)) renameSync(last, site);
	for (const leftover of [next, last]) rmSync(leftover, { recursive: true, force: true });
}
