import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Files } from '../../../src/server/files.js';
import { HEADERS } from '../../../src/server/headers.js';
import { serve } from '../../../src/server/serve.js';
import { ASSET, makeSite, PAGE } from './made-site';
import { observatory } from './observatory';

interface Answer {
	readonly status: number;
	readonly header: (name: string) => string | null;
	readonly body: Buffer;
}

let home: string;
let site: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	home = mkdtempSync(join(tmpdir(), 'serve-'));
	site = join(home, 'build');
	makeSite(site);
	server = await serve({ site, port: '0' });
});

afterAll(async () => {
	await server.stop();
	rmSync(home, { recursive: true });
});

afterEach(() => {
	vi.restoreAllMocks();
});

const portOf = (origin: string): number => Number(new URL(origin).port);

function open(origin = server.origin): Socket {
	return connect(portOf(origin), '127.0.0.1').on('error', () => undefined);
}

/** Sends bytes as they are, reads until the server closes. Browsers and fetch would mend what we want to break. */
async function send(text: string): Promise<Answer> {
	const socket = open();
	const parts: Buffer[] = [];
	socket.on('data', (part) => parts.push(part));
	socket.write(text);
	await once(socket, 'close');
	const whole = Buffer.concat(parts);
	const end = whole.indexOf('\r\n\r\n');
	const [first = '', ...lines] = whole.toString('latin1', 0, end).split('\r\n');
	const headers = new Map(
		lines.map((line) => [line.split(':')[0]!.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])
	);
	return {
		status: Number(first.split(' ')[1]),
		header: (name) => headers.get(name) ?? null,
		body: whole.subarray(end + 4)
	};
}

