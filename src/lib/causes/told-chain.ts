import { EDGE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';
import { showDate } from '$lib/graph/show-date';
import { certaintyOf } from '$lib/graph/statement';
import type { Certainty } from '$lib/graph/vocabulary';
import type { Account } from './account';
import { NEED, needOf } from './need';
import type { Route } from './route';
import type { RouteCount } from './route-counts';
import { begun, namesOf, stepSentence, stepText, type StepPart } from './step-sentence';
import { schoolsOf } from './told-whole';

/** One step of a chain, in words. */
export interface ToldStep {
	/** From 1. */
	readonly number: number;
	readonly edge: number;
	readonly parts: readonly StepPart[];
	readonly certainty: Certainty;
	/** The date of the effect in words; null where it has none. */
	readonly when: string | null;
	/** Whether someone says, or a document implies, that the effect would not have come without it. */
	readonly needed: boolean;
	/** False: nobody has opened a source for it. */
	readonly checked: boolean;
	/** Schools that assert or stress it, and those that deny it. */
	readonly asserts: readonly number[];
	readonly denies: readonly number[];
}

/** A chain as numbered sentences, with whose it is. */
export interface ToldChain {
	readonly steps: readonly ToldStep[];
	/** Who tells it. */
	readonly told: readonly StepPart[];
	readonly toldText: string;
	/** "1 of 196,830 routes"; null where nobody counted. */
	readonly count: string | null;
}

/** Puts a route into words: a sentence for each joint, who tells it, and how many like it there are. O(joints × schools). */
export function toldChain(
	account: Account,
	route: Route,
	{ count }: { readonly count?: RouteCount | undefined } = {}
): ToldChain {
	const told = tellingParts(account.graph, route);
	return {
		steps: route.edges.map((e, at) => stepOf(account, e, at + 1)),
		told,
		toldText: stepText(told),
		count: count === undefined ? null : countText(count)
	};
}

function stepOf(account: Account, edge: number, number: number): ToldStep {
	const { graph } = account;
	const { asserting, denying } = schoolsOf(graph);
	return {
		number,
		edge,
		parts: stepSentence(graph, edge),
		certainty: certaintyOf(graph, edge),
		when: dateOf(graph, graph.edges.to[edge]!),
		needed: needOf(account, edge) !== NEED.none,
		checked: (graph.edges.certainty[edge]! & EDGE_FLAG.unchecked) === 0,
		asserts: [...new Set(asserting.get(edge))],
		denies: [...new Set(denying.get(edge))]
	};
}

/** The date of a node in words; null where it has none. */
export function dateOf(graph: Graph, node: number): string | null {
	const text = graph.nodes.when[node];
	return text == null ? null : showDate({ text }, 'long');
}

/**
 * Who tells a route, never without the measure (MODEL.md §5): *told whole* is said only of a school that asserts every joint. With its
 * full stops.
 */
export function tellingParts(
	graph: Graph,
	{ edges, toldWholeBy, compositeAt, asserts }: Pick<Route, 'edges' | 'toldWholeBy' | 'compositeAt' | 'asserts'>
): StepPart[] {
	const size = edges.length;
	const measures = (schools: readonly number[]): StepPart[] =>
		asserts
			.filter(({ school }) => schools.includes(school))
			.flatMap(({ school, joints }, k) => [
				...(k === 0 ? [] : [{ text: '; ' }]),
				...namesOf(graph, [school]),
				{ text: ` asserts ${joints} of ${size} ${size === 1 ? 'joint' : 'joints'}` }
			]);
	const stop: StepPart = { text: '.' };
	if (compositeAt !== null) {
		const all = measures(asserts.map(({ school }) => school));
		const head: StepPart = { text: `Composite, broken at step ${compositeAt}: no school tells it whole.` };
		return all.length === 0 ? [head] : [head, { text: ' ' }, ...begun(all), stop];
	}
	if (toldWholeBy.length === 0) return [{ text: 'No school is recorded on this chain.' }];
	const whole = toldWholeBy.filter((school) => asserts.some((each) => each.school === school && each.joints === size));
	const part = toldWholeBy.filter((school) => !whole.includes(school));
	const by: StepPart[] =
		whole.length === 0
			? []
			: [
					{ text: 'Told whole by ' },
					...namesOf(graph, whole),
					{ text: ', asserting ' },
					{ text: jointsAll(size) },
					stop
				];
	if (part.length === 0) return by;
	const rest = part.length === 1 ? '; nothing in it contradicts this school.' : '; nothing in it contradicts them.';
	return [...by, ...(by.length === 0 ? [] : [{ text: ' ' }]), ...begun(measures(part)), { text: rest }];
}

function jointsAll(size: number): string {
	return `${size} of ${size} ${size === 1 ? 'joint' : 'joints'}`;
}

/** More routes than this are given in powers of ten: nobody reads sixteen digits. */
const READABLE = 10n ** 15n;

/** A chain among its like: "1 of 196,830 routes", "1 of at least 12 routes", "1 of about 3.4 × 10²¹ routes", "The only route". */
export function countText({ count, exact }: RouteCount): string {
	if (exact && count === 1n) return 'The only route';
	const least = exact ? '' : 'at least ';
	if (count < READABLE) return `1 of ${least}${grouped(count)} ${count === 1n ? 'route' : 'routes'}`;
	return `1 of ${exact ? 'about ' : least}${powerText(count)} routes`;
}

/** A whole number as people write it: 196,830. */
export function grouped(count: bigint): string {
	return count.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The first two digits, cut and not rounded, so that "at least" stays true: 3.4 × 10²¹. */
function powerText(count: bigint): string {
	const digits = count.toString();
	const power = [...String(digits.length - 1)].map((digit) => RAISED[Number(digit)]).join('');
	return `${digits[0]}.${digits[1]} × 10${power}`;
}
