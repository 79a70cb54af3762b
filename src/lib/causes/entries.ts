import { edgesOfJoint, type Account } from './account';
import type { JoinGroup, JoinRecords } from './join-records';
import { NEED, needOf, type NeedRank } from './need';

/** One way in which a node's causes are put: a cause alone, causes together, or one instead of another. */
export interface Entry {
	readonly how: 'one' | 'together' | 'instead';
	/** Id of the group; null for a cause alone. */
	readonly group: string | null;
	/** Nodes, each once, sorted. It fires when all of them are supported; `instead` when any is. */
	readonly causes: readonly number[];
	readonly edges: readonly number[];
	/** What all its causes are at least: an entry that consists of needed causes alone adds nothing where one more is asked for. */
	readonly need: NeedRank;
}

interface Grouped {
	readonly groups: ReadonlyMap<number, readonly JoinGroup[]>;
	readonly alone: ReadonlySet<number>;
}

const memory = new WeakMap<JoinRecords, Grouped>();

function groupedBy(records: JoinRecords): Grouped {
	let known = memory.get(records);
	if (known) return known;
	const groups = new Map<number, JoinGroup[]>();
	for (const group of records.groups) {
		const those = groups.get(group.effect);
		if (those) those.push(group);
		else groups.set(group.effect, [group]);
	}
	memory.set(records, (known = { groups, alone: new Set(records.alone) }));
	return known;
}

/** Whether the entries of a node are more than its joints one by one: groups are recorded there, or it leads to itself. Null: of no node. */
export function groupedNodes({ records, named, selfLoops, graph }: Account): ((node: number) => boolean) | null {
	const { groups } = groupedBy(records);
	const looped = new Set(named ? [] : selfLoops.map((e) => graph.edges.to[e]!));
	return groups.size + looped.size === 0 ? null : (node) => groups.has(node) || looped.has(node);
}

/** The edges of G into a node, in order of their causes; where relations were named by the caller, one for each cause. */
export function edgesInto(account: Account, node: number): number[] {
	const { inStart, inJoint, named, selfLoops, graph } = account;
	const found: number[] = [];
	for (let place = inStart[node]!; place < inStart[node + 1]!; place++) {
		const edges = edgesOfJoint(account, inJoint[place]!);
		found.push(...(named ? edges.subarray(0, 1) : edges));
	}
	if (!named) found.push(...selfLoops.filter((e) => graph.edges.to[e] === node));
	return found;
}

/** How a cause of a node is needed: the strongest of its edges. */
function needsInto(account: Account, edges: readonly number[]): Map<number, NeedRank> {
	const needs = new Map<number, NeedRank>();
	for (const e of edges) {
		const cause = account.graph.edges.from[e]!;
		const need = needOf(account, e);
		if (need > (needs.get(cause) ?? -1)) needs.set(cause, need);
	}
	return needs;
}

/**
 * The entries of a node in an account (MODEL.md §5): groups all of whose edges are there, in the order written, then single
 * causes by id. A group that lacks an edge dissolves; what no other group names is then a single cause. Linear in edges and members.
 */
export function entriesOf(account: Account, node: number): Entry[] {
	const edges = edgesInto(account, node);
	const there = new Set(edges);
	const { groups, alone } = groupedBy(account.records);
	const intact = (groups.get(node) ?? []).filter((group) => group.edges.every((e) => there.has(e)));
	const named = new Set(intact.flatMap((group) => group.edges));
	const namedByItself = new Set(intact.flatMap((group) => (group.listed ? [] : group.edges)));
	const singles = edges.filter((e) => (alone.has(e) ? !namedByItself.has(e) : !named.has(e)));
	const needs = needsInto(account, edges);
	const entry = (how: Entry['how'], group: string | null, of: readonly number[]): Entry => {
		const causes = [...new Set(of.map((e) => account.graph.edges.from[e]!))].sort((a, b) => a - b);
		const need = causes.reduce<NeedRank>((least, cause) => {
			const rank = needs.get(cause)!;
			return rank < least ? rank : least;
		}, NEED.firm);
		return { how, group, causes, edges: of, need };
	};
	return [
		...intact.map((group) => entry(group.how, group.id, group.edges)),
		...singles.map((e) => entry('one', null, [e]))
	];
}

/** The needed causes of a node in an account, by id. */
export function neededCauses(account: Account, node: number): { readonly cause: number; readonly need: NeedRank }[] {
	return [...needsInto(account, edgesInto(account, node))]
		.filter(([, need]) => need !== NEED.none)
		.map(([cause, need]) => ({ cause, need }));
}
