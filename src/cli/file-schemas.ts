import { toJsonSchema } from '@valibot/to-json-schema';
import { nodeFile } from '$lib/graph/schema';
import { aboutFile, notesFile, studyFile, tourFile, viewFile, vocabularyFile } from '$lib/graph/schema-files';
import * as parts from '$lib/graph/schema-parts';
import type { Relation, Vocabulary } from '$lib/graph/vocabulary';

/** The files of a graph that have a schema, by what they hold. */
export const FILES = ['node', 'vocabulary', 'about', 'view', 'tour', 'study', 'notes'] as const;
export type SchemaFile = (typeof FILES)[number];

type Json = Record<string, unknown>;

const SHAPES = {
	node: nodeFile,
	vocabulary: vocabularyFile,
	about: aboutFile,
	view: viewFile,
	tour: tourFile,
	study: studyFile,
	notes: notesFile
};

/** Pieces that many places share, so that a schema says each once. */
const SHARED = {
	citation: parts.citation,
	sources: parts.sources,
	ids: parts.ids,
	when: parts.when,
	certainty: parts.certainty,
	checked: parts.checked
};

/** The lists of a node's file whose entries have a relation for a key, and which relations those may be. */
const RELATION_KEYS: Readonly<Record<string, (relation: Relation) => boolean>> = {
	because: ({ causal }) => causal !== null,
	edges: () => true,
	act: () => true,
	claims: () => true
};

/**
 * JSON Schema (draft 7) of every file of a graph. With a vocabulary, a node's file completes the graph's own kinds and
 * relations and an editor marks others; ids stay free, so that a new node does not make the schemas stale.
 */
export function fileSchemas(vocabulary: Vocabulary | null): Record<SchemaFile, Json> {
	const schemas = Object.fromEntries(FILES.map((file) => [file, schemaOf(file)])) as Record<SchemaFile, Json>;
	if (vocabulary) schemas.node = withVocabulary(schemas.node, vocabulary);
	return schemas;
}

/** A schema as a file holds it: its own keys and theirs a line each, and what is deeper on one line, so that a change is seen. */
export function schemaText(schema: unknown): string {
	return `${linesOf(schema, 2, '')}\n`;
}

function linesOf(value: unknown, depth: number, indent: string): string {
	if (depth === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
	const inner = `${indent}\t`;
	const lines = Object.entries(value).map(
		([key, each]) => `${inner}${JSON.stringify(key)}: ${linesOf(each, depth - 1, inner)}`
	);
	return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}

function schemaOf(file: SchemaFile): Json {
	const { $defs, ...schema } = toJsonSchema(SHAPES[file], { definitions: SHARED, typeMode: 'input' }) as Json;
	return { ...schema, ...withUsed(schema, ($defs ?? {}) as Record<string, Json>) };
}

/** The shared pieces that a schema points to, themselves or through others, under the key it points to. */
function withUsed(schema: Json, shared: Record<string, Json>): Json {
	const used = new Set<string>();
	const look = (part: Json): void => {
		for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/\$defs\/(\w+)"/g)) {
			if (used.has(name)) continue;
			used.add(name);
			look(shared[name] ?? {});
		}
	};
	look(schema);
	if (used.size === 0) return {};
	return { $defs: Object.fromEntries(Object.entries(shared).filter(([name]) => used.has(name))) };
}

function withVocabulary(node: Json, { kinds, relations }: Vocabulary): Json {
	const properties = { ...(node['properties'] as Record<string, Json>) };
	const $defs = { ...(node['$defs'] as Record<string, Json>) };
	properties['kind'] = { enum: [...kinds.keys()], description: 'The kind, where several share the folder.' };
	for (const relation of relations.values()) $defs[`relation-${relation.id}`] = relationKey(relation);
	for (const [key, admits] of Object.entries(RELATION_KEYS)) {
		const entry = `entry-of-${key}`;
		const admitted = [...relations.values()].filter(admits);
		properties[key] = withRelations(properties[key]!, (open) => {
			const keys = Object.fromEntries(admitted.map(({ id }) => [id, { $ref: `#/$defs/relation-${id}` }]));
			$defs[entry] = { ...open, properties: { ...keys, ...(open['properties'] as Json) }, additionalProperties: false };
			return { $ref: `#/$defs/${entry}` };
		});
	}
	return { ...node, properties, $defs };
}

/** What stands behind a relation in an entry: the other end, or a list of them. */
function relationKey({ label, means }: Relation): Json {
	return { allOf: [{ $ref: '#/$defs/ids' }], description: means ? `${label}: ${means}` : label };
}

/** The same schema with another in the place of each map in it that leaves its keys open. */
function withRelations(schema: Json, closed: (open: Json) => Json): Json {
	if (Array.isArray(schema['anyOf']))
		return { ...schema, anyOf: schema['anyOf'].map((each: Json) => withRelations(each, closed)) };
	if (schema['type'] === 'array') return { ...schema, items: withRelations(schema['items'] as Json, closed) };
	return schema['type'] === 'object' && schema['additionalProperties'] !== false ? closed(schema) : schema;
}
