import { edgesOfJoint, type Account } from './account';
import { bestFirst } from './best-first';
import { bottlenecks } from './bottlenecks';
import { CardChoice, placeOf } from './card-choice';
import { choicePool, type ChoicePool, type Look, type PoolOptions } from './choice-pool';
import { dominators } from './dominators';
import { NEED, needOf } from './need';
import { openingChain } from './opening-chain';
import { isAgainst } from './removed';
import type { Route } from './route';
import { edgesAmong } from './upstream';

/** What a picture of causes opens with. */
export interface OpeningOptions extends PoolOptions {
	/** An author's chain: nodes in order of cause and effect. */
	readonly chain?: readonly number[] | undefined;
	/** The most steps from the target, for all but the chain. */
	readonly back?: number | undefined;
	/** How many cards are filled up to, and how many there are at most; the chain is whole in any case. */
	readonly least?: number | undefined;
	readonly most?: number | undefined;
	/** Milliseconds, for the chain. */
	readonly budget?: number | undefined;
}

/** What was asked of a picture. */
interface Asked extends PoolOptions {
	readonly direction: Look;
	readonly back: number;
}

/** The cards that a picture of causes shows, and what joins them. */
export interface OpeningChoice {
	readonly target: number;
	readonly direction: Look;
	/** Sorted. From each of them joints lead to the target (or back to it) over others of them. */
	readonly nodes: readonly number[];
	/** Sorted: the edges of the account between them, and those that work against one of them. */
	readonly edges: readonly number[];
	readonly chain: Route | null;
	/** How many cards there would be in all, the target too, and how many of them are not shown. */
	readonly of: number;
	readonly more: number;
	/** False: time was up while the chain was looked for. */
	readonly complete: boolean;
	readonly asked: Asked;
}

/**
 * Chooses the cards that the picture of a target opens with: all of them where they are at most `most`; else the target and the
 * chain it opens with, the bottlenecks on the way and the needed causes, nearest first, then those that most routes pass, that are
 * nearest, that are earliest; ties by id. A card comes with what joins it to the target, or not at all. Up to `least` are filled; of
 * the direct causes that are still missing the first go on up to `most`. Linear, but for the chain.
 */
export function openingChoice(account: Account, target: number, options: OpeningOptions = {}): OpeningChoice {
	const { direction = 'causes', from, through, back = Infinity, least = 20, most = 35 } = options;
	const asked: Asked = { direction, from, through, back };
	const pool = choicePool(account, target, asked);
	const { chain, complete } = openingChain(account, target, pool, { ...options, direction });
	const choice = new CardChoice(pool, chain?.nodes ?? []);
	const within = (places: Iterable<number>): number[] => [...places].filter((at) => isWithin(pool, at, back));
	const all = within(pool.nodes.keys());
	const weight = byWeight(account, pool);
	const nearest = (a: number, b: number): number => pool.far[a]! - pool.far[b]! || weight(a, b);
	const fill = (places: Iterable<number>, order: typeof weight, up: number): void => {
		for (const at of bestFirst(places, order)) {
			if (choice.size >= up) return;
			choice.take(at, up);
		}
	};
	if (choice.size + all.filter((at) => !choice.has(at)).length <= most) fill(all, nearest, Infinity);
	else {
		fill(within(gatesOf(account, target, pool, asked)), nearest, most);
		fill(within(neededIn(account, pool, direction)), nearest, least);
		fill(all, weight, least);
		fill(
			all.filter((at) => pool.far[at] === 1),
			weight,
			most
		);
	}
	return shown(account, pool, { target, asked, chain, complete }, choice.nodes());
}

/**
 * The same picture with more cards, and with what joins them to it. What works against a card that is shown is joined by that, and
 * so is what led to it once it is shown; a card that nothing joins is left out. Linear.
 */
export function choiceWith(account: Account, choice: OpeningChoice, extra: readonly number[]): OpeningChoice {
	const { target, asked, direction } = choice;
	const pool = choicePool(account, target, { direction });
	const cards = new CardChoice(pool, choice.nodes);
	for (const node of extra) {
		const place = placeOf(pool, node);
		if (place >= 0) cards.take(place, Infinity);
	}
	const nodes = new Set([...choice.nodes, ...cards.nodes()]);
	for (let before = -1; before < nodes.size;) {
		before = nodes.size;
		for (const node of extra) if (isJoined(account, node, nodes, direction)) nodes.add(node);
	}
	const own = asked.from === undefined && asked.through === undefined ? pool : choicePool(account, target, asked);
	return shown(
		account,
		own,
		choice,
		[...nodes].sort((a, b) => a - b)
	);
}

