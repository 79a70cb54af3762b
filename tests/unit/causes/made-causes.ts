import fc from 'fast-check';
import { accountOf, type Account } from '$lib/causes/account';
import { joinRecordsOf } from '$lib/causes/join-records';
import type { GraphEdge } from '$lib/graph/edge';
import { STANCES, type Need, type Stance } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';
import type { Group } from '$lib/graph/node';
import { date, edge, kind, madeGraph, node } from '../graph/made-graph';

/** Small graphs of causes at random, and the same questions answered straight from their records, without haste. */

const CITATION = { source: 'book', at: null, quote: null, note: null };
const SCHOOLS = ['school-a', 'school-b', 'school-c'];

/** The account of all of a graph, or of one school, with what its texts say of joins. */
export function accountIn(graph: Graph, school?: string): Account {
	const index = school === undefined ? undefined : graph.index(school);
	return accountOf(graph, { school: index, records: joinRecordsOf(graph) });
}

const reading = fc.record({ school: fc.constantFrom(...SCHOOLS), stance: fc.constantFrom(...STANCES) });

/** What schools say of an edge; none both asserts and denies it. */
const readings = fc
	.uniqueArray(reading, { maxLength: 3, selector: ({ school }) => school })
	.map((list) => list.map((each) => ({ ...each, author: null, sources: [], checked: true, note: null })));

const arrow = (nodes: number) =>
	fc.record({
		from: fc.nat(nodes - 1),
		to: fc.nat(nodes - 1),
		cited: fc.boolean(),
		readings: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: readings })
	});

/** Graphs of a few nodes that may hold rings, loops and parallel edges, with citations and readings on some edges. */
export const wiredGraph = fc
	.record({
		count: fc.integer({ min: 2, max: 7 }),
		days: fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 7, maxLength: 7 })
	})
	.chain(({ count, days }) =>
		fc.array(arrow(count), { maxLength: 16 }).map((arrows) =>
			madeGraph({
				kinds: [kind('school', 'account')],
				nodes: [
					...Array.from({ length: count }, (_, i) => {
						const day = days[i] ?? null;
						const when = day === null ? null : { date: date(`1950-01-0${day}`), checked: true, sources: [] };
						return node(`n${i}`, { when });
					}),
					...SCHOOLS.map((id) => node(id, { kind: 'school', family: 'account' }))
				],
				edges: arrows.map((each, k) =>
					edge(`n${each.from}`, 'causes', `n${each.to}`, {
						id: `edge-${k}`,
						sources: each.cited ? [CITATION] : [],
						readings: each.readings
					})
				)
			})
		)
	);

const need: fc.Arbitrary<Need> = fc
	.record({ deniedBy: fc.subarray(SCHOOLS, { maxLength: 1 }), others: fc.boolean() })
	.map(({ deniedBy, others }) => ({
		strength: 'says',
		who: null,
		claim: null,
		sources: [],
		deniedBy,
		denials: others ? [{ who: 'a critic', sources: [], checked: true, note: null }] : [],
		checked: true,
		note: null
	}));

const seldom = <T>(arbitrary: fc.Arbitrary<T>, otherwise: T): fc.Arbitrary<T> =>
	fc.oneof({ weight: 3, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary });

const cause = (nodes: number) =>
	fc.record({
		from: fc.nat(nodes - 1),
		to: fc.nat(nodes - 1),
		needed: seldom(fc.array(need, { minLength: 1, maxLength: 2 }), []),
		readings: seldom(readings, []),
		alone: fc.boolean()
	});

/** Graphs with groups, needs, stated joins and things that did not happen; rings only where `rings`. */
export const joinedGraph = (rings: boolean) =>
	fc.integer({ min: 2, max: 7 }).chain((count) =>
		fc
			.record({
				causes: fc.array(cause(count), { minLength: 1, maxLength: 12 }),
				joins: fc.array(fc.constantFrom('unstated', 'unstated', 'any', 'all'), { minLength: count, maxLength: count }),
				happened: fc.array(seldom(fc.constant(false), true), { minLength: count, maxLength: count }),
				groups: fc.array(
					fc.record({
						of: fc.nat(count - 1),
						how: fc.constantFrom('together', 'instead'),
						listed: fc.boolean(),
						pick: fc.nat(1000)
					}),
					{ maxLength: 4 }
				)
			})
			.map(({ causes, joins, happened, groups }) => {
				const edges = causes
					.map((each, k): GraphEdge & { readonly alone: boolean } => {
						const [from, to] = rings || each.from < each.to ? [each.from, each.to] : [each.to, each.from];
						const { needed, readings: said, alone } = each;
						return {
							...edge(`n${from}`, 'causes', `n${to}`, { id: `edge-${k}`, needed, readings: said, sources: [CITATION] }),
							alone
						};
					})
					.filter(({ from, to }) => rings || from !== to);
				const groupsOf = (id: string): Group[] => {
					const into = edges.filter(({ to }) => to === id);
					return groups.flatMap(({ of, how, listed, pick }, k) => {
						const members = into.filter((_, at) => ((pick >> at) & 1) === 1);
						if (`n${of}` !== id || members.length < 2) return [];
						return [
							{
								id: `group-${k}`,
								how,
								listed: listed && how === 'together',
								edges: members.map((each) => each.id),
								causal: 'for' as const,
								sources: [],
								checked: true,
								note: null
							}
						];
					});
				};
				const nodes = joins.map((join, i) => {
					const own = groupsOf(`n${i}`);
					const listed = new Set(own.filter((group) => group.listed).flatMap((group) => group.edges));
					const alone = edges.filter((each) => each.alone && listed.has(each.id)).map((each) => each.id);
					return node(`n${i}`, { join, happened: happened[i]!, groups: own, alone });
				});
				return madeGraph({
					kinds: [kind('school', 'account')],
					nodes: [...nodes, ...SCHOOLS.map((id) => node(id, { kind: 'school', family: 'account' }))],
					edges: edges.map(({ alone: _, ...each }) => each)
				});
			})
	);

