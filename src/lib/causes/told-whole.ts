import { NODE_FLAG } from '$lib/graph/columns';
import { STANCES } from '$lib/graph/evidence';
import type { Graph } from '$lib/graph/graph';
import { edgesOfJoint, jointBetween, type Account } from './account';

/** Who tells a route, joint by joint (MODEL.md §5, *told whole by*). */
export interface Telling {
	/** The schools that every joint admits and that assert one of them, in order. */
	readonly toldWholeBy: readonly number[];
	/** The first joint, from 1, at which no school is left; null where one is, or where no school is recorded. */
	readonly compositeAt: number | null;
	/** How many joints each school asserts that asserts one, in order of the schools: "A asserts m of n joints". */
	readonly asserts: readonly { readonly school: number; readonly joints: number }[];
}

/** What schools make of edges: those that assert or stress an edge, and those that deny it. */
export interface Schools {
	/** Every interpretation of the graph, and every other node that a reading names, in order. */
	readonly all: readonly number[];
	readonly asserting: ReadonlyMap<number, readonly number[]>;
	readonly denying: ReadonlyMap<number, readonly number[]>;
}

const NONE: readonly number[] = [];
const memory = new WeakMap<Graph, Schools>();

/** The schools of a graph, gathered at the first question. Linear in nodes and readings. */
export function schoolsOf(graph: Graph): Schools {
	const known = memory.get(graph);
	if (known) return known;
	const { edge, school, stance } = graph.edges.readings;
	const all = new Set<number>(school);
	for (let i = 0; i < graph.nodeCount; i++) {
		if (graph.familyOf(i) === 'account' && (graph.nodes.flags[i]! & NODE_FLAG.misconception) === 0) all.add(i);
	}
	const asserting = new Map<number, number[]>();
	const denying = new Map<number, number[]>();
	for (let k = 0; k < edge.length; k++) {
		const says = STANCES[stance[k]!]!;
		if (says === 'plays-down') continue;
		const side = says === 'denies' ? denying : asserting;
		const those = side.get(edge[k]!);
		if (those) those.push(school[k]!);
		else side.set(edge[k]!, [school[k]!]);
	}
	const schools = { all: [...all].sort((a, b) => a - b), asserting, denying };
	memory.set(graph, schools);
	return schools;
}

/** Whether an edge fits what a school tells: where no school asserts it, all but those that deny it are free to tell it. */
function edgeAdmits({ asserting, denying }: Schools, e: number, school: number): boolean {
	const those = asserting.get(e);
	return those ? those.includes(school) : !(denying.get(e) ?? NONE).includes(school);
}

/** Whether a joint admits a school: parallel edges admit what any of them does. */
export function jointAdmits(account: Account, schools: Schools, joint: number, school: number): boolean {
	return edgesOfJoint(account, joint).some((e) => edgeAdmits(schools, e, school));
}

/** Whether a school asserts or stresses an edge of a joint. */
export function jointAsserts(account: Account, { asserting }: Schools, joint: number, school: number): boolean {
	return edgesOfJoint(account, joint).some((e) => (asserting.get(e) ?? NONE).includes(school));
}

/** The schools that assert an edge of some joint of a route. */
function tellersOf(account: Account, { asserting }: Schools, joints: readonly number[]): number[] {
	const tellers = new Set<number>();
	for (const joint of joints)
		for (const e of edgesOfJoint(account, joint)) for (const school of asserting.get(e) ?? NONE) tellers.add(school);
	return [...tellers].sort((a, b) => a - b);
}

/** The joints along a chain of nodes; two that no joint joins have none. */
export function jointsAlong(account: Account, nodes: readonly number[]): number[] {
	return nodes
		.slice(1)
		.map((node, at) => jointBetween(account, nodes[at]!, node))
		.filter((joint) => joint >= 0);
}

/** Who tells a chain of nodes. O(joints × schools). */
export function tellingOf(account: Account, nodes: readonly number[]): Telling {
	const schools = schoolsOf(account.graph);
	if (schools.all.length === 0) return { toldWholeBy: [], compositeAt: null, asserts: [] };
	const joints = jointsAlong(account, nodes);
	const tellers = tellersOf(account, schools, joints);
	const asserts = tellers.map((school) => ({
		school,
		joints: joints.filter((joint) => jointAsserts(account, schools, joint, school)).length
	}));
	let left = schools.all;
	for (let at = 0; at < joints.length; at++) {
		left = left.filter((school) => jointAdmits(account, schools, joints[at]!, school));
		if (left.length === 0) return { toldWholeBy: [], compositeAt: at + 1, asserts };
	}
	return { toldWholeBy: left.filter((school) => tellers.includes(school)), compositeAt: null, asserts };
}
