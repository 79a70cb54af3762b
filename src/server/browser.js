import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** Names of Chromium and its kin, the one without extras first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];

/** Where systems keep programs that are not on the PATH. */
const PLACES = {
	darwin: [
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
	],
	win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
		const folder = process.env[name];
		return folder
			? [
					join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
					join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')
				]
			: [];
	})
};

/** How long a download or an installation may take, in milliseconds. */
const PATIENCE = 300_000;

/** What a browser for tests is started with. */
export const BROWSER_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/**
 * The path of a Chromium on this machine, or an empty string.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
	const named = process.env.CHROMIUM;
	if (named) {
		if (isProgram(named)) return named;
		throw new Error(`CHROMIUM names "${named}", which is no program.`);
	}
	const places = process.platform === 'darwin' || process.platform === 'win32' ? PLACES[process.platform] : [];
	return onPath() ?? places.find(isProgram) ?? (await ofPlaywright()) ?? '';
}

/**
 * As `findBrowser`; where there is none, one is downloaded or, for root on Debian, installed.
 * @returns {Promise<string>}
 */
export async function getBrowser() {
	const found = await findBrowser();
	if (found) return found;
	console.error('No Chromium is here; getting one for the tests …');
	run(process.execPath, [join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium']);
	const downloaded = await ofPlaywright();
	if (downloaded && starts(downloaded)) return downloaded;
	if (process.getuid?.() === 0 && run('apt-get', ['update'])) {
		run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
		const installed = onPath();
		if (installed && starts(installed)) return installed;
	}
	throw new Error('The tests need Chromium. Install it, or say where it is: CHROMIUM=/path/to/chromium npm test');
}

/** @returns {string | undefined} */
function onPath() {
	const endings = process.platform === 'win32' ? ['.exe'] : [''];
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return NAMES.flatMap((name) =>
		folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
	).find(isProgram);
}

/**
 * The browser in Playwright's cache.
 * @returns {Promise<string | undefined>}
 */
async function ofPlaywright() {
	const { chromium } = await import('playwright');
	const path = chromium.executablePath();
	return isProgram(path) ? path : undefined;
}

/** @param {string} path */
function isProgram(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}

/**
 * Whether a program finds the libraries that it needs.
 * @param {string} path
 */
function starts(path) {
	return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/**
 * @param {string} command
 * @param {readonly string[]} words
 */
function run(command, words) {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return spawnSync(command, words, { stdio: ['ignore', 2, 2], timeout: PATIENCE, env }).status === 0;
}
