import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import config from '../../../svelte.config.js';

/** What the policy calls by a word in quotes. */
const WORD = /^(?:none|self|script|unsafe-hashes|sha256-.+)$/;

/** The policy of svelte.config.js as Kit writes it into a page; a meta element cannot say who may frame it. */
export function policy(where: 'header' | 'meta'): string {
	return Object.entries(config.kit?.csp?.directives ?? {})
		.filter(([name]) => where === 'header' || name !== 'frame-ancestors')
		.map(([name, values]) => [name, ...[values].flat().map((value) => quoted(name, String(value)))].join(' '))
		.join('; ');
}

const quoted = (name: string, value: string): string =>
	name !== 'trusted-types' && WORD.test(value) ? `'${value}'` : value;

/** A redirect as Kit prerenders it. */
const redirect = (location: string): string =>
	`<script>location.href="${location}";</script><meta http-equiv="refresh" content="0;url=${location.replaceAll('&', '&amp;')}">`;

export const PAGE = `<!doctype html><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy('meta')}"><title>Wells</title>`;
export const ASSET = 'export const depth = 12;\n';

const HANDLER = `export const handler = (request, response, next) => {
	const path = request.url.split('?')[0];
	if (path === '/throws/') throw new Error('a secret place');
	if (path === '/rejects/') return Promise.reject(new Error('a secret place'));
	if (path === '/nobody/') return next();
	response.setHeader('content-security-policy', ${JSON.stringify(policy('header'))});
	response.setHeader('content-type', 'text/html; charset=utf-8');
	const status = path === '/dynamic/' ? 200 : path === '/broken/' ? 500 : 404;
	response.writeHead(status).end('<title>' + status + '</title>');
};
`;

/** Writes what a build writes: pages with their compressed twins, an asset, data, redirects, and a handler for all else. */
export function makeSite(folder: string): void {
	const write = (path: string, text: string, twins = false): void => {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
		if (!twins) return;
		writeFileSync(`${file}.br`, brotliCompressSync(text));
		writeFileSync(`${file}.gz`, gzipSync(text));
	};
	write('package.json', '{"type":"module"}');
	write('handler.js', HANDLER);
	write('client/_app/immutable/app.abc.js', ASSET, true);
	write('client/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
	write('prerendered/index.html', PAGE, true);
	write('prerendered/places/index.html', PAGE, true);
	write('prerendered/places/brunnen-über/index.html', PAGE);
	write('prerendered/places/__data.json', '{"type":"data","nodes":[]}');
	write('prerendered/old/index.html', redirect('/places/?by=depth&from=12'));
	write('prerendered/away/index.html', redirect('//elsewhere.example/'));
	write('prerendered/away-too/index.html', redirect('/\\elsewhere.example/'));
}
