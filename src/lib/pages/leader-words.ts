import { addressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import { lensOf, type Lens, type LensMotive } from '$lib/motives/lens';
import { count } from './frame';
import { hasLeaderPage, leaderAddress } from './leader-address';
import type { Part } from './sentence';

/** What a page of one actor says in whole sentences: made from counts, never written. */

/** "16 motives", "1 decision". */
export function counted(number: number, one: string): string {
	return `${count(number)} ${one}${number === 1 ? '' : 's'}`;
}

/** How many of the actor's own decisions a motive moved or held back. */
export function decisionsOf(graph: Graph, lens: Lens, { moved, heldBack }: LensMotive): number {
	const own = new Set(lens.decisions.map(({ decision }) => decision));
	return new Set([...moved, ...heldBack].map((e) => graph.edges.to[e]!).filter((effect) => own.has(effect))).size;
}

/** The question that the page answers: an author's of the front page whose view it is, else made from the name. */
export function leaderQuestion(graph: Graph, actor: number): string {
	const id = encodeURIComponent(graph.nodes.ids[actor]!);
	const asked = graph.about.questions.find(({ view }) => view.split(/[?#]/, 1)[0] === `/leaders/${id}/`);
	return asked?.ask ?? `What drove ${graph.nodes.as[actor] ?? graph.nodes.labels[actor]!}?`;
}

/** The question that an actor's own page asks, with how much answers it; none where nothing is recorded. */
export function leaderLinks(graph: Graph, actor: number): { ask: string; says: string; href: string }[] {
	if (!hasLeaderPage(graph, actor)) return [];
	const { motives, decisions } = lensOf(graph, actor);
	const says = [
		...(motives.length ? [counted(motives.length, 'motive')] : []),
		...(decisions.length ? [counted(decisions.length, 'decision')] : [])
	];
	return [{ ask: leaderQuestion(graph, actor), says: says.join(', '), href: leaderAddress(graph, actor) }];
}

/**
 * The answer in brief: how much is recorded, the two motives recorded with most decisions, and for how many decisions there is none. Motives
 * are said as their holder's subtype (MODEL.md §3.2); names lead to their pages.
 */
export function leaderAnswer(graph: Graph, lens: Lens): Part[] {
	const name = graph.nodes.as[lens.actor] ?? graph.nodes.labels[lens.actor]!;
	const all = lens.decisions.length;
	const silent = lens.decisions.filter((decision) => decision.silent).length;
	const reach = ({ moved, heldBack }: LensMotive) => moved.length + heldBack.length;
	const top = lens.motives
		.map((motive) => ({ motive, decisions: decisionsOf(graph, lens, motive) }))
		.filter(({ decisions }) => decisions > 0)
		.sort((a, b) => b.decisions - a.decisions || reach(b.motive) - reach(a.motive))
		.slice(0, 2);
	return [
		{ text: `In this graph ${name} ${hasWords(lens.motives.length, all)}.` },
		...top.flatMap(({ motive, decisions }, at): Part[] => [
			{ text: at === 0 ? ' Recorded with most decisions: the ' : ' and the ' },
			{ text: `${motive.subtype ?? graph.kindOf(motive.motive).label.toLowerCase()} ` },
			{ text: `“${graph.nodes.labels[motive.motive]!}”`, href: addressOf(graph, motive.motive) },
			{ text: at === 0 ? ` (${decisions} of ${all})` : ` (${decisions})` }
		]),
		...(top.length ? [{ text: '.' }] : []),
		...(silent > 0 && lens.motives.length > 0 ? [{ text: ` ${silenceWords(silent, all)}` }] : [])
	];
}

/** For how many decisions there is no motive. */
function silenceWords(silent: number, all: number): string {
	const which = all === 1 ? 'the decision' : silent === all ? `all ${all} decisions` : `${silent} of ${all} decisions`;
	return `For ${which} no motive is recorded.`;
}

function hasWords(motives: number, decisions: number): string {
	if (decisions === 0) return `has ${counted(motives, 'motive')}, and no decision is recorded`;
	if (motives === 0) return `took ${counted(decisions, 'decision')}, and no motive is recorded`;
	return `has ${counted(motives, 'motive')} and ${counted(decisions, 'decision')}`;
}
