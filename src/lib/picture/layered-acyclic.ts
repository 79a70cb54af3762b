import type { LayeredProblem } from './layered-problem';

/** Links as they are laid out: from left to right, without a cycle. */
export interface Flow {
	/** For each link the card it leaves and the card it enters here; a turned link is the other way round than it is drawn. */
	readonly source: Int32Array;
	readonly target: Int32Array;
	/** Cards so that every link leads onward. */
	readonly order: Int32Array;
	/** Links on the longest way that ends at each card. */
	readonly depth: Int32Array;
	/** Links by the card they leave and by the card they enter. */
	readonly out: readonly (readonly number[])[];
	readonly into: readonly (readonly number[])[];
}

/**
 * Turns as few links as a walk in depth finds: those whose cause begins only after its effect has ended, then those that
 * close a cycle. Earlier cards are walked from first. Linear.
 */
export function flowOf(problem: LayeredProblem): Flow {
	const { count, from, to, first, last } = problem;
	const [source, target] = [from.slice(), to.slice()];
	for (let link = 0; link < from.length; link++) {
		if (first[from[link]!]! <= last[to[link]!]!) continue;
		source[link] = to[link]!;
		target[link] = from[link]!;
	}
	turnCycles(problem, source, target);
	const out: number[][] = Array.from({ length: count }, () => []);
	const into: number[][] = Array.from({ length: count }, () => []);
	for (let link = 0; link < source.length; link++) {
		out[source[link]!]!.push(link);
		into[target[link]!]!.push(link);
	}
	return { source, target, out, into, ...ordered(count, target, out, into) };
}

/** Turns every link that leads back to a card still being walked. */
function turnCycles({ count, first }: LayeredProblem, source: Int32Array, target: Int32Array): void {
	const out: number[][] = Array.from({ length: count }, () => []);
	const entered = new Int32Array(count);
	for (let link = 0; link < source.length; link++) {
		out[source[link]!]!.push(link);
		entered[target[link]!]!++;
	}
	const starts = Array.from({ length: count }, (_, card) => card);
	const when = (card: number) => (Number.isFinite(first[card]!) ? first[card]! : 0);
	starts.sort((a, b) => Math.sign(entered[a]!) - Math.sign(entered[b]!) || when(a) - when(b) || a - b);
	const [FRESH, OPEN, DONE] = [0, 1, 2];
	const state = new Uint8Array(count).fill(FRESH);
	const next = new Int32Array(count);
	for (const start of starts) {
		if (state[start] !== FRESH) continue;
		const path = [start];
		state[start] = OPEN;
		while (path.length > 0) {
			const card = path.at(-1)!;
			const link = out[card]![next[card]!++];
			if (link === undefined) {
				state[card] = DONE;
				path.pop();
				continue;
			}
			const reached = target[link]!;
			if (state[reached] === FRESH) {
				state[reached] = OPEN;
				path.push(reached);
			} else if (state[reached] === OPEN) {
				target[link] = card;
				source[link] = reached;
			}
		}
	}
}

/** Kahn's order, layer by layer, with the depth of each card. */
function ordered(
	count: number,
	target: Int32Array,
	out: readonly (readonly number[])[],
	into: readonly (readonly number[])[]
): Pick<Flow, 'order' | 'depth'> {
	const depth = new Int32Array(count);
	const waiting = Int32Array.from(into, (links) => links.length);
	const order = new Int32Array(count);
	let end = 0;
	for (let card = 0; card < count; card++) if (waiting[card] === 0) order[end++] = card;
	for (let at = 0; at < end; at++) {
		const card = order[at]!;
		for (const link of out[card]!) {
			const reached = target[link]!;
			depth[reached] = Math.max(depth[reached]!, depth[card]! + 1);
			if (--waiting[reached]! === 0) order[end++] = reached;
		}
	}
	return { order, depth };
}
