import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Issue } from '$lib/graph/issues';
import { BASE } from '../../fixtures/malformed/base';
import { MALFORMED, type MalformedCase } from '../../fixtures/malformed/cases';
import { run, runJson } from './run';

let home: string;

beforeAll(() => {
	home = mkdtempSync(join(tmpdir(), 'malformed-'));
});

afterAll(() => {
	rmSync(home, { recursive: true });
});

/** Lays a graph on the disk: BASE with one file changed or added. */
function lay(name: string, changed?: MalformedCase): string {
	const folder = join(home, name);
	const files = { ...BASE, ...(changed && { [changed.file]: textOf(changed) }) };
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

function textOf({ name, file, text }: MalformedCase): string {
	if (typeof text === 'string') return text;
	const [piece, instead] = text;
	const before = BASE[file] ?? '';
	expect(before, `${name}: the piece stands in ${file} of the base`).toContain(piece);
	return before.replace(piece, () => instead);
}

interface Check {
	readonly ok: boolean;
	readonly issues: readonly Issue[];
}

test('the graph that they differ from is in order', async () => {
	const folder = lay('base');
	const { exit, out } = await run(['check', folder]);
	expect(out).toContain('In order: 8 nodes, 11 edges. 2 pieces of advice.\n');
	expect(exit).toBe(0);
});

test('there are forty malformed graphs or more, no two alike', () => {
	expect(MALFORMED.length).toBeGreaterThanOrEqual(40);
	expect(new Set(MALFORMED.map(({ file, text }) => JSON.stringify([file, text]))).size).toBe(MALFORMED.length);
});

test.each(MALFORMED.map((each, at) => [each.name, at] as const))('%s', async (_, at) => {
	const each = MALFORMED[at]!;
	const folder = lay(String(at), each);
	const { ok, issues } = await runJson<Check>(['check', folder]);
	const refused = issues.filter(({ level }) => level === 'refused');
	const root = `${folder}/`;
	expect(refused.map(({ file, line, column, code }) => `${file.replace(root, '')}:${line}:${column} ${code}`)).toEqual(
		each.refused
	);
	expect(ok).toBe(false);

	const { exit, out } = await run(['check', folder]);
	const lines = out.split('\n').filter((line) => line.startsWith(root));
	expect(
		lines
			.map((line) => line.slice(root.length))
			.filter((line) => each.refused.some((head) => line.startsWith(head.replace(' ', '  '))))
	).toHaveLength(each.refused.length);
	expect(lines.join('\n')).toContain(each.told);
	expect(exit).toBe(1);
});
