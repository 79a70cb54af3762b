import type { About } from '$lib/graph/about';
import { readEdtf } from '$lib/graph/dates';
import type { GraphEdge } from '$lib/graph/edge';
import { Graph } from '$lib/graph/graph';
import type { GraphNode } from '$lib/graph/node';
import type { Certainty, Family, Kind, Mark, Relation, RelationFamily, Vocabulary } from '$lib/graph/vocabulary';

/** Small graphs for the tests of pictures, said in a few words. */

const KINDS: readonly [id: string, folder: string, family: Family, mark: Mark][] = [
	['person', 'actors', 'actor', 'disc'],
	['state', 'actors', 'actor', 'square'],
	['event', 'events', 'event', 'diamond'],
	['condition', 'conditions', 'event', 'strata'],
	['motive', 'motives', 'motive', 'hexagon'],
	['place', 'places', 'place', 'triangle'],
	['document', 'documents', 'source', 'page'],
	['interpretation', 'interpretations', 'account', 'bubble']
];
const RELATIONS: readonly [
	id: string,
	family: RelationFamily,
	causal?: 'for' | 'against' | undefined,
	symmetric?: boolean
][] = [
	['lobbied', 'interact'],
	['approved', 'enable'],
	['refused', 'constrain'],
	['allied-with', 'interact', undefined, true],
	['took-part-in', 'participate'],
	['held', 'participate'],
	['recorded-in', 'other'],
	['triggers', 'trigger', 'for'],
	['causes', 'cause', 'for'],
	['enables', 'enable', 'for'],
	['motivates', 'motivate', 'for'],
	['hinders', 'constrain', 'against']
];

const vocabulary: Vocabulary = {
	kinds: new Map(
		KINDS.map(([id, folder, family, mark]): [string, Kind] => [
			id,
			{ id, label: id, plural: `${id}s`, folder, family, mark, means: null }
		])
	),
	relations: new Map(
		RELATIONS.map(([id, family, causal = null, symmetric = false]): [string, Relation] => [
			id,
			{
				id,
				label: id.replaceAll('-', ' '),
				inverse: `was ${id}`,
				symmetric,
				from: [],
				to: [],
				family,
				causal,
				time: 'none',
				role: null,
				said: {},
				means: null,
				width: null
			}
		])
	)
};

const about: About = {
	title: 'A small graph',
	subtitle: null,
	period: null,
	language: 'en',
	licence: null,
	editors: [],
	citeAs: null,
	repository: null,
	version: null,
	lanes: [],
	bands: [],
	questions: []
};
const place = { file: 'made', line: 1, column: 1 };

/** A node: `kim-il-sung person Kim Il-sung`; the rest as wanted. */
export function node(said: string, more: Partial<GraphNode> & { date?: string } = {}): GraphNode {
	const [id = '', kind = '', ...label] = said.split(' ');
	const { date, ...rest } = more;
	const read = date === undefined ? null : readEdtf(date);
	return {
		id,
		kind,
		family: vocabulary.kinds.get(kind)?.family ?? 'other',
		label: label.join(' '),
		as: null,
		aliases: [],
		when: read && 'date' in read ? { date: read.date, checked: true, sources: [] } : null,
		what: null,
		lane: null,
		summary: null,
		note: null,
		gap: false,
		happened: true,
		expected: null,
		sources: [],
		doers: [],
		groups: [],
		alone: [],
		join: 'unstated',
		hinges: [],
		authors: [],
		works: [],
		about: [],
		claims: [],
		truth: [],
		refutedBy: [],
		derivesFrom: [],
		was: [],
		item: null,
		notes: null,
		place,
		...rest
	};
}

/** An edge: `kim-il-sung lobbied stalin`, and how many events stand behind it. */
export function edge(
	said: string,
	events = 0,
	certainty: Certainty = 'established',
	more: Partial<GraphEdge> = {}
): GraphEdge {
	const [from = '', relation = '', to = ''] = said.split(' ');
	return {
		id: `${from}.${relation}.${to}`,
		from,
		relation,
		to,
		when: null,
		certainty,
		sources: [],
		readings: [],
		needed: [],
		checked: true,
		note: null,
		ratherThan: null,
		events: Array.from({ length: events }, (_, index) => `event-${index}`),
		derived: events > 0,
		place,
		...more
	};
}

export function graphOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[], said: Partial<About> = {}): Graph {
	const there = new Set(nodes.map(({ id }) => id));
	const events = new Set(edges.flatMap((one) => one.events).filter((id) => !there.has(id)));
	const behind = [...events].map((id) => node(`${id} event What happened`));
	return Graph.from({ about: { ...about, ...said }, vocabulary, nodes: [...nodes, ...behind], edges });
}

/** Principal names of the origins of a war and what passed between them. */
export const principals = graphOf(
	[
		node('kim-il-sung person Kim Il-sung'),
		node('stalin person Joseph Stalin'),
		node('mao-zedong person Mao Zedong'),
		node('syngman-rhee person Syngman Rhee'),
		node('truman person Harry S. Truman'),
		node('soviet-union state Soviet Union'),
		node('parallel-38 place 38th parallel'),
		node('invasion event North Korean invasion of South Korea', { date: '1950-06-25' }),
		node('approval event Stalin approves an attack on conditions', { date: '1950-04' }),
		node('veto event A Soviet veto in the Security Council', { date: '1950-06-27', happened: false }),
		node('two-events event Two key events that the article does not name', { gap: true }),
		node('division condition The country stays divided along the parallel', { date: '1945-08/1950-06' }),
		node('unify motive Unify the country under his own rule'),
		node('telegram document Telegram of 30 January 1950', { date: '1950-01-30' }),
		node('alone interpretation A school that nobody links to')
	],
	[
		edge('kim-il-sung lobbied stalin', 4),
		edge('stalin approved kim-il-sung', 2),
		edge('stalin refused kim-il-sung', 1, 'probable'),
		edge('kim-il-sung lobbied mao-zedong', 2),
		edge('stalin allied-with mao-zedong'),
		edge('truman refused syngman-rhee', 2),
		edge('syngman-rhee lobbied truman', 1),
		edge('kim-il-sung took-part-in invasion'),
		edge('kim-il-sung held unify'),
		edge('unify motivates invasion', 0, 'disputed'),
		edge('approval enables invasion', 0, 'established', {
			needed: [
				{ strength: 'says', who: null, claim: null, sources: [], deniedBy: [], denials: [], checked: true, note: null }
			]
		}),
		edge('division causes invasion', 0, 'probable'),
		edge('veto hinders invasion'),
		edge('stalin took-part-in approval'),
		edge('soviet-union took-part-in veto'),
		edge('approval recorded-in telegram'),
		edge('truman took-part-in parallel-38'),
		edge('invasion triggers two-events')
	]
);
