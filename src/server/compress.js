import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/*
 * Writes the compressed twins of a built site. The adapter would do it at the highest quality, which takes longer than all the
 * rest of a build of two thousand pages; only what every page loads is worth that.
 */

const TEXTS = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest', '.xml']);
const QUALITY = { page: 9, shared: constants.BROTLI_MAX_QUALITY };

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * @param {string} folder of a built site
 * @returns {Promise<number>} how many files have twins now
 */
export async function compress(folder) {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => TEXTS.has(extname(name)))
		.map((name) => join(folder, name));
	let next = 0;
	const work = async () => {
		for (let file = files[next++]; file !== undefined; file = files[next++]) await twins(file);
	};
	await Promise.all(Array.from({ length: availableParallelism() }, work));
	return files.length;
}

/** @param {string} file */
async function twins(file) {
	const body = await readFile(file);
	const quality = file.includes('_app') ? QUALITY.shared : QUALITY.page;
	const params = {
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_QUALITY]: quality,
		[constants.BROTLI_PARAM_SIZE_HINT]: body.length
	};
	await writeFile(`${file}.br`, await brotli(body, { params }));
	await writeFile(`${file}.gz`, await zip(body, { level: 9 }));
}
