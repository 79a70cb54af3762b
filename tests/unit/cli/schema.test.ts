import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openGraph } from '$lib/server/open-graph';
import { FILES, fileSchemas, schemaText } from '../../../src/cli/file-schemas';
import { run, runJson } from './run';

const BOHEMIA = 'tests/fixtures/bohemia';

interface Schema {
	readonly properties: Record<string, { enum?: string[]; anyOf?: { $ref?: string }[] }>;
	readonly $defs: Record<string, { properties: Record<string, unknown>; additionalProperties: unknown }>;
}

test('it gives a schema for every file of a graph', async () => {
	const schemas = await runJson<Record<string, { type: string }>>(['schema', '--graph', BOHEMIA]);
	expect(Object.keys(schemas)).toEqual([...FILES]);
	expect(FILES.map((file) => schemas[file]!.type)).toEqual([
		'object',
		'object',
		'object',
		'object',
		'object',
		'array',
		'object'
	]);
});

test("a node's schema completes the graph's kinds and relations, and admits no other", async () => {
	const node = await runJson<Schema>(['schema', 'node', '--graph', BOHEMIA]);
	expect(node.properties['kind']!.enum).toContain('happening');
	const because = node.$defs['entry-of-because']!;
	expect(Object.keys(because.properties)).toContain('paves-the-way-for');
	expect(Object.keys(because.properties)).not.toContain('hurled-out');
	expect(because.additionalProperties).toBe(false);
	expect(Object.keys(node.$defs['entry-of-act']!.properties)).toContain('hurled-out');
	expect(node.properties['because']!.anyOf![0]!.$ref).toBe('#/$defs/entry-of-because');
});

test('what a schema points to is in it', () => {
	const { graph } = openGraph(BOHEMIA);
	for (const schema of Object.values(fileSchemas(graph!.vocabulary))) {
		const defs = Object.keys((schema['$defs'] ?? {}) as object);
		const named = [...JSON.stringify(schema).matchAll(/"#\/\$defs\/([\w-]+)"/g)].map(([, name]) => name);
		expect(new Set(named)).toEqual(new Set(defs));
	}
});

test('--write puts them beside the graph, where the gate passes them over', async () => {
	const home = mkdtempSync(join(tmpdir(), 'schema-'));
	try {
		cpSync('tests/fixtures/plain', home, { recursive: true });
		expect(await runJson(['schema', '--write', '--graph', home])).toEqual({
			written: FILES.map((file) => `${home}/.schema/${file}.json`)
		});
		expect(JSON.parse(readFileSync(join(home, '.schema/tour.json'), 'utf8'))).toMatchObject({
			required: ['title', 'stops']
		});
		expect((await run(['check', home])).exit).toBe(0);
	} finally {
		rmSync(home, { recursive: true });
	}
});

test('tables have no folder for schemas', async () => {
	const { exit, err } = await run([
		'schema',
		'--write',
		'--graph',
		'tests/fixtures/tables/nodes.csv,tests/fixtures/tables/edges.csv'
	]);
	expect(exit).toBe(2);
	expect(err).toContain('is no folder');
});

test.skipIf(!existsSync('graph'))('the schemas beside the shipped graph are those of its vocabulary', () => {
	const { graph } = openGraph('graph');
	const schemas = fileSchemas(graph!.vocabulary);
	for (const file of FILES) {
		expect(
			readFileSync(`graph/.schema/${file}.json`, 'utf8'),
			`run "causeway schema --write": ${file}.json is not current`
		).toBe(schemaText(schemas[file]));
	}
});
