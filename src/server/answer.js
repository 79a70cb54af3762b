import { HEADERS } from './headers.js';

/** Longest address that is read, in characters. */
const LONGEST = 3000;

/** What a reader's browser says of an encoding that it takes; `q=0` says that it does not. */
const BROTLI = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/;
const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/;

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {(request: Request, response: Response, next: () => void) => unknown} Handler
 */

/**
 * Answers every request: files from memory, all else through the handler that the build made.
 * @param {{ files: import('./files.js').Files, handler: () => Handler | null }} site
 * @returns {(request: Request, response: Response) => void}
 */
export function answer({ files, handler }) {
	return (request, response) => {
		const url = request.url ?? '/';
		if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
		if (url.length > LONGEST) return refuse(response, 414);
		const path = pathOf(url);
		if (path === null) return refuse(response, 400);
		const found = files.get(path);
		if (found) return send(request, response, found);
		if (path === '/healthz') return end(response, 200, 'ok\n');
		if (!path.endsWith('/') && files.has(`${path}/`))
			return move(
				response,
				url.replace(/^[^?]*/, (own) => `${own}/`)
			);
		const rest = handler();
		if (!rest) return refuse(response, 503, { 'retry-after': '1' });
		for (const name in HEADERS) response.setHeader(name, HEADERS[name] ?? '');
		response.setHeader('cache-control', 'no-store');
		const failed = (/** @type {unknown} */ error) => {
			console.error(error);
			if (response.headersSent) response.destroy();
			else refuse(response, 500);
		};
		try {
			Promise.resolve(rest(request, response, () => refuse(response, 404))).catch(failed);
		} catch (error) {
			failed(error);
		}
	};
}

/**
 * The path of an address, decoded; null if it cannot be.
 * @param {string} url
 */
function pathOf(url) {
	const end = url.indexOf('?');
	const path = end < 0 ? url : url.slice(0, end);
	if (!path.includes('%')) return path;
	try {
		return decodeURIComponent(path);
	} catch {
		return null;
	}
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {import('./files.js').Loaded} file
 */
function send(request, response, file) {
	if (file.location !== null) return move(response, file.location);
	const accepted = request.headers['accept-encoding'] ?? '';
	const form = (BROTLI.test(accepted) && file.br) || (GZIP.test(accepted) && file.gzip) || file.plain;
	/* One mark or a list of them; a proxy that compresses puts W/ before ours. */
	if (request.headers['if-none-match']?.includes(file.etag)) {
		const { 'content-length': _, ...headers } = form.headers;
		response.writeHead(304, headers).end();
	} else {
		response.writeHead(200, form.headers);
		response.end(request.method === 'HEAD' ? undefined : form.body);
	}
}

/**
 * Sends the reader on, never to another host.
 * @param {Response} response
 * @param {string} location
 */
function move(response, location) {
	const own = `/${location.replace(/^[/\\]+/, '')}`;
	response.writeHead(308, { ...HEADERS, location: own, 'cache-control': 'no-cache', 'content-length': 0 }).end();
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {Record<string, string>} [headers]
 */
function refuse(response, status, headers = {}) {
	end(response, status, `${status}\n`, headers);
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 */
function end(response, status, text, headers = {}) {
	const own = {
		'content-type': 'text/plain; charset=utf-8',
		'cache-control': 'no-store',
		'content-length': text.length
	};
	response.writeHead(status, { ...HEADERS, ...own, ...headers }).end(text);
}
