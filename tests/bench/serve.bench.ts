/**
 * Requests a second of prerendered pages: our server against Debian's nginx in the same run (PERFORMANCE.md: at least 0.75 of it).
 * Both serve the same bytes of the same built page, from the same folder, to the same wrk, in turns; the median of the turns counts.
 */
import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const TURNS = 5;
const SECONDS = 4;

const program = (name: string): string | undefined =>
	['/usr/sbin', '/usr/bin', '/usr/local/bin'].map((folder) => join(folder, name)).find((path) => existsSync(path));

const freePort = (): Promise<number> =>
	new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Requests a second that wrk gets from an address, asking as browsers do. */
function measure(wrk: string, address: string): number {
	const words = ['-t1', '-c32', `-d${SECONDS}s`, '-H', 'Accept-Encoding: gzip', address];
	const text = execFileSync(wrk, words, { encoding: 'utf8' });
	if (/Non-2xx/.test(text)) throw new Error(`${address} answers with errors:\n${text}`);
	return Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1]);
}

/** The prerendered folder's pages: the smallest, the middle and the largest in bytes. */
function samplePages(root: string): string[] {
	const found: { path: string; size: number }[] = [];
	const walk = (folder: string): void => {
		for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) walk(path);
			else if (entry.name === 'index.html') found.push({ path, size: statSync(join(root, path)).size });
		}
	};
	walk('');
	found.sort((a, b) => a.size - b.size || (a.path < b.path ? -1 : 1));
	const pick = [found[0], found[found.length >> 1], found.at(-1)];
	return pick.flatMap((page) => (page ? [`/${page.path.replace(/index\.html$/, '')}`] : []));
}

async function ours(): Promise<{ child: ChildProcess; origin: string }> {
	const env = { ...process.env, PORT: '0' };
	const child = fork('src/server/serve.js', { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
	const origin = await new Promise<string>((done, fail) => {
		child.once('message', (message) => {
			const said = message as string | { origin?: string; address?: string };
			done(typeof said === 'string' ? said : (said.origin ?? said.address ?? ''));
		});
		child.once('exit', (code) => fail(new Error(`the server stopped with code ${code}`)));
	});
	return { child, origin: origin.replace(/\/$/, '') };
}

async function nginx(binary: string, root: string, folder: string): Promise<{ child: ChildProcess; origin: string }> {
	const port = await freePort();
	const configuration = `
daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr crit;
events { worker_connections 512; }
http {
	include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
	client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
	uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi; gzip_static on;
	server { listen 127.0.0.1:${port}; root ${root}; index index.html; }
}`;
	writeFileSync(join(folder, 'nginx.conf'), configuration);
	const child = spawn(binary, ['-c', join(folder, 'nginx.conf'), '-p', folder], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const origin = `http://127.0.0.1:${port}`;
	for (let tries = 0; tries < 100; tries++) {
		if (
			await fetch(origin).then(
				() => true,
				() => false
			)
		)
			return { child, origin };
		await new Promise((next) => setTimeout(next, 50));
	}
	throw new Error('nginx does not answer');
}

const wrk = program('wrk');
const binary = program('nginx');
const root = resolve('build/prerendered');
if (!wrk || !binary) console.log('static pages: skipped, needs Debian’s nginx-light and wrk');
else if (!existsSync(root)) console.log('static pages: skipped, no build/ (npm run build)');
else {
	const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-'));
	const [us, rival] = [await ours(), await nginx(binary, root, folder)];
	try {
		console.log('static pages, requests a second (median of %d turns of %d s, 32 connections)', TURNS, SECONDS);
		for (const path of samplePages(root)) {
			const turns = Array.from({ length: TURNS }, () => [
				measure(wrk, us.origin + path),
				measure(wrk, rival.origin + path)
			]);
			const [a, b] = [median(turns.map((turn) => turn[0] ?? NaN)), median(turns.map((turn) => turn[1] ?? NaN))];
			console.log(
				`  ${path.padEnd(44)} causeway ${a.toFixed(0).padStart(7)}  nginx ${b.toFixed(0).padStart(7)}  ratio ${(a / b).toFixed(2)}`
			);
		}
	} finally {
		us.child.kill('SIGTERM');
		rival.child.kill('SIGTERM');
		rmSync(folder, { recursive: true, force: true });
	}
}
