import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

/* Writes the chain picture of the second graph's causes, so that a test can compare processes. */

const root = join(import.meta.dirname, '..', '..', '..');
const file = join(root, 'node_modules', `.chain-bytes-${process.pid}.js`);
await build({
	input: join(import.meta.dirname, 'chain-bytes.ts'),
	platform: 'node',
	external: /^[^./$]/,
	resolve: { alias: { $lib: join(root, 'src', 'lib') } },
	output: { file, format: 'esm' },
	logLevel: 'silent'
});
try {
	await import(pathToFileURL(file).href);
} finally {
	rmSync(file);
}
