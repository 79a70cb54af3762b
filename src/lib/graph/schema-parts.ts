/** Pieces that the schemas of graph files share. No transforms, so that a JSON Schema for editors can be made of them. */
import * as v from 'valibot';

/** Text. An editor's YAML reader takes `1949` for a number; ours keeps it as text. */
export const text = v.union([v.pipe(v.string(), v.nonEmpty()), v.number()]);

/** A whole number, as text from our reader or as a number from an editor's. */
export const whole = v.union([
	v.pipe(v.string(), v.regex(/^-?\d{1,7}$/, 'a whole number')),
	v.pipe(v.number(), v.integer('a whole number'))
]);

/** A length in px, with decimals; the same two ways. */
export const length = v.union([
	v.pipe(v.string(), v.regex(/^\d{1,4}(?:\.\d{1,3})?$/, 'a number of pixels')),
	v.number()
]);

export const flag = v.boolean();

/** A schema with a sentence that editors show. */
export const told = <const Schema extends v.GenericSchema>(schema: Schema, description: string) =>
	v.pipe(schema, v.description(description));

/** One, or a list of them. */
export const some = <const Schema extends v.GenericSchema>(item: Schema) => v.union([item, v.array(item)]);

/** A map schema that takes no list for a map, as valibot's own would: a list is an object too. */
export function noList<const Schema extends v.GenericSchema>(schema: Schema): Schema {
	const run: v.GenericSchema['~run'] = (dataset, config) => {
		if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config);
		v._addIssue(schema, 'type', dataset, config);
		return dataset as unknown as ReturnType<typeof run>;
	};
	return { ...schema, '~run': run };
}

/** A map with these keys and no others. Its message is the list of its keys, from which the gate suggests the nearest. */
export const fields = <const Entries extends v.ObjectEntries>(entries: Entries) =>
	noList(v.strictObject(entries, Object.keys(entries).join(' ')));

export const id = told(text, 'The id of a node: the name of its file without .yaml.');
export const ids = told(some(id), 'Ids of nodes.');

export const citation = told(
	v.union([
		text,
		fields({
			source: told(text, 'Citation key: the id of an item in sources/.'),
			at: v.optional(told(text, 'Locator: pages, chapter, paragraph.')),
			quote: v.optional(told(text, 'A short quotation.')),
			note: v.optional(text)
		})
	]),
	'"source-id, locator", or { source, at, quote, note }.'
);
export const sources = told(some(citation), 'What it rests on: citations.');
export const when = told(text, 'EDTF date: 1950-06-25, 1949-03, 1945~, 1949-03/1950-04, 1945-08/..');
export const certainty = told(
	v.picklist(['established', 'probable', 'disputed']),
	'How sure it is; established where it is not said.'
);
export const checked = told(flag, 'false: nobody has opened the source for it; readers are told.');
export const note = told(text, 'A remark for readers.');
export const schools = told(some(text), 'Ids of interpretations.');

/** A map from names of the author's choice. */
export const byKey = <const Schema extends v.GenericSchema>(value: Schema) => noList(v.record(v.string(), value));
