import type { Flow } from './layered-acyclic';
import type { LayeredProblem } from './layered-problem';

/**
 * The day each card stands at: within its own dates, not before its causes', and as near before its first effect as its dates
 * allow, so that what lasted long stands where it is told. Some card must have a date. Where dates leave no such day, the
 * card keeps its dates and its link leads back. Linear.
 */
export function timesOf({ first, last, count }: LayeredProblem, flow: Flow): Float64Array {
	const known = [...first, ...last].filter(Number.isFinite);
	const { order, out, into, source, target } = flow;
	const low = new Float64Array(count);
	for (const card of order) {
		low[card] = into[card]!.reduce((most, link) => Math.max(most, low[source[link]!]!), first[card]!);
		low[card] = Math.min(low[card]!, last[card]!);
	}
	const beginning = known.reduce((least, day) => Math.min(least, day), Infinity);
	const time = new Float64Array(count);
	for (const card of order.toReversed()) {
		const effect = out[card]!.reduce((least, link) => Math.min(least, time[target[link]!]!), Infinity);
		const wanted = Number.isFinite(effect) ? Math.min(effect, last[card]!) : low[card]!;
		time[card] = Math.max(low[card]!, wanted);
		if (!Number.isFinite(time[card]!)) time[card] = Number.isFinite(last[card]!) ? last[card]! : beginning;
	}
	return time;
}