const ask = (path: string, more: readonly string[] = [], method = 'GET'): Promise<Answer> =>
	send([`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1', 'connection: close', ...more, '', ''].join('\r\n'));

/** That an answer carries the whole set, and nothing that follows a reader. */
function expectHeaders(answer: Answer): void {
	for (const [name, value] of Object.entries(HEADERS)) {
		if (name === 'content-security-policy') expect(answer.header(name)).toContain(value);
		else expect(answer.header(name), name).toBe(value);
	}
	expect(answer.header('set-cookie')).toBeNull();
	expect(answer.header('x-powered-by')).toBeNull();
}

describe('headers', () => {
	test.each([
		['a prerendered page', '/', 200],
		['a dynamic page', '/dynamic/', 200],
		['data', '/places/__data.json', 200],
		['an asset', '/_app/immutable/app.abc.js', 200],
		['a page that is not there', '/unknown/', 404],
		['an asset that is not there', '/_app/immutable/gone.js', 404],
		['what nobody answers', '/nobody/', 404],
		['a page that fails', '/broken/', 500],
		['a redirect', '/places', 308],
		['a prerendered redirect', '/old/', 308],
		['the sign of life', '/healthz', 200]
	])('%s carries the whole set', async (_, path, status) => {
		const answer = await ask(path);
		expect(answer.status).toBe(status);
		expectHeaders(answer);
		if (status === 404 || status === 500) expect(answer.header('cache-control')).toBe('no-store');
	});

	test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])(
		'%s is refused, with the whole set',
		async (method) => {
			for (const path of ['/', '/dynamic/', '*']) {
				const answer = await ask(path, [], method);
				expect([answer.status, answer.header('allow')]).toEqual([405, 'GET, HEAD']);
				expectHeaders(answer);
			}
		}
	);

	test('a page and a dynamic page are worth at least 140 points to the Observatory, and lose none', async () => {
		for (const path of ['/', '/dynamic/', '/unknown/']) {
			const { header, body } = await ask(path);
			const { points, minus } = observatory(header, body.toString('utf8'));
			expect(minus, path).toEqual([]);
			expect(points, path).toBeGreaterThanOrEqual(140);
		}
	});

	test('the grading itself falls with each header that is missing', () => {
		const graded = (changes: Record<string, string>, html = PAGE): number => {
			const headers: Record<string, string> = { ...HEADERS, ...changes };
			return observatory((name) => headers[name] || null, html).points;
		};
		expect(graded({})).toBe(150);
		expect(graded({}, PAGE.replace("default-src 'none'", "default-src 'self'"))).toBe(145);
		expect(graded({}, PAGE.replace("style-src 'self'", "style-src 'unsafe-inline'"))).toBe(140);
		expect(graded({}, PAGE.replace("script-src 'self'", "script-src 'unsafe-inline'"))).toBe(80);
		expect(graded({}, '<title>bare</title>')).toBe(75);
		expect(graded({ 'x-content-type-options': '' })).toBe(135 + 10);
		expect(graded({ 'strict-transport-security': '' })).toBe(80);
		expect(graded({ 'cross-origin-opener-policy': '', 'referrer-policy': '' })).toBe(135);
	});
});

describe('answers', () => {
	test('a page comes in the form that the reader takes, from its twin', async () => {
		const forms = [
			['accept-encoding: gzip, deflate, br', 'br', brotliDecompressSync],
			['accept-encoding: gzip', 'gzip', gunzipSync],
			['accept-encoding: br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
			['accept-encoding: identity', null, (body: Buffer) => body],
			['accept: */*', null, (body: Buffer) => body]
		] as const;
		for (const [line, encoding, opened] of forms) {
			const answer = await ask('/', [line]);
			expect([answer.status, answer.header('content-encoding')], line).toEqual([200, encoding]);
			expect(opened(answer.body).toString('utf8')).toBe(PAGE);
			expect(answer.header('content-length')).toBe(String(answer.body.length));
			expect(answer.header('vary')).toBe('accept-encoding');
			expect(answer.header('content-type')).toBe('text/html; charset=utf-8');
		}
	});

	test('a named asset may be kept for ever, a page is asked for again', async () => {
		const asset = await ask('/_app/immutable/app.abc.js');
		expect(asset.body.toString()).toBe(ASSET);
		expect(asset.header('cache-control')).toContain('immutable');
		expect((await ask('/')).header('cache-control')).toBe('no-cache');
	});

	test('what the reader has already is not sent again', async () => {
		const etag = (await ask('/')).header('etag')!;
		for (const known of [etag, `W/${etag}`, `"another", ${etag}`]) {
			const answer = await ask('/', [`if-none-match: ${known}`]);
			expect([answer.status, answer.body.length]).toEqual([304, 0]);
			expectHeaders(answer);
		}
		expect((await ask('/', ['if-none-match: "another"'])).status).toBe(200);
	});

	test('HEAD has the headers of GET and no body', async () => {
		for (const path of ['/', '/dynamic/', '/unknown/', '/healthz', '/old/']) {
			const [get, head] = await Promise.all([ask(path), ask(path, [], 'HEAD')]);
			expect([head.status, head.body.length]).toEqual([get.status, 0]);
			expect(head.header('content-type')).toBe(get.header('content-type'));
			expectHeaders(head);
		}
	});

	test('encoded paths are read, those that cannot be are refused', async () => {
		expect((await ask('/%70laces/')).body.toString()).toBe(PAGE);
		expect((await ask(`/places/${encodeURIComponent('brunnen-über')}/`)).body.toString()).toBe(PAGE);
		for (const path of ['/%', '/%zz', '/%ff/', '/places/%E0%A4/']) {
			const answer = await ask(path);
			expect(answer.status, path).toBe(400);
			expectHeaders(answer);
		}
	});

	test('no path leads out of the site', async () => {
		for (const path of [
			'/../package.json',
			'/%2e%2e/package.json',
			'/places/..%2f..%2f..%2fpackage.json',
			'/%00',
			'/index.html.br',
			'/handler.js'
		]) {
			expect((await ask(path)).status, path).toBe(404);
		}
	});

	test('no redirect leads to another host', async () => {
		const paths = [
			'//elsewhere.example',
			'//elsewhere.example/',
			'/\\elsewhere.example',
			'//elsewhere.example/places',
			'//places',
			'/\\places',
			'/away',
			'/away/',
			'/away-too/',
			'http://elsewhere.example/places'
		];
		for (const path of paths) {
			const answer = await ask(path);
			const location = answer.header('location');
			if (location !== null) expect(new URL(location, server.origin).origin, path).toBe(server.origin);
			else expect([400, 404], path).toContain(answer.status);
			expectHeaders(answer);
		}
	});

	test('a redirect keeps the question', async () => {
		expect((await ask('/places?by=depth')).header('location')).toBe('/places/?by=depth');
		expect((await ask('/old/')).header('location')).toBe('/places/?by=depth&from=12');
	});

	test('an address over 3,000 characters and headers over 8 kB are refused', async () => {
		const long = await ask(`/${'a'.repeat(3000)}`);
		expect(long.status).toBe(414);
		expectHeaders(long);
		const heavy = await ask('/', [`x-heavy: ${'a'.repeat(9000)}`]);
		expect(heavy.status).toBe(431);
		expectHeaders(heavy);
	});

	test('what is no HTTP, lacks a host or expects the impossible is still answered with the whole set', async () => {
		const nonsense = await send('HELLO?\r\n\r\n');
		expect(nonsense.status).toBe(400);
		expectHeaders(nonsense);
		const hostless = await send('GET / HTTP/1.1\r\nconnection: close\r\n\r\n');
		expect(hostless.status).toBe(200);
		expectHeaders(hostless);
		const expectant = await ask('/', ['expect: wonders']);
		expectHeaders(expectant);
	});

	test('a handler that throws is answered with 500, without what it threw, and the server lives on', async () => {
		const log = vi.spyOn(console, 'error').mockReturnValue();
		for (const path of ['/throws/', '/rejects/']) {
			const answer = await ask(path);
			expect([answer.status, answer.body.toString()]).toEqual([500, '500\n']);
			expectHeaders(answer);
		}
		expect(log).toHaveBeenCalledTimes(2);
		expect((await ask('/')).status).toBe(200);
	});
});

describe('the life of a server', () => {
	test('a reader who sends headers for ever is shown the door within 8 seconds', async () => {
		const begun = performance.now();
		const drip = send('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: ');
		expect((await ask('/')).status).toBe(200);
		const answer = await drip;
		expect(answer.status).toBe(408);
		expectHeaders(answer);
		expect(performance.now() - begun).toBeLessThan(8000);
	});

	test('where the usual port is taken a free one does, but a port that was asked for must be had', async () => {
		const other = createServer().on('error', () => undefined);
		other.listen(4600, '127.0.0.1');
		await Promise.race([once(other, 'listening'), once(other, 'error')]);
		const moved = await serve({ site });
		expect(portOf(moved.origin)).not.toBe(4600);
		expect((await fetch(moved.origin)).status).toBe(200);
		await expect(serve({ site, port: String(portOf(moved.origin)) })).rejects.toThrow('EADDRINUSE');
		await moved.stop();
		other.close();
	});

	test('a host that others reach wants the address that they use', async () => {
		for (const host of ['0.0.0.0', '::', '192.168.0.7', 'localhost.example.org']) {
			await expect(serve({ site, host, port: '0' })).rejects.toThrow(
				`HOST is ${host}, which other machines can reach: set ORIGIN to the address that readers use, such as https://example.org.`
			);
		}
		const open = await serve({ site, host: '0.0.0.0', port: '0', origin: 'https://example.org' });
		expect(process.env['ORIGIN']).toBe('https://example.org');
		await open.stop();
		const own = await serve({ site, port: '0' });
		expect(process.env['ORIGIN']).toBe(own.origin);
		await own.stop();
	});

	test('without a built site it says so', async () => {
		await expect(serve({ site: join(home, 'nowhere'), port: '0' })).rejects.toThrow('npm run build');
	});

	test('stopping ends what idles, a socket that never spoke too, and may be asked for twice', async () => {
		const short = await serve({ site, port: '0' });
		const silent = open(short.origin);
		await once(silent, 'connect');
		const begun = performance.now();
		await Promise.all([short.stop(), short.stop(), once(silent, 'close')]);
		expect(performance.now() - begun).toBeLessThan(6000);
		await expect(fetch(short.origin)).rejects.toThrow();
	});

	/* Again if the machine was too busy to say. */
	test('a server whose npm died stops within 2 seconds', { retry: 2 }, async () => {
		/* It shares our pipe, which closes when the last process that holds it has ended. */
		const start = `require('node:child_process').spawn(process.execPath, [${JSON.stringify(resolve('src/server/serve.js'))}], { stdio: 'inherit' })`;
		const { ORIGIN: _, HOST: __, ...env } = process.env;
		const npm = spawn(process.execPath, ['-e', start], {
			cwd: home,
			env: { ...env, PORT: '0', npm_lifecycle_event: 'start' },
			stdio: ['ignore', 'pipe', 'inherit']
		});
		const [said] = (await once(npm.stdout, 'data')) as [Buffer];
		const origin = /http:\S+/.exec(said.toString())![0];
		expect((await fetch(origin)).status).toBe(200);
		const closed = once(npm, 'close');
		const begun = performance.now();
		npm.kill('SIGKILL');
		await closed;
		expect(performance.now() - begun).toBeLessThan(2000);
		await expect(fetch(origin)).rejects.toThrow();
	});
});

