import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, test } from 'vitest';
import { ACT_KEYS, EDGE_KEYS, nodeFile } from '$lib/graph/schema';
import { aboutFile, notesFile, studyFile, tourFile, viewFile, vocabularyFile } from '$lib/graph/schema-files';

const FILES = { nodeFile, aboutFile, notesFile, studyFile, tourFile, viewFile, vocabularyFile };

describe('the schemas of graph files', () => {
	for (const [name, schema] of Object.entries(FILES)) {
		test(`${name} becomes a JSON Schema for editors, with nothing left out`, () => {
			expect(() => toJsonSchema(schema, { typeMode: 'input', errorMode: 'throw' })).not.toThrow();
		});
	}

	test('a node has no key but its own, and each that needs telling is told', () => {
		const json = toJsonSchema(nodeFile, { typeMode: 'input' });
		expect(json).toMatchObject({ type: 'object', additionalProperties: false, required: ['label'] });
		expect(json.properties?.['when']).toMatchObject({ description: expect.stringContaining('EDTF') });
	});

	test('an entry admits relations beside its own keys', () => {
		const json = JSON.stringify(toJsonSchema(nodeFile, { typeMode: 'input' }).properties?.['because']);
		for (const key of EDGE_KEYS) expect(json).toContain(`"${key}"`);
		expect(ACT_KEYS).toContain('by');
		expect(ACT_KEYS).not.toContain('id');
	});
});
