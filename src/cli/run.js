#!/usr/bin/env node
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { contentName } from '../server/fingerprint.js';
import { installPackages } from '../server/install.js';

/*
 * Starts the command line: bundles its TypeScript once for each state of the sources, and runs the bundle.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
installPackages(root);
const folder = join(root, 'node_modules', '.cache', 'causeway');
const bundle = join(folder, `cli-${contentName(root, ['src/cli', 'src/lib', 'package-lock.json'])}.js`);
if (!existsSync(bundle)) {
	const { build } = await import('rolldown');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	await build({
		input: join(root, 'src', 'cli', 'main.ts'),
		platform: 'node',
		external: /^[^./$]/,
		resolve: { alias: { $lib: join(root, 'src', 'lib') } },
		output: { file: bundle, format: 'esm', sourcemap: 'inline' },
		logLevel: 'silent'
	});
}
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2));
