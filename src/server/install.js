import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';

/**
 * Whether `node_modules` holds what the lock file asks for. Both sides are lists that npm itself wrote; its own list comes
 * last in an installation, so one that was broken off does not count.
 * @param {string} root the repository
 */
export function packagesAreInstalled(root) {
	const wanted = packagesIn(join(root, 'package-lock.json'));
	const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
	return Object.entries(wanted).every(
		([path, entry]) =>
			path === '' ||
			entry.optional ||
			entry.devOptional ||
			(present[path]?.version === entry.version && present[path]?.integrity === entry.integrity)
	);
}

/**
 * Installs the packages of the lock file, with no script of theirs run. Standard output stays free for the caller.
 * @param {string} root the repository
 */
export function installPackages(root) {
	if (packagesAreInstalled(root)) return;
	console.error('Installing packages (about half a minute) …');
	/* The tools of the build are wanted even where NODE_ENV says production. */
	const words = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
	const npm = process.env.npm_execpath;
	const { status } =
		npm && basename(npm) === 'npm-cli.js'
			? spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio: ['ignore', 2, 2] })
			: spawnSync('npm', words, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
	if (status !== 0) throw new Error('The packages could not be installed; what npm says stands above.');
}

/**
 * @param {string} path of a lock file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>}
 */
function packagesIn(path) {
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}
