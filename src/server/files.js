import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { HEADERS } from './headers.js';

/*
 * The prerendered pages and the assets of a built site, answered from memory. A page is read when it is first asked for, with
 * its compressed twins; beyond a bound the oldest are forgotten again.
 */

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8'
};

/** How many bytes of files are held, compressed twins included. */
const HELD = 256 * 1024 * 1024;

/**
 * One way to send a file: its bytes, and every header of the answer.
 * @typedef {{ body: Buffer, headers: Record<string, string | number> }} Form
 * @typedef {{ etag: string, location: string | null, plain: Form, gzip: Form | null, br: Form | null, bytes: number }} Loaded
 */

export class Files {
	/** @type {Map<string, { file: string, immutable: boolean }>} */
	#places = new Map();
	/** @type {Map<string, Loaded>} */
	#held = new Map();
	#bytes = 0;
	#bound;

	/**
	 * @param {string} site the folder that the build wrote
	 * @param {number} [bound] how many bytes to hold
	 */
	constructor(site, bound = HELD) {
		this.#bound = bound;
		this.#list(join(site, 'client'), '/');
		this.#list(join(site, 'prerendered'), '/');
	}

	/**
	 * The file at an address, or undefined.
	 * @param {string} path decoded, as `/events/`
	 */
	get(path) {
		const held = this.#held.get(path);
		if (held) return held;
		const place = this.#places.get(path);
		return place && this.#load(path, place);
	}

	/** @param {string} path */
	has(path) {
		return this.#places.has(path);
	}

	/**
	 * @param {string} folder
	 * @param {string} address
	 */
	#list(folder, address) {
		if (!existsSync(folder)) return;
		for (const entry of readdirSync(folder, { withFileTypes: true })) {
			const file = join(folder, entry.name);
			if (entry.isDirectory()) this.#list(file, `${address}${entry.name}/`);
			else if (!/\.(?:br|gz)$/.test(entry.name)) {
				const path = entry.name === 'index.html' ? address : address + entry.name;
				this.#places.set(path, { file, immutable: address.startsWith('/_app/immutable/') });
			}
		}
	}

	/**
	 * @param {string} path
	 * @param {{ file: string, immutable: boolean }} place
	 */
	#load(path, { file, immutable }) {
		const body = readIfThere(file);
		if (!body) return undefined;
		const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
		const common = {
			...HEADERS,
			'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
			'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
			etag,
			vary: 'accept-encoding'
		};
		/** @param {string} ending @param {string} encoding */
		const twin = (ending, encoding) => {
			const bytes = readIfThere(file + ending);
			return (
				bytes && { body: bytes, headers: { ...common, 'content-encoding': encoding, 'content-length': bytes.length } }
			);
		};
		const br = twin('.br', 'br');
		const gzip = twin('.gz', 'gzip');
		const loaded = {
			etag,
			location: locationIn(body, file),
			plain: { body, headers: { ...common, 'content-length': body.length } },
			gzip,
			br,
			bytes: body.length + (br?.body.length ?? 0) + (gzip?.body.length ?? 0)
		};
		this.#hold(path, loaded);
		return loaded;
	}

	/**
	 * @param {string} path
	 * @param {Loaded} loaded
	 */
	#hold(path, loaded) {
		this.#held.set(path, loaded);
		this.#bytes += loaded.bytes;
		for (const [oldest, { bytes }] of this.#held) {
			if (this.#bytes <= this.#bound || oldest === path) break;
			this.#held.delete(oldest);
			this.#bytes -= bytes;
		}
	}
}

/**
 * A file's bytes; null if it went meanwhile, because a newer site has taken the place of the one that was listed.
 * @param {string} file
 */
function readIfThere(file) {
	try {
		return readFileSync(file);
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null;
		throw error;
	}
}

/**
 * Where a prerendered redirect leads; the build can write one only as a page that refreshes itself.
 * @param {Buffer} body
 * @param {string} file
 */
function locationIn(body, file) {
	if (body.length > 1000 || !file.endsWith('.html')) return null;
	const written = /http-equiv="refresh" content="0;url=([^"]*)"/.exec(body.toString('utf8'))?.[1];
	return written?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? null;
}
