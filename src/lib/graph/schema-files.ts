/** The shapes of the files beside the nodes (MODEL.md §3.1, §3.4), as schemas. */
import * as v from 'valibot';
import { byKey, fields, flag, ids, length, some, text, told, when, whole } from './schema-parts';
import { FAMILIES, MARKS, RELATION_FAMILIES, ROLES } from './vocabulary';

const kind = fields({
	label: told(text, 'Singular.'),
	plural: text,
	folder: told(text, 'The folder of its files.'),
	family: told(v.picklist(FAMILIES), 'What the kind is good for.'),
	mark: v.optional(told(v.picklist(MARKS), 'The shape that stands for it.')),
	means: v.optional(text)
});

const relation = fields({
	label: told(text, 'From → to: "Cicero warned Caesar".'),
	inverse: v.optional(told(text, 'To → from: "Caesar was warned by Cicero".')),
	symmetric: v.optional(told(flag, 'true: it reads the same both ways.')),
	from: v.optional(told(some(text), 'Kinds or families; `family:event` means the family.')),
	to: v.optional(told(some(text), 'Kinds or families; `family:event` means the family.')),
	family: told(v.picklist(RELATION_FAMILIES), 'How it is drawn.'),
	causal: v.optional(told(v.picklist(['for', 'against']), 'Whether it brings its effect about or works against it.')),
	time: v.optional(told(v.picklist(['start', 'end', 'none']), 'Rule for the dates of its ends.')),
	role: v.optional(told(v.picklist(ROLES), 'The short key that makes edges of it.')),
	said: v.optional(fields({ established: v.optional(text), probable: v.optional(text), disputed: v.optional(text) })),
	means: v.optional(text),
	width: v.optional(told(length, 'Line width in px.'))
});

/** vocabulary.yaml */
export const vocabularyFile = fields({
	kinds: told(byKey(kind), 'Kinds of node.'),
	relations: told(byKey(relation), 'What edges say.')
});

const lane = fields({
	id: text,
	label: text,
	actors: v.optional(ids),
	places: v.optional(ids)
});
const question = fields({
	ask: text,
	view: told(text, 'An address of this site.'),
	chain: v.optional(told(ids, 'The chain to open with.'))
});

/** about.yaml */
export const aboutFile = fields({
	title: text,
	subtitle: v.optional(text),
	period: v.optional(text),
	language: v.optional(told(text, 'Language tag such as en.')),
	licence: v.optional(text),
	editors: v.optional(some(text)),
	'cite-as': v.optional(text),
	repository: v.optional(told(text, 'https address where errors can be reported.')),
	version: v.optional(text),
	lanes: v.optional(v.array(lane)),
	bands: v.optional(v.array(fields({ label: text, until: v.optional(when) }))),
	questions: v.optional(v.array(question))
});

const side = v.picklist(['below', 'right', 'left', 'above']);

/** views/*.yaml */
export const viewFile = fields({
	title: text,
	shows: told(ids, 'Nodes in view.'),
	tiers: v.optional(told(byKey(whole), 'Node id → tier, 1 the largest.')),
	regions: v.optional(told(byKey(v.tuple([whole, whole, whole, whole])), 'Lane id → [x, y, width, height].')),
	at: v.optional(told(byKey(v.tuple([whole, whole, side])), 'Node id → [x, y, side of the label].'))
});

/** tours/*.yaml */
export const tourFile = fields({
	title: text,
	stops: v.array(
		fields({ title: text, text: told(text, 'Markdown.'), view: v.optional(told(text, 'An address of this site.')) })
	)
});

/** study/*.yaml */
export const studyFile = v.array(
	fields({
		id: v.optional(text),
		ask: text,
		kind: told(text, '`order`: the right answers stand in order of time.'),
		right: ids,
		wrong: v.optional(ids),
		because: v.optional(text)
	})
);

/** sources/notes.yaml, by citation key */
export const notesFile = v.record(
	v.string(),
	fields({
		rank: v.optional(v.picklist(['primary', 'secondary'])),
		school: v.optional(told(text, 'Id of the interpretation it belongs to.')),
		reliability: v.optional(text),
		opened: v.optional(told(flag, 'false: nobody here has opened it.')),
		sections: v.optional(v.array(fields({ at: text, says: text })))
	})
);
