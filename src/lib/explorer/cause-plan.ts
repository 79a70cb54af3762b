import type { Account } from '$lib/causes/account';
import { bottlenecks } from '$lib/causes/bottlenecks';
import { dominators } from '$lib/causes/dominators';
import { entriesOf } from '$lib/causes/entries';
import type { OpeningChoice } from '$lib/causes/opening-choice';
import { routesThrough } from '$lib/causes/route-counts';
import { chainPlanOf } from '$lib/picture/chain-parts';
import type { ChainPicture } from '$lib/picture/chain-picture';
import type { ChainGroup, ChainPlan } from '$lib/picture/chain-plan';
import { percent } from './cause-words';

/** How many cards that most routes pass say so, and how many routes there must be for it to say anything. */
const NOTED = 2;
const FEW = 4n;

/**
 * The plan of a picture: its cards and links with gates where every route passes, the share of routes on the cards that most of them
 * pass, and the groups in which causes act. `from`: the far end; `chain`: edges of the chain it opens with. Linear.
 */
export function causePlan(
	account: Account,
	choice: OpeningChoice,
	{
		title,
		from,
		chain = []
	}: { readonly title: string; readonly from: number | undefined; readonly chain?: readonly number[] }
): ChainPlan {
	const gates = gatesOf(account, choice, from);
	return chainPlanOf(account.graph, {
		title,
		nodes: choice.nodes,
		edges: choice.edges,
		main: choice.target,
		gates,
		notes: notesOf(account, choice, gates, from),
		groups: groupsOf(account, choice),
		chain
	});
}

/** What a plan or its picture shows, as one text: the same text, the same picture. */
export function planKey({ title, cards, links }: Pick<ChainPlan | ChainPicture, 'title' | 'cards' | 'links'>): string {
	const card = cards.map(({ id, gate, note, main }) => `${id} ${gate} ${note ?? ''} ${main}`).sort();
	const link = links.map(({ id, group }) => `${id} ${group?.id ?? ''}`).sort();
	return [title, ...card, '', ...link].join('\n');
}

/** Nodes that every route passes. */
export function gatesOf(account: Account, { target, direction }: OpeningChoice, from: number | undefined): Set<number> {
	if (from !== undefined)
		return new Set(direction === 'causes' ? bottlenecks(account, from, target) : bottlenecks(account, target, from));
	const gates = new Set<number>();
	if (direction === 'effects') return gates;
	const above = dominators(account);
	for (let node = above[target]!; node >= 0; node = above[node]!) gates.add(node);
	return gates;
}

function notesOf(
	account: Account,
	{ target, direction, nodes }: OpeningChoice,
	gates: ReadonlySet<number>,
	from: number | undefined
): Map<number, string> {
	const notes = new Map<number, string>();
	if (direction === 'effects' || from !== undefined) return notes;
	const { all, through } = routesThrough(account, target);
	if (all < FEW) return notes;
	const most = nodes
		.filter((node) => node !== target && !gates.has(node) && (through.get(node) ?? 0n) * 2n > all)
		.sort((a, b) => Number(through.get(b)! - through.get(a)!) || a - b);
	for (const gate of gates) notes.set(gate, 'on all routes');
	for (const node of most.slice(0, NOTED)) notes.set(node, `on ${percent(through.get(node)!, all)} of routes`);
	return notes;
}

/** Joint causes and alternatives, by edge; a group of which less than two are shown is none. */
function groupsOf(account: Account, { nodes, edges }: OpeningChoice): Map<number, ChainGroup> {
	const shown = new Set(edges);
	const groups = new Map<number, ChainGroup>();
	for (const node of nodes) {
		for (const { how, group, edges: members } of entriesOf(account, node)) {
			const seen = members.filter((e) => shown.has(e));
			if (how === 'one' || seen.length < 2) continue;
			for (const e of seen) groups.set(e, { id: `${account.graph.nodes.ids[node]!}~${group ?? ''}`, how });
		}
	}
	return groups;
}
