import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS } from '$lib/graph/limits';
import { openGraph } from '$lib/server/open-graph';

/** What opening a table with notes of this many bytes in all gives. */
function opened(bytes: number) {
	const home = mkdtempSync(join(tmpdir(), 'table-'));
	try {
		const path = join(home, 'edges.csv');
		const row = `a,b,${'n'.repeat(99_990)}\n`;
		writeFileSync(path, `from,to,note\n${row.repeat(bytes / 100_000)}`);
		return openGraph(path);
	} finally {
		rmSync(home, { recursive: true });
	}
}

test('a plain table larger than any other file may be is read', () => {
	const { graph, issues } = opened(LIMITS.file + 5_000_000);
	expect([graph?.edgeCount, issues]).toEqual([300, []]);
});

test('one beyond its own limit is refused, and the limit is named', () => {
	const { graph, issues } = opened(LIMITS.table + 100_000);
	expect(graph).toBeNull();
	expect(issues).toMatchObject([{ code: 'too-large', message: expect.stringContaining(String(LIMITS.table)) }]);
});