/** The `for` edges of an account by the definition of MODEL.md §5, gaps aside. */
export function edgesOf(graph: Graph, school?: string): GraphEdge[] {
	const edges = Array.from({ length: graph.edgeCount }, (_, e) => graph.edgeAt(e));
	if (school === undefined) return edges;
	return edges.filter(({ readings: all }) => {
		const own = all.filter((each) => each.school === school);
		if (own.some(({ stance }) => stance === 'denies')) return false;
		const isFor = (stance: Stance): boolean => stance === 'asserts' || stance === 'stresses';
		const contested = all.some(
			(one) => isFor(one.stance) && all.some((other) => other.school !== one.school && !isFor(other.stance))
		);
		return own.length > 0 || !contested;
	});
}

/** What a definition of support needs to know of one node. */
interface Rule {
	readonly root: boolean;
	readonly never: boolean;
	readonly join: 'any' | 'all' | 'unstated';
	readonly needed: readonly { readonly cause: string; readonly contested: boolean }[];
	readonly entries: readonly { readonly how: 'all' | 'any'; readonly causes: readonly string[] }[];
}

/** Entries, needs and joins of every node, straight from the records. */
export function rulesOf(graph: Graph, school?: string): Map<string, Rule> {
	const edges = edgesOf(graph, school);
	return new Map(
		graph.nodes.ids.map((id) => {
			const record = graph.node(id)!;
			const into = edges.filter(({ to }) => to === id);
			const there = new Set(into.map((each) => each.id));
			const intact = record.groups.filter((group) => group.edges.every((each) => there.has(each)));
			const causeOf = (edgeId: string): string => into.find((each) => each.id === edgeId)!.from;
			const isSingle = (edgeId: string): boolean => {
				const naming = intact.filter((group) => group.edges.includes(edgeId));
				return record.alone.includes(edgeId) ? naming.every(({ listed }) => listed) : naming.length === 0;
			};
			const strength = (each: GraphEdge): number => {
				const claims = each.needed
					.filter(({ deniedBy }) => school === undefined || !deniedBy.includes(school))
					.map(({ deniedBy, denials }) => (deniedBy.length + denials.length > 0 ? 1 : 2));
				return Math.max(0, ...claims);
			};
			const needed = [...new Set(into.map(({ from }) => from))].flatMap((from) => {
				const rank = Math.max(...into.filter((each) => each.from === from).map(strength));
				return rank === 0 ? [] : [{ cause: from, contested: rank === 1 }];
			});
			return [
				id,
				{
					root: into.length === 0,
					never: !record.happened,
					join: record.join,
					needed,
					entries: [
						...intact.map((group) => ({
							how: group.how === 'instead' ? ('any' as const) : ('all' as const),
							causes: group.edges.map(causeOf)
						})),
						...into.filter((each) => isSingle(each.id)).map((each) => ({ how: 'all' as const, causes: [each.from] }))
					]
				}
			];
		})
	);
}

/** What is supported where some nodes are read as `all` and some are taken away: rules applied until nothing changes. */
export function supportedIn(
	rules: ReadonlyMap<string, Rule>,
	all: ReadonlySet<string>,
	without: ReadonlySet<string> = new Set()
): Set<string> {
	const supported = new Set<string>();
	for (let before = -1; before < supported.size;) {
		before = supported.size;
		for (const [id, rule] of rules) if (!without.has(id) && holds(rule, all.has(id), supported)) supported.add(id);
	}
	return supported;
}

function holds({ root, never, join, needed, entries }: Rule, isAll: boolean, supported: ReadonlySet<string>): boolean {
	if (never) return false;
	if (root) return true;
	const binding = new Set(needed.filter(({ contested }) => !contested || isAll).map(({ cause: id }) => id));
	if (![...binding].every((id) => supported.has(id))) return false;
	const fires = ({ how, causes }: Rule['entries'][number]): boolean =>
		how === 'all' ? causes.every((id) => supported.has(id)) : causes.some((id) => supported.has(id));
	if (join === 'all' || (join === 'unstated' && isAll)) return entries.every(fires);
	if (join === 'unstated') return entries.some(fires);
	const more = entries.filter(({ causes }) => !causes.every((id) => binding.has(id)));
	return more.length === 0 || more.some(fires);
}

/** Every set of at most `most` of some things, smaller ones first, each in the order given. */
export function subsets<T>(things: readonly T[], most = things.length): T[][] {
	let level: { set: T[]; next: number }[] = [{ set: [], next: 0 }];
	const found: T[][] = [[]];
	for (let size = 1; size <= most; size++) {
		level = level.flatMap(({ set, next }) =>
			things.slice(next).map((thing, at) => ({ set: [...set, thing], next: next + at + 1 }))
		);
		found.push(...level.map(({ set }) => set));
	}
	return found;
}
