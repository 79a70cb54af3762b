/** The shape of a node's file (MODEL.md §3.2), as schemas; what relations it may use is the vocabulary's. */
import * as v from 'valibot';
import {
	byKey,
	certainty,
	checked,
	citation,
	fields,
	flag,
	id,
	ids,
	noList,
	note,
	schools,
	some,
	sources,
	text,
	told,
	when
} from './schema-parts';

const reading = fields({
	school: told(text, 'Id of the interpretation.'),
	stance: told(v.picklist(['asserts', 'stresses', 'plays-down', 'denies']), 'What the school makes of the statement.'),
	author: v.optional(told(text, 'Whose voice it is.')),
	source: v.optional(told(citation, 'Where.')),
	at: v.optional(told(text, 'Locator in the source.')),
	sources: v.optional(sources),
	checked: v.optional(checked),
	note: v.optional(note)
});

const denial = fields({
	who: told(text, 'Someone of no school who denies it.'),
	sources: v.optional(sources),
	checked: v.optional(checked),
	note: v.optional(note)
});

const need = fields({
	strength: v.optional(told(v.picklist(['says', 'implies']), 'A historian says so, or a document implies it.')),
	who: v.optional(told(text, 'Who says so.')),
	claim: v.optional(told(text, 'The claim in our own words.')),
	sources: v.optional(sources),
	'denied-by': v.optional(
		told(
			some(v.union([text, denial])),
			'Ids of interpretations that deny it, or { who, sources, note } of others who do.'
		)
	),
	checked: v.optional(checked),
	note: v.optional(note)
});

/** The keys that any edge may have. */
const statement = {
	when: v.optional(when),
	certainty: v.optional(certainty),
	'said-by': v.optional(told(schools, 'Interpretations that assert it.')),
	'denied-by': v.optional(told(schools, 'Interpretations that deny it.')),
	readings: v.optional(told(some(reading), 'What schools make of it, with author and source.')),
	sources: v.optional(sources),
	note: v.optional(note),
	checked: v.optional(checked),
	'rather-than': v.optional(told(text, 'The contrast: what was not done.')),
	id: v.optional(told(text, 'Its own id, where <from>.<relation>.<to> will not do.'))
};

const needed = told(some(v.union([citation, need])), 'Without this cause the effect would not have come: who says so.');

/** Keys of an edge entry beside the one that is its relation. */
export const EDGE_KEYS: readonly string[] = [...Object.keys(statement), 'needed'];
/** Keys of an act beside the one that is its relation. */
export const ACT_KEYS: readonly string[] = ['by', ...Object.keys(statement).filter((key) => key !== 'id')];
/** Keys of a misconception's claim beside the one that is its relation. */
export const CLAIM_KEYS: readonly string[] = ['from', 'note'];

// The rest is the relation with its other end; which relations there are is the vocabulary's to say.
const entry = noList(v.objectWithRest({ ...statement, needed: v.optional(needed) }, v.unknown()));
const actKeys = { by: v.optional(told(ids, 'Who did it; the `by:` of the file where it is not said.')), ...statement };
const act = noList(v.objectWithRest(actKeys, v.unknown()));
const claim = noList(v.objectWithRest({ from: id, note: v.optional(note) }, v.unknown()));
const end = v.union([id, fields({ to: ids, ...statement })]);
const ends = (description: string) => v.optional(told(some(end), description));
const support = some(
	v.union([
		id,
		fields({
			to: id,
			sources: v.optional(sources),
			certainty: v.optional(certainty),
			note: v.optional(note),
			checked: v.optional(checked)
		})
	])
);
const member = v.union([text, byKey(text)]);
const group = fields({
	of: told(v.array(member), 'Causes of this effect, by id; `relation: cause` or an edge id where one has two edges.'),
	id: v.optional(told(text, 'A name for the group within this file.')),
	sources: v.optional(sources),
	checked: v.optional(checked),
	note: v.optional(note)
});
const state = fields({
	when,
	state: told(text, 'What the actor held.'),
	at: v.optional(told(ids, 'Nodes that show it.'))
});
const hinge = fields({
	id: told(text, 'A name for the hinge within this file.'),
	question: text,
	before: state,
	after: state,
	because: v.optional(told(some(text), 'Edge ids, where the causes that are found are not the right ones.')),
	sources: v.optional(sources),
	checked: v.optional(checked),
	note: v.optional(note)
});
const alias = v.union([text, fields({ text, lang: v.optional(told(text, 'Language tag such as ko.')) })]);
const dated = v.union([text, fields({ date: when, checked: v.optional(checked), sources: v.optional(sources) })]);

/** One node's file. */
export const nodeFile = fields({
	label: told(text, 'What the picture shows; at most 60 characters.'),
	kind: v.optional(told(text, 'The kind, where several share the folder.')),
	as: v.optional(told(text, 'A noun phrase for use inside sentences.')),
	aliases: v.optional(told(some(alias), 'Other names.')),
	when: v.optional(told(dated, 'EDTF date, or { date, checked, sources }.')),
	what: v.optional(told(text, 'Subtype: decision, meeting, omission, aim, fear …')),
	where: ends('Places.'),
	lane: v.optional(told(text, 'A lane of about.yaml, where the rule finds none or the wrong one.')),
	summary: v.optional(told(text, 'Our own words; Markdown; [[id]] links to a node.')),
	note: v.optional(note),
	act: v.optional(told(some(act), 'Who did what to whom.')),
	by: ends('Whose event it is.'),
	'took-part': ends('Who took part.'),
	'held-by': ends('Whose motive it is.'),
	'part-of': ends('What it belongs to.'),
	because: v.optional(told(some(entry), 'Causal edges into this node.')),
	together: v.optional(told(some(group), 'Causes that a source presents together.')),
	instead: v.optional(told(some(group), 'Rival causes: one explains it or another does.')),
	join: v.optional(told(v.picklist(['any', 'all', 'unstated']), 'How the causes combine.')),
	edges: v.optional(told(some(entry), 'Other edges that start here.')),
	sources: v.optional(sources),
	gap: v.optional(told(flag, 'true: the record is missing here.')),
	happened: v.optional(told(flag, 'false: it did not happen.')),
	expected: v.optional(told(text, 'What an omission left undone.')),
	authors: v.optional(told(some(text), 'Of an interpretation.')),
	works: v.optional(told(some(text), 'Writings of an interpretation: keys of sources.')),
	about: v.optional(told(ids, 'The events an interpretation explains.')),
	claims: v.optional(told(some(claim), 'Edges that a misconception would draw.')),
	truth: v.optional(told(ids, 'What a misconception distorts.')),
	'refuted-by': v.optional(told(support, 'Nodes and edges that refute it.')),
	'derives-from': v.optional(told(support, 'The interpretation it simplifies.')),
	hinges: v.optional(told(some(hinge), 'Dated changes of mind of an actor.')),
	was: v.optional(told(some(text), 'Former ids; their addresses lead here.'))
});
