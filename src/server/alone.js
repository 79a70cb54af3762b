import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Does some work while no other process does it: a file with our process id stands for the turn. A file that a killed
 * process left behind does not count.
 * @template T
 * @param {string} path of the file
 * @param {() => Promise<T>} work
 * @param {() => void} [onwait] is called once if another process has its turn
 */
export async function alone(path, work, onwait) {
	for (let told = false; !take(path); told = true) {
		if (!told) onwait?.();
		await wait(200);
	}
	try {
		return await work();
	} finally {
		rmSync(path, { force: true });
	}
}

/**
 * @param {string} path
 * @returns {boolean}
 */
function take(path) {
	try {
		writeFileSync(path, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
		if (isHeld(path)) return false;
		rmSync(path, { force: true });
		return take(path);
	}
}

/**
 * Whether a living process has its turn.
 * @param {string} path
 */
export function isHeld(path) {
	try {
		const text = readFileSync(path, 'utf8');
		/* Between making the file and writing into it lies a moment; an empty file that is older is a leftover. */
		if (text === '') return Date.now() - statSync(path).mtimeMs < 1000;
		const id = Number(text);
		if (!id || id === process.pid) return false;
		process.kill(id, 0);
		return true;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}
