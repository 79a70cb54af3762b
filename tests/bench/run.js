import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'rolldown';

/*
 * Runs the benchmarks, each in a process of its own: `npm run bench [name …]`. They print tables; none passes or fails.
 */

const here = import.meta.dirname;
const root = join(here, '..', '..');
const wanted = process.argv.slice(2);
const names = readdirSync(here)
	.filter((file) => file.endsWith('.bench.ts'))
	.map((file) => file.replace('.bench.ts', ''))
	.filter((name) => wanted.length === 0 || wanted.includes(name));
const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
try {
	for (const name of names) {
		const file = join(folder, `${name}.js`);
		await build({
			input: join(here, `${name}.bench.ts`),
			platform: 'node',
			external: /^[^./$]/,
			resolve: { alias: { $lib: join(root, 'src', 'lib') } },
			output: { file, format: 'esm', sourcemap: 'inline' },
			logLevel: 'silent'
		});
		console.log(`\n${name}`);
		const { status } = spawnSync(process.execPath, ['--expose-gc', '--enable-source-maps', file], {
			cwd: root,
			stdio: 'inherit'
		});
		if (status !== 0) process.exitCode = 1;
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
