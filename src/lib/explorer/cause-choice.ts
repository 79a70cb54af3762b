import type { Account } from '$lib/causes/account';
import { bestRoutes } from '$lib/causes/best-routes';
import { choiceWith, openingChoice, type OpeningChoice } from '$lib/causes/opening-choice';
import { countRoutes, type RouteCount } from '$lib/causes/route-counts';
import type { Route } from '$lib/causes/route';
import type { CauseState } from './cause-state';

/** The cards of a picture of causes, the chain that is read in it, and how many like it there are. */
export interface CauseChoice {
	readonly choice: OpeningChoice;
	readonly chain: Route | null;
	/** There is a further chain after this one. */
	readonly next: boolean;
	/** Null where nobody can count: effects have many ends. */
	readonly count: RouteCount | null;
	/** False: time was up, and better chains may be missing. */
	readonly complete: boolean;
}

/** Milliseconds for chains, for they may be without end in number. */
const BUDGET = 400;

/** What a state shows of a target; `author`: the chain that its question opens with, as indices. Linear, but for the chains. */
export function causeChoice(
	account: Account,
	target: number,
	state: Pick<CauseState, 'show' | 'back' | 'from' | 'via' | 'nth' | 'add'>,
	author: readonly number[]
): CauseChoice {
	const { graph } = account;
	const indexOf = (id: string | null) => (id === null ? undefined : graph.index(id));
	const [from, through] = [indexOf(state.from), indexOf(state.via)];
	const opening = openingChoice(account, target, {
		direction: state.show,
		chain: author,
		from,
		through,
		...(state.back === null ? {} : { back: state.back }),
		budget: BUDGET
	});
	const ends = endsOf(state.show, target, from);
	const found =
		ends === null
			? { routes: [], complete: true }
			: bestRoutes(account, ends[0], ends[1], { k: state.nth + 2, via: through, budget: BUDGET });
	const chains = opening.chain
		? [opening.chain, ...found.routes.filter((route) => !isSame(route, opening.chain))]
		: found.routes;
	const chain = chains[state.nth] ?? chains.at(-1) ?? null;
	return {
		choice: withCards(account, opening, [...(chain?.nodes ?? []), ...state.add.map((id) => graph.index(id))]),
		chain,
		next: chains.length > state.nth + 1,
		count: ends && chain ? countRoutes(account, ends[0], ends[1], { via: through, budget: BUDGET }) : null,
		complete: opening.complete && found.complete
	};
}

/** The same picture with these cards too. */
export function withCards(account: Account, choice: OpeningChoice, nodes: readonly number[]): OpeningChoice {
	const there = new Set(choice.nodes);
	const missing = nodes.filter((node) => node >= 0 && !there.has(node));
	return missing.length === 0 ? choice : choiceWith(account, choice, missing);
}

/** Where chains begin (null: at any root) and end; null where there are too many ends to speak of routes. */
export function endsOf(
	show: CauseState['show'],
	target: number,
	from: number | undefined
): readonly [number | null, number] | null {
	if (show === 'causes') return [from ?? null, target];
	return from === undefined ? null : [target, from];
}

function isSame(a: Route, b: Route | null): boolean {
	return b !== null && a.nodes.join(' ') === b.nodes.join(' ');
}
