import type { Account } from './account';
import { bottlenecks } from './bottlenecks';
import { dominators } from './dominators';
import { outlineSentence, type OutlineParagraph, type OutlineSentence, type OutlineSubject } from './outline-parts';
import { nameParts, stepSentence, type StepPart } from './step-sentence';
import { dateOf } from './told-chain';

/**
 * The paragraphs that tell a chain and the picture around it, one up to each bottleneck: the steps of the chain, what else leads
 * there, and that every route passes it. What does not lead to the last of them comes in a paragraph of its own.
 */
export function headedParagraphs(account: Account, subject: OutlineSubject): OutlineParagraph<OutlineSentence>[] {
	const { graph } = account;
	const { chain, edges, target } = subject;
	const last = chain?.nodes.at(-1) ?? target;
	const gates = gatesOf(account, subject, last);
	const stops = [...gates, last];
	const section = sectionsOf(account, subject, stops);
	const onChain = new Map(chain?.edges.map((e, at) => [e, at]));
	const isFor = edges.filter((e) => account.relations[graph.edges.relation[e]!] === 1);
	const told = isFor.toSorted(
		(a, b) => (onChain.get(a) ?? Infinity) - (onChain.get(b) ?? Infinity) || byTime(account, a, b)
	);
	const start = chain?.nodes[0] ?? null;
	const paragraphs = stops.map((stop, k): OutlineParagraph<OutlineSentence> => {
		const before = k === 0 ? start : stops[k - 1]!;
		const begins = k === 0 && start !== null && start !== target ? [beginning(account, start)] : [];
		const steps = told.filter((e) => section.get(graph.edges.to[e]!) === k).map((e) => statement(account, e));
		const passed = k < gates.length ? [gateSentence(account, subject, stop, last)] : [];
		return { part: 'chain', heading: heading(account, before, stop), sentences: [...begins, ...steps, ...passed] };
	});
	const rest = told.filter((e) => !section.has(graph.edges.to[e]!)).map((e) => statement(account, e));
	const beside: OutlineParagraph<OutlineSentence>[] =
		rest.length === 0 ? [] : [{ part: 'beside', heading: 'Beside the chain', sentences: rest }];
	return [...paragraphs.filter(({ sentences }) => sentences.length > 0), ...beside];
}

/** What every route to the end passes, from where the chain begins or else from all roots: as far as it is shown. */
function gatesOf(account: Account, { chain, nodes, direction }: OutlineSubject, last: number): number[] {
	if (chain) return bottlenecks(account, chain.nodes[0]!, last) ?? [];
	if (direction === 'effects') return [];
	const above = dominators(account);
	const shown = new Set(nodes);
	const gates: number[] = [];
	for (let node = above[last]!; node >= 0; node = above[node]!) if (shown.has(node)) gates.push(node);
	return gates.reverse();
}

/** For each node of the picture the first stop that it leads to over what is shown. */
function sectionsOf(
	{ graph, relations }: Account,
	{ edges }: OutlineSubject,
	stops: readonly number[]
): Map<number, number> {
	const into = new Map<number, number[]>();
	for (const e of edges) {
		if (relations[graph.edges.relation[e]!] === 0) continue;
		const to = graph.edges.to[e]!;
		into.set(to, [...(into.get(to) ?? []), graph.edges.from[e]!]);
	}
	const section = new Map<number, number>();
	stops.forEach((stop, k) => {
		const queue = [stop];
		for (const node of queue) {
			if (section.has(node)) continue;
			section.set(node, k);
			queue.push(...(into.get(node) ?? []));
		}
	});
	return section;
}

/** Earliest effects first, then earliest causes, then by id. */
function byTime({ graph: { nodes, edges } }: Account, a: number, b: number): number {
	return (
		nodes.first[edges.to[a]!]! - nodes.first[edges.to[b]!]! ||
		nodes.first[edges.from[a]!]! - nodes.first[edges.from[b]!]! ||
		a - b
	);
}

function statement({ graph }: Account, e: number): OutlineSentence {
	return outlineSentence({ edge: e }, stepSentence(graph, e));
}

function beginning({ graph }: Account, node: number): OutlineSentence {
	return outlineSentence({ node }, [{ text: 'The chain begins with ' }, ...dated(graph, node)]);
}

function gateSentence({ graph }: Account, { chain }: OutlineSubject, gate: number, last: number): OutlineSentence {
	const from: StepPart[] = chain ? [{ text: ' from ' }, ...nameParts(graph, chain.nodes[0]!)] : [];
	return outlineSentence({ node: gate }, [
		{ text: 'In this graph every recorded route' },
		...from,
		{ text: ' to ' },
		...nameParts(graph, last),
		{ text: ' passes ' },
		...dated(graph, gate)
	]);
}

/** A node with its date. */
function dated(graph: Account['graph'], node: number): StepPart[] {
	const when = dateOf(graph, node);
	return [...nameParts(graph, node), ...(when === null ? [] : [{ text: ` (${when})` }])];
}

function heading({ graph: { nodes } }: Account, from: number | null, to: number): string {
	const label = nodes.labels[to]!;
	return from === null || from === to ? label : `From “${nodes.labels[from]!}” to “${label}”`;
}
