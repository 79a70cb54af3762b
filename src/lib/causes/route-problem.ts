import { edgesOfJoint, type Account } from './account';
import { isRoot } from './roots';
import { reached } from './reached';
import { jointAdmits, jointAsserts, schoolsOf } from './told-whole';

/** Which routes are looked for. */
export interface RouteProblem {
	readonly account: Account;
	/** Where routes may begin, sorted. */
	readonly starts: readonly number[];
	readonly to: number;
	/** The most edges of a route. */
	readonly most: number;
	/** A node that routes must pass; -1: none. */
	readonly via: number;
	/** 1 for each node that routes may pass. */
	readonly open: Uint8Array | null;
	/** 1 for each joint without a source; null: all cite one, or none does. */
	readonly uncited: Uint8Array | null;
	/** 1 for each joint that a school admits, 2 where it asserts one too: it must tell the routes whole. Null: any routes. */
	readonly told: Uint8Array | null;
}

/** What a joint costs: a joint without a source more than any route can have joints; ties go to the shorter. */
export const UNCITED = 2 ** 26;

/** What must still come about on a route, as bits: that the school asserts a joint, and that the node to be passed is. */
export const TOLD = 1;
export const PASSED = 2;

/** What routes must keep. */
export interface RouteConditions {
	readonly via?: number | undefined;
	readonly avoid?: number | undefined;
	readonly within?: Uint8Array | undefined;
	readonly maxLength?: number | undefined;
}

/** The problem of the routes from a node, or from every root. */
export function routeProblem(
	account: Account,
	from: number | null,
	to: number,
	{ via, avoid, within, maxLength }: RouteConditions
): RouteProblem {
	const open = avoid === undefined ? (within ?? null) : (within?.slice() ?? new Uint8Array(account.nodeCount).fill(1));
	if (avoid !== undefined) open![avoid] = 0;
	const starts = from === null ? [...reached(account, [to], 'in').nodes].filter((i) => isRoot(account, i)) : [from];
	return {
		account,
		starts: starts.filter((i) => open === null || open[i] === 1).sort((a, b) => a - b),
		to,
		most: maxLength ?? Infinity,
		via: via ?? -1,
		open,
		uncited: uncitedJoints(account),
		told: null
	};
}

const memory = new WeakMap<Account, { readonly joints: Uint8Array | null }>();

/** 1 for each joint no edge of which cites a source; null where that is none or all of them. */
function uncitedJoints(account: Account): Uint8Array | null {
	const known = memory.get(account);
	if (known) return known.joints;
	const edges = new Set(account.records.uncited);
	const joints = new Uint8Array(account.jointCount);
	let count = 0;
	if (edges.size > 0) {
		for (let j = 0; j < joints.length; j++) {
			if (edgesOfJoint(account, j).some((e) => !edges.has(e))) continue;
			joints[j] = 1;
			count++;
		}
	}
	const found = count === 0 || count === joints.length ? null : joints;
	memory.set(account, { joints: found });
	return found;
}

const toldMemory = new WeakMap<Account, Map<number, Uint8Array>>();

/** The same problem for the routes that a school tells whole. */
export function toldBy(problem: RouteProblem, school: number): RouteProblem {
	const { account } = problem;
	let known = toldMemory.get(account);
	if (!known) toldMemory.set(account, (known = new Map()));
	let told = known.get(school);
	if (!told) {
		const schools = schoolsOf(account.graph);
		told = new Uint8Array(account.jointCount);
		for (let j = 0; j < told.length; j++)
			if (jointAdmits(account, schools, j, school)) told[j] = jointAsserts(account, schools, j, school) ? 2 : 1;
		known.set(school, told);
	}
	return { ...problem, told };
}

/** The cost of a joint. */
export function costOf({ uncited }: RouteProblem, joint: number): number {
	return uncited !== null && uncited[joint] === 1 ? UNCITED + 1 : 1;
}

/** What still must come about after a joint to a node. */
export function leftAfter({ told, via }: RouteProblem, left: number, joint: number, node: number): number {
	if (told !== null && told[joint] === 2) left &= ~TOLD;
	return node === via ? left & ~PASSED : left;
}

/** What must come about on a route that begins at a node. */
export function leftAtStart({ told, via }: RouteProblem, node: number): number {
	return (told === null ? 0 : TOLD) | (via === -1 || via === node ? 0 : PASSED);
}

/** Whether routes may go over a joint to a node. */
export function mayGo({ told, open }: RouteProblem, joint: number, node: number): boolean {
	return (told === null || told[joint] !== 0) && (open === null || open[node] === 1);
}
