import { fork, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the built site is served, without a slash at its end. */
		origin: string;
	}
}

/** Serves the built site on a free port while the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const { ORIGIN: _, ...env } = process.env;
	const server = fork('src/server/serve.js', {
		env: { ...env, PORT: '0' },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	project.provide('origin', await originOf(server));
	return () =>
		new Promise((done) => {
			server.once('exit', () => done());
			server.kill('SIGTERM');
		});
}

function originOf(server: ChildProcess): Promise<string> {
	return new Promise((done, fail) => {
		server.once('message', (said) => done((said as { origin: string }).origin));
		server.once('exit', (code) =>
			fail(new Error(`The server stopped with code ${code}. Is there a build? (npm run build)`))
		);
	});
}
