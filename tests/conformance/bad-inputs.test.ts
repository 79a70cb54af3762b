import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '$lib/graph/issues';
import { readMarkdown } from '$lib/graph/markdown';
import { safeHref } from '$lib/graph/safe-href';
import { BASE } from '../fixtures/malformed/base';
import { runJson } from '../unit/cli/run';
import { present, readJsonFixture } from './fixtures';

interface Case {
	readonly id: string;
	readonly surface: string;
	readonly title: string;
	readonly input: { readonly text?: string; readonly files?: Record<string, string> };
	readonly expect: {
		readonly outcome: string;
		readonly at?: { readonly file?: string; readonly line: number };
		readonly mention?: readonly string[];
		readonly maxMs?: number;
	};
}

/** A neutral case in the terms of our files, laid into a sound graph; `at` is where the fault has moved to. */
interface Mapped {
	readonly files: Record<string, string>;
	readonly at?: string;
}

const graph = (text: string): Mapped => ({ files: { 'events/x.yaml': text } });

/** How each case on a graph's files is written in our form: one node a file, its id the file's name. */
const MAPPINGS: Readonly<Record<string, (files: Record<string, string>) => Mapped>> = {
	// YAML that is no YAML is used as it is.
	D01: (files) => ({ ...graph(files['graph/x.yaml']!), at: 'events/x.yaml:3' }),
	D02: () => ({
		...graph('label: A telegram\nact:\n  - { by: pyongyan, ordered: king }\nsources: [cederlund-2006]\n'),
		at: 'events/x.yaml:3'
	}),
	D03: () => ({
		files: {
			'vocabulary.yaml': BASE['vocabulary.yaml']!.replaceAll('ordered:', 'lobbied:'),
			'people/king.yaml': 'label: A\n',
			'people/admiral.yaml': 'label: B\nedges:\n  - loobied: king\n    sources: [cederlund-2006]\n',
			'events/stability-test.yaml': BASE['events/stability-test.yaml']!.replace('ordered:', 'lobbied:')
		},
		at: 'people/admiral.yaml:3'
	}),
	D04: (files) => graph(files['graph/x.yaml']!),
	D05: () => ({ ...graph('label: E1\nwhen: 1948-13-01\n'), at: 'events/x.yaml:2' }),
	D06: () => ({ files: { 'events/38th parallel.yaml': 'label: 38th parallel\n' }, at: 'events/38th parallel.yaml:1' }),
	D07: (files) => ({ files: { 'events/x.yaml': files['graph/x.yaml']!, 'events/y.yaml': files['graph/y.yaml']! } })
};

const cases = present ? readJsonFixture<{ cases: Case[] }>('bad-inputs.json').cases : [];
const on = (surface: string): Case[] => cases.filter((each) => each.surface === surface);
const titled = (list: readonly Case[]) => list.map((each) => [`${each.id} ${each.title}`, each] as const);

interface Check {
	readonly ok: boolean;
	readonly issues: readonly Issue[];
}

describe.skipIf(!present)('hostile inputs', () => {
	let home: string;
	beforeAll(() => {
		home = mkdtempSync(join(tmpdir(), 'bad-'));
	});
	afterAll(() => {
		rmSync(home, { recursive: true });
	});

	function lay(name: string, files: Readonly<Record<string, string>>): string {
		for (const [path, text] of Object.entries(files)) {
			const file = join(home, name, path);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, text);
		}
		return join(home, name);
	}

	test('every case on the files of a graph has a form of ours', () => {
		expect(on('graph-file').map(({ id }) => id)).toEqual(Object.keys(MAPPINGS));
	});

	test.each(titled(on('graph-file')))('%s', async (_, { id, input, expect: wanted }) => {
		const { files, at } = MAPPINGS[id]!(input.files!);
		const folder = lay(id, { ...BASE, ...files });
		const before = performance.now();
		const { ok, issues } = await runJson<Check>(['check', folder]);
		expect(performance.now() - before).toBeLessThan(wanted.maxMs ?? 2000);
		const own = issues.filter(({ file }) => Object.keys(files).some((path) => file === `${folder}/${path}`));
		if (wanted.outcome === 'accept') {
			expect(ok).toBe(true);
			expect(own.map(({ code, level }) => `${level} ${code}`)).toEqual(
				Object.keys(files).map(() => 'advised empty-file')
			);
			return;
		}
		expect(ok).toBe(false);
		const refused = own.filter(({ level }) => level === 'refused');
		if (at) expect(refused.map(({ file, line }) => `${file.slice(folder.length + 1)}:${line}`)).toContain(at);
		for (const word of wanted.mention ?? [])
			expect(
				refused.some(({ message, hint }) => `${message} ${hint}`.includes(word)),
				word
			).toBe(true);
		expect(Object.prototype).not.toHaveProperty('isAdmin');
	});

	test.each(titled(on('import-csv')))('%s', async (_, { id, input, expect: wanted }) => {
		const file = join(home, `${id}.csv`);
		writeFileSync(file, input.text!);
		const { ok, issues } = await runJson<Check>(['check', file]);
		expect(ok).toBe(wanted.outcome !== 'reject');
		if (ok) {
			expect(await runJson(['show', 'a', '--graph', file])).toMatchObject({ node: { label: '=1+2' } });
			return;
		}
		const refused = issues.filter(({ level }) => level === 'refused');
		expect(refused.some(({ line }) => line === wanted.at!.line)).toBe(true);
		for (const word of wanted.mention!)
			expect(
				refused.some(({ message }) => message.includes(word)),
				word
			).toBe(true);
	});

	test.each(titled(on('label')))('%s', async (_, { id, input }) => {
		const label = input.text!;
		const files = {
			...BASE,
			'events/x.yaml': `label: ${JSON.stringify(label)}\nsummary: ${JSON.stringify(label)}\nby: king\nsources: [cederlund-2006]\n`
		};
		const folder = lay(id, files);
		expect(await runJson(['show', 'x', '--graph', folder])).toMatchObject({ node: { label, summary: label } });
		// No block of Markdown holds anything but text where HTML stands.
		expect(readMarkdown(label)).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: label }] }]);
	});

	test.each(titled(on('url-field')))('%s', async (_, { id, input, expect: wanted }) => {
		const address = input.text!;
		expect(safeHref(address)).toBeNull();
		const about = `${BASE['about.yaml']!}repository: ${JSON.stringify(address)}\n`;
		const folder = lay(id, { ...BASE, 'about.yaml': about });
		const { ok, issues } = await runJson<Check>(['check', folder]);
		expect(ok).toBe(false);
		const [refused] = issues.filter(({ level }) => level === 'refused');
		expect(refused).toMatchObject({ code: 'bad-address', line: about.split('\n').length - 1 });
		expect(wanted.mention!.some((word) => `${refused!.message} ${refused!.hint}`.includes(word))).toBe(true);
	});
});