describe('files in memory', () => {
	test('beyond its bound the oldest are forgotten, and come back as they were', () => {
		const all = new Files(site);
		const one = all.get('/')!;
		expect(all.get('/')).toBe(one);
		const few = new Files(site, one.bytes + 10);
		const first = few.get('/')!;
		expect(few.get('/')).toBe(first);
		const second = few.get('/places/')!;
		expect(few.get('/places/')).toBe(second);
		const again = few.get('/')!;
		expect(again).not.toBe(first);
		expect(again).toEqual(first);
	});

	test('a file larger than the bound is still answered', () => {
		const tiny = new Files(site, 1);
		for (const path of ['/', '/_app/immutable/app.abc.js', '/']) {
			expect(tiny.get(path)?.plain.body.toString()).toBe(path === '/' ? PAGE : ASSET);
		}
	});

	test('a file that a newer build took away is not there, and nothing breaks', () => {
		const folder = mkdtempSync(join(tmpdir(), 'files-'));
		makeSite(folder);
		const files = new Files(folder);
		rmSync(join(folder, 'client'), { recursive: true });
		expect(files.get('/_app/immutable/app.abc.js')).toBeUndefined();
		expect(files.get('/')?.plain.body.toString()).toBe(PAGE);
		rmSync(folder, { recursive: true });
	});
});
