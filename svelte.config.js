import adapter from '@sveltejs/adapter-node';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fingerprint } from './src/server/fingerprint.js';

/* Hashes of the only two inline styles: the one that Kit gives its route announcer, and the element that Cytoscape adds. A test computes both. */
const ANNOUNCER_STYLE = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';
const CYTOSCAPE_STYLE = 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8=';

/* The one script of app.html, which has to run before the first paint. */
const [, themeScript = ''] =
	/<script>(.*?)<\/script>/s.exec(readFileSync(join(import.meta.dirname, 'src', 'app.html'), 'utf8')) ?? [];
/** @type {`sha256-${string}`} */
const THEME_SCRIPT = `sha256-${createHash('sha256').update(themeScript).digest('base64')}`;

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true) },
	kit: {
		adapter: adapter({ out: process.env.BUILD_DIR ?? 'build', precompress: false }),
		/* A style sheet of its own would cost every first reader another turn of the line. */
		inlineStyleThreshold: 100_000,
		/* Sites of the same sources are the same to the byte. */
		version: { name: fingerprint(import.meta.dirname) },
		prerender: {
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			/* A graph may have no tours, or nothing for study. */
			handleUnseenRoutes: 'ignore'
		},
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', THEME_SCRIPT],
				'style-src': ['self', CYTOSCAPE_STYLE],
				'style-src-attr': ['unsafe-hashes', ANNOUNCER_STYLE],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'causeway-worker', 'causeway-drawing']
			}
		}
	}
};
