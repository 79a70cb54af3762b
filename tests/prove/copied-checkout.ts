import { fork, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of this checkout in a temporary folder, whose site may be built, broken off and thrown away. */

/* The packages are copied, not linked: their place beside the sources stands in comments of what is built. */
const PARTS = [
	...['src', 'static', 'node_modules', 'svelte.config.js', 'vite.config.ts'],
	...['tsconfig.json', 'package.json', 'package-lock.json']
];
const TURN_MS = 100;

/** How a build went. */
export interface Built {
	readonly code: number | null;
	readonly seconds: number;
	/** The most memory that the build and all its children had at once, in MB; NaN where the system does not tell. */
	readonly peakMb: number;
}

export class CopiedCheckout {
	readonly root = mkdtempSync(join(tmpdir(), 'causeway-copy-'));

	/** `graph` is the folder that becomes the `graph/` of the copy. */
	constructor(graph: string) {
		for (const part of PARTS) cpSync(part, join(this.root, part), { recursive: true, verbatimSymlinks: true });
		cpSync(graph, join(this.root, 'graph'), { recursive: true });
	}

	/** Begins to build the site, in a process group of its own. */
	start(): ChildProcess {
		return spawn(process.execPath, ['src/server/ready.js', 'build'], {
			cwd: this.root,
			env: {
				...process.env,
				GRAPH: undefined,
				VITEST: undefined,
				NODE_ENV: undefined,
				VITE_USER_NODE_ENV: undefined
			},
			stdio: ['ignore', 'ignore', 'inherit'],
			detached: true
		});
	}

	/** Builds the site. */
	build(): Promise<Built> {
		const began = performance.now();
		const child = this.start();
		let peakMb = NaN;
		const watch = setInterval(() => {
			const now = memoryOf(child.pid ?? 0);
			if (now > 0) peakMb = Math.max(now, Number.isNaN(peakMb) ? 0 : peakMb);
		}, TURN_MS);
		return new Promise((done, fail) => {
			child.once('error', fail);
			child.once('exit', (code) => {
				clearInterval(watch);
				done({ code, seconds: (performance.now() - began) / 1000, peakMb });
			});
		});
	}

	/** Every file of the built site with the hash of its bytes. */
	site(): Map<string, string> {
		return hashes(join(this.root, 'build'));
	}

	/** Serves the built site on a free port. */
	serve(): Promise<{ origin: string; stop: () => Promise<void> }> {
		const { ORIGIN: _, ...env } = process.env;
		const server = fork('src/server/serve.js', {
			cwd: this.root,
			env: { ...env, PORT: '0' },
			stdio: ['ignore', 'ignore', 'inherit', 'ipc']
		});
		const stop = () =>
			new Promise<void>((done) => {
				server.once('exit', () => done());
				server.kill('SIGTERM');
			});
		return new Promise((done, fail) => {
			server.once('message', (said) => done({ origin: (said as { origin: string }).origin, stop }));
			server.once('exit', (code) => fail(new Error(`The server stopped with code ${code}.`)));
		});
	}

	remove(): void {
		rmSync(this.root, { recursive: true, force: true });
	}
}

/** Every file under a folder with the hash of its bytes. */
export function hashes(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
	return new Map(
		paths.map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')])
	);
}

/** What a process and all that it started hold in memory now, in MB; 0 where the system has no /proc. */
function memoryOf(pid: number): number {
	if (!existsSync(`/proc/${pid}/status`)) return 0;
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
		const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
			readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean)
		);
		return own + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
	} catch {
		/* It ended while it was looked at. */
		return 0;
	}
}
