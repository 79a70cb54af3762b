import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/*
 * A project with our server's code and a builder that is none: what it builds is a copy of the graph. PLAN says what becomes of a
 * build: it fails, or stops half-way until a file named `go` is there (PLAN=wait, PLAN=wait-fail).
 */
const BUILDER = `
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../src/server/fingerprint.js';

export async function build({ root }) {
	const plan = process.env.PLAN ?? '';
	const name = process.env.NAME ?? 'one';
	const app = join(process.env.BUILD_DIR, 'client', '_app');
	appendFileSync(join(root, 'builds.log'), 'begin ' + name + '\\n');
	mkdirSync(app, { recursive: true });
	mkdirSync(join(process.env.BUILD_DIR, 'prerendered'), { recursive: true });
	writeFileSync(join(process.env.BUILD_DIR, 'client', 'page.txt'), readFileSync(join(root, 'graph', 'well.yaml')));
	if (plan.startsWith('wait')) {
		console.log('half-way');
		while (!existsSync(join(root, 'go'))) await new Promise((next) => setTimeout(next, 20));
	}
	if (plan.endsWith('fail')) {
		appendFileSync(join(root, 'builds.log'), 'fail ' + name + '\\n');
		throw new Error('events/well.yaml:2:1  bad-date');
	}
	writeFileSync(join(app, 'version.json'), JSON.stringify({ version: fingerprint(root) }));
	appendFileSync(join(root, 'builds.log'), 'end ' + name + '\\n');
}
`;

/** Writes some files under a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
}

/** The folder of a new project that was never built. */
export function makeProject(): string {
	const root = mkdtempSync(join(tmpdir(), 'project-'));
	cpSync('src/server', join(root, 'src', 'server'), { recursive: true });
	writeFiles(root, {
		'package.json': '{"type":"module"}',
		'package-lock.json': '{"packages":{"":{}}}',
		'node_modules/.package-lock.json': '{"packages":{}}',
		'node_modules/vite/package.json': '{"name":"vite","type":"module","exports":"./vite.js"}',
		'node_modules/vite/vite.js': BUILDER,
		'graph/well.yaml': 'label: A well\n'
	});
	return root;
}

/** Every file under a folder with its bytes, to compare what was with what is. */
export function contents(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
		statSync(join(folder, path)).isFile()
	);
	return Object.fromEntries(files.sort().map((path) => [path, readFileSync(join(folder, path), 'base64')]));
}

/** `node src/server/ready.js …` in a project, with what it says. */
export class Run {
	readonly #child;
	readonly #closed;
	said = '';

	constructor(root: string, words: readonly string[], env: Readonly<Record<string, string>> = {}) {
		const { GRAPH: _, BUILD_DIR: __, ...own } = process.env;
		this.#child = spawn(process.execPath, ['src/server/ready.js', ...words], {
			cwd: root,
			env: { ...own, ...env },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.#closed = once(this.#child, 'close');
		for (const stream of [this.#child.stdout, this.#child.stderr]) stream.on('data', (part) => (this.said += part));
	}

	/** Once it has said something. */
	async says(words: string): Promise<void> {
		while (!this.said.includes(words)) {
			const over = this.#closed.then(() => {
				throw new Error(`It ended and never said "${words}": ${this.said}`);
			});
			await Promise.race([once(this.#child.stdout, 'data'), once(this.#child.stderr, 'data'), over]);
		}
	}

	/** Its exit code once it has ended; null if it was killed. */
	async ends(): Promise<number | null> {
		await this.#closed;
		return this.#child.exitCode;
	}

	async kill(): Promise<void> {
		this.#child.kill('SIGKILL');
		await this.#closed;
	}
}
