import { addressOf } from '$lib/graph/address';
import { OPEN_END, OPEN_START } from '$lib/graph/days';
import type { Graph } from '$lib/graph/graph';
import { certaintyOf } from '$lib/graph/statement';
import { CERTAINTIES } from '$lib/graph/vocabulary';
import type { Lens, LensMotive } from '$lib/motives/lens';
import type { Pair } from '$lib/motives/pair';
import { shortDate } from '$lib/picture/mirror-plan';
import { groupLabel, pluralOf } from '$lib/picture/lens-words';
import { counted } from './leader-words';

/** What one of the two has in a row of differences. */
export interface DifferenceCell {
	readonly text: string;
	readonly href: string | null;
	/** In smaller words below. */
	readonly note: string | null;
}

/** Something in which two actors differ, counted and not judged. */
export interface Difference {
	readonly label: string;
	readonly a: DifferenceCell;
	readonly b: DifferenceCell;
}

/** The plain differences of a pair: each is taken from the graph. Linear in the pair. */
export function differencesOf(graph: Graph, pair: Pair): Difference[] {
	const row = (label: string, cell: (lens: Lens) => DifferenceCell): Difference => ({
		label,
		a: cell(pair.a),
		b: cell(pair.b)
	});
	const motives = pair.a.motives.length + pair.b.motives.length > 0;
	const decisions = pair.a.decisions.length + pair.b.decisions.length > 0;
	return [
		...pair.groups.map((subtype) =>
			row(`${nameOf(graph, pair, subtype)} in most statements`, (lens) => mostConnected(graph, lens, subtype))
		),
		...(decisions ? [row('Decisions', decisionsOf)] : []),
		...(decisions && motives ? [row('Motives for and against decisions', (lens) => forAndAgainst(graph, lens))] : []),
		...(motives ? [row('How sure', (lens) => sureness(graph, lens))] : []),
		...(decisions ? [row('First and last decision', (lens) => span(graph, lens))] : []),
		...firstMoves(graph, pair)
	];
}

const cell = (text: string, note: string | null = null, href: string | null = null): DifferenceCell => ({
	text,
	href,
	note
});

function nameOf(graph: Graph, pair: Pair, subtype: string | null): string {
	const one = [...pair.a.motives, ...pair.b.motives].find((motive) => motive.subtype === subtype)!;
	return groupLabel(subtype, 1, graph.kindOf(one.motive));
}

function mostConnected(graph: Graph, lens: Lens, subtype: string | null): DifferenceCell {
	const own = lens.motives.filter((motive) => motive.subtype === subtype);
	const statements = ({ shapedBy, endedBy, moved, heldBack }: LensMotive): number =>
		shapedBy.length + endedBy.length + moved.length + heldBack.length;
	const best = own.reduce<LensMotive | null>(
		(most, next) => (most && statements(most) >= statements(next) ? most : next),
		null
	);
	if (!best) return cell('none recorded');
	const sort = subtype ?? graph.kindOf(best.motive).label.toLowerCase();
	const of = own.length === 1 ? `the only ${sort}` : `one of ${own.length} ${pluralOf(sort)}`;
	return cell(
		graph.nodes.labels[best.motive]!,
		`${of}, in ${counted(statements(best), 'statement')}`,
		addressOf(graph, best.motive)
	);
}

function decisionsOf({ decisions }: Lens): DifferenceCell {
	const silent = decisions.filter((decision) => decision.silent).length;
	if (decisions.length === 0) return cell('none recorded');
	const note = silent === 0 ? 'a motive is recorded for each' : `no motive recorded for ${silent} of them`;
	return cell(String(decisions.length), note);
}

function forAndAgainst(graph: Graph, lens: Lens): DifferenceCell {
	const inside = lens.decisions.flatMap((decision) => decision.inside);
	const moved = inside.filter((e) => graph.isCausal(e) === 'for').length;
	return inside.length === 0 ? cell('none recorded') : cell(`${moved} for, ${inside.length - moved} against`);
}

function sureness(graph: Graph, lens: Lens): DifferenceCell {
	const edges = lens.motives.flatMap(({ moved, heldBack }) => [...moved, ...heldBack]);
	const parts = CERTAINTIES.map((sure) => ({ sure, n: edges.filter((e) => certaintyOf(graph, e) === sure).length }));
	if (edges.length === 0) return cell('nothing recorded');
	return cell(
		parts
			.filter(({ n }) => n > 0)
			.map(({ sure, n }) => `${n} ${sure}`)
			.join(', '),
		`of ${counted(edges.length, 'statement')} of what these motives did`
	);
}

function span(graph: Graph, lens: Lens): DifferenceCell {
	const dated = lens.decisions.filter(({ decision }) => graph.nodes.first[decision] !== OPEN_START);
	const [first, last] = [dated[0], dated.at(-1)];
	if (!first || !last) return cell('no date recorded');
	const texts = [shortDate(graph, first.decision), shortDate(graph, last.decision)];
	return cell([...new Set(texts)].join(' – '));
}

/** Of the moments in which each did something of its own, how often either came certainly first. */
function firstMoves({ nodes }: Graph, { moments }: Pair): Difference[] {
	const both = moments.flatMap(({ events }) =>
		events.a[0] !== undefined && events.b[0] !== undefined ? [{ a: events.a[0], b: events.b[0] }] : []
	);
	if (both.length === 0) return [];
	const before = (one: number, other: number): boolean =>
		nodes.last[one] !== OPEN_END && nodes.last[one]! < nodes.first[other]!;
	const first = {
		a: both.filter(({ a, b }) => before(a, b)).length,
		b: both.filter(({ a, b }) => before(b, a)).length
	};
	const says = (n: number) => cell(`first in ${n} of ${both.length}`);
	return [{ label: 'Who moved first, where both moved', a: says(first.a), b: says(first.b) }];
}
