import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import process from 'node:process';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { browserScript } from './src/lib/server/browser-script.ts';
import { watchGraph } from './src/lib/server/watch.ts';
import { BROWSER_FLAGS, findBrowser } from './src/server/browser.js';

const UNIT = ['tests/*.test.ts', 'tests/unit/**/*.test.ts', 'tests/conformance/**/*.test.ts'];

/* `vitest run --mode prove` runs what takes long: tests/prove, and every fuzz test with ten times the runs. */
export default defineConfig(async ({ mode }): Promise<ViteUserConfig> => {
	const proving = mode === 'prove';
	const executablePath = process.env['VITEST'] === 'true' ? ((await findBrowser()) ?? '') : '';
	const site = {
		environment: 'node',
		globalSetup: ['tests/e2e/setup.ts'],
		env: { CHROMIUM: executablePath, CHROMIUM_FLAGS: BROWSER_FLAGS.join(' '), FUZZ_RUNS: proving ? '10000' : '1000' }
	};
	const unit = { name: 'unit', environment: 'node', testTimeout: 60_000, include: UNIT };
	const browser = {
		name: 'browser',
		include: ['tests/browser/**/*.test.ts'],
		browser: {
			enabled: true,
			headless: true,
			screenshotFailures: false,
			provider: playwright({ launchOptions: { executablePath, args: [...BROWSER_FLAGS] } }),
			instances: [{ browser: 'chromium' as const }]
		}
	};
	const e2e = { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, ...site };
	const prove = {
		name: 'prove',
		include: ['tests/prove/**/*.test.ts', 'tests/**/*.fuzz.test.ts'],
		testTimeout: 3_600_000,
		hookTimeout: 600_000,
		fileParallelism: false,
		...site
	};
	return {
		plugins: [sveltekit(), watchGraph(), browserScript()],
		test: {
			projects: proving
				? [{ extends: true, test: prove }]
				: [
						{ extends: true, test: unit },
						{ extends: true, optimizeDeps: { include: ['cytoscape', 'cytoscape-cola'] }, test: browser },
						{ extends: true, test: e2e }
					]
		}
	};
});