/** The direct causes of a card (or its effects, or what works against it) that a picture does not show yet, by id. */
export function hiddenAt(account: Account, { nodes, direction }: OpeningChoice, node: number): number[] {
	const [start, other] = direction === 'causes' ? [account.inStart, account.from] : [account.outStart, account.to];
	const near = new Set(other.subarray(start[node], start[node + 1]));
	if (direction === 'causes')
		for (const e of account.graph.into(node)) if (isAgainst(account, e)) near.add(account.graph.edges.from[e]!);
	for (const each of nodes) near.delete(each);
	return [...near].sort((a, b) => a - b);
}

function isWithin({ far }: ChoicePool, place: number, back: number): boolean {
	return far[place]! >= 0 && far[place]! <= back;
}

/** Most routes first, then nearest, then earliest, then by id. */
function byWeight({ graph }: Account, { nodes, far, passing }: ChoicePool): (a: number, b: number) => number {
	const { first } = graph.nodes;
	return (a, b) =>
		(passing[a] === passing[b] ? 0 : passing[b]! - passing[a]!) ||
		far[a]! - far[b]! ||
		first[nodes[a]!]! - first[nodes[b]!]! ||
		a - b;
}

/** Places that every route passes, from the far end or from all roots. Effects without a far end end in many places: they have none. */
function gatesOf(account: Account, target: number, pool: ChoicePool, { direction, from }: Asked): number[] {
	const gates: number[] = [];
	if (from !== undefined)
		gates.push(
			...((direction === 'causes' ? bottlenecks(account, from, target) : bottlenecks(account, target, from)) ?? [])
		);
	else if (direction === 'causes') {
		const above = dominators(account);
		for (let node = above[target]!; node >= 0; node = above[node]!) gates.push(node);
	}
	return gates.map((node) => placeOf(pool, node)).filter((at) => at >= 0);
}

/** Places of causes that someone says were needed for another of the pool; of effects, those that needed one. */
function neededIn(account: Account, pool: ChoicePool, direction: Look): Set<number> {
	const needed = new Set<number>();
	for (let at = 0; at < pool.nodes.length; at++) {
		const node = pool.nodes[at]!;
		for (let j = account.outStart[node]!; j < account.outStart[node + 1]!; j++) {
			if (!edgesOfJoint(account, j).some((e) => needOf(account, e) !== NEED.none)) continue;
			const other = placeOf(pool, account.to[j]!);
			if (other >= 0) needed.add(direction === 'causes' ? at : other);
		}
	}
	return needed;
}

/** Whether an edge of the account leads from a node to one of some others (of effects: from one of them to it), for or against. */
function isJoined(account: Account, node: number, nodes: ReadonlySet<number>, direction: Look): boolean {
	const { graph } = account;
	if (direction === 'effects')
		return account.from.subarray(account.inStart[node], account.inStart[node + 1]).some((i) => nodes.has(i));
	const leads = account.to.subarray(account.outStart[node], account.outStart[node + 1]).some((i) => nodes.has(i));
	return leads || graph.outOf(node).some((e) => isAgainst(account, e) && nodes.has(graph.edges.to[e]!));
}

/** A choice with its edges and its counts. */
function shown(
	account: Account,
	pool: ChoicePool,
	{ target, asked, chain, complete }: Pick<OpeningChoice, 'target' | 'asked' | 'chain' | 'complete'>,
	nodes: readonly number[]
): OpeningChoice {
	const among = new Set(nodes);
	const { graph } = account;
	const against = nodes.flatMap((node) =>
		graph.into(node).filter((e) => among.has(graph.edges.from[e]!) && isAgainst(account, e))
	);
	const more = pool.nodes.reduce(
		(count, node, at) => count + Number(isWithin(pool, at, asked.back) && !among.has(node)),
		0
	);
	return {
		target,
		direction: asked.direction,
		nodes,
		edges: [...new Set([...edgesAmong(account, nodes), ...against])].sort((a, b) => a - b),
		chain,
		of: nodes.length + more,
		more,
		complete,
		asked
	};
}
