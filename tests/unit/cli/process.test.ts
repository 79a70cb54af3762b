import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BASE } from '../../fixtures/malformed/base';

let home: string;

beforeAll(() => {
	home = mkdtempSync(join(tmpdir(), 'process-'));
	const files = {
		...BASE,
		'events/sinks.yaml': BASE['events/sinks.yaml']!.replace('causes: second-deck', 'causes: second-dek')
	};
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(home, path)), { recursive: true });
		writeFileSync(join(home, path), text);
	}
});

afterAll(() => {
	rmSync(home, { recursive: true });
});

/** Runs the command line as a reader does, in a process of its own. */
function causeway(words: readonly string[], input = ''): { exit: number | null; out: string; err: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.js', ...words], {
		input,
		encoding: 'utf8',
		env: { ...process.env, GRAPH: 'tests/fixtures/bohemia' }
	});
	return { exit: status, out: stdout, err: stderr };
}

test('a refused graph ends with 1 and file, line and column on standard output', { timeout: 60_000 }, () => {
	const { exit, out, err } = causeway(['check', home]);
	expect([exit, err]).toEqual([1, '']);
	expect(out).toContain(
		`${home}/events/sinks.yaml:5:13  unknown-node  "second-dek" is not in this graph. Did you mean second-deck?`
	);
	const json = causeway(['check', home, '--json']);
	expect([json.exit, json.err]).toEqual([1, '']);
	expect(JSON.parse(json.out)).toMatchObject({
		ok: false,
		issues: [{ line: 5, column: 13, code: 'unknown-node', level: 'refused' }, { level: 'advised' }]
	});
});

test('$GRAPH names the graph where no option does', { timeout: 60_000 }, () => {
	expect(causeway(['path', 'klesl', 'ferdinand'])).toEqual({
		exit: 0,
		out: '1 edge\nCardinal Klesl  klesl\nFerdinand II    ferdinand\n',
		err: ''
	});
});

test('a batch reads standard input to its end', { timeout: 60_000 }, () => {
	const { exit, out } = causeway(['batch'], '["near","klesl"]\n'.repeat(2000));
	expect(exit).toBe(0);
	expect(out.trimEnd().split('\n')).toHaveLength(2000);
});

test('wrong usage ends with 2 and nothing on standard output', { timeout: 60_000 }, () => {
	const { exit, out, err } = causeway(['lobby']);
	expect([exit, out]).toEqual([2, '']);
	expect(err).toContain('"lobby" is no command.');
});
