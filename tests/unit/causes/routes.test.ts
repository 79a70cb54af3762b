import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestRoutes } from '$lib/causes/best-routes';
import { Budget } from '$lib/causes/budget';
import { countRoutes, routesThrough } from '$lib/causes/route-counts';
import { RouteDeviations } from '$lib/causes/route-deviations';
import { routeProblem } from '$lib/causes/route-problem';
import { RouteSearch } from '$lib/causes/route-search';
import { tellingOf } from '$lib/causes/told-whole';
import type { Graph } from '$lib/graph/graph';
import { arrows, edge, kind, madeGraph, node } from '../graph/made-graph';
import { accountIn, edgesOf, wiredGraph } from './made-causes';

const RUNS = { numRuns: 400 };

/** A route straight from the records: ids, and what the order of routes is made of. */
interface Plain {
	readonly ids: readonly string[];
	readonly toldWholeBy: readonly string[];
	readonly compositeAt: number | null;
	readonly uncited: number;
}

function plainRoutes(graph: Graph, from: string, to: string): Plain[] {
	const edges = edgesOf(graph);
	const found: string[][] = [];
	const walk = (way: readonly string[]): void => {
		const last = way.at(-1)!;
		if (last === to) {
			found.push([...way]);
			return;
		}
		const next = new Set(edges.filter((each) => each.from === last && !way.includes(each.to)).map((each) => each.to));
		for (const id of next) walk([...way, id]);
	};
	walk([from]);
	return found.map((ids) => plainRoute(graph, ids));
}

function plainRoute(graph: Graph, ids: readonly string[]): Plain {
	const schools = graph.nodes.ids.filter((id) => id.startsWith('school'));
	const edges = edgesOf(graph);
	const joints = ids.slice(1).map((id, at) => edges.filter(({ from, to }) => from === ids[at] && to === id));
	const asserted = (readings: (typeof edges)[number]['readings']): string[] =>
		readings.flatMap(({ school, stance }) => (stance === 'asserts' || stance === 'stresses' ? [school] : []));
	const admits = (joint: typeof edges, school: string): boolean =>
		joint.some(({ readings }) => {
			const those = asserted(readings);
			if (those.length > 0) return those.includes(school);
			return !readings.some((each) => each.school === school && each.stance === 'denies');
		});
	const anyone = joints.flat().flatMap(({ readings }) => asserted(readings));
	let left = schools;
	let compositeAt: number | null = null;
	joints.forEach((joint, at) => {
		left = left.filter((school) => admits(joint, school));
		if (left.length === 0) compositeAt ??= at + 1;
	});
	return {
		ids,
		toldWholeBy: left.filter((school) => anyone.includes(school)),
		compositeAt,
		uncited: joints.filter((joint) => joint.every(({ sources }) => sources.length === 0)).length
	};
}

/** The order of MODEL.md §5. */
function inOrder(graph: Graph, routes: readonly Plain[]): Plain[] {
	const day = (id: string): number => graph.node(id)!.when?.date.first ?? Infinity;
	return [...routes].sort((a, b) => {
		const [one, other] = [day(a.ids[0]!), day(b.ids[0]!)];
		return (
			Number(b.toldWholeBy.length > 0) - Number(a.toldWholeBy.length > 0) ||
			a.uncited - b.uncited ||
			a.ids.length - b.ids.length ||
			(one === other ? 0 : one - other) ||
			(a.ids.join() < b.ids.join() ? -1 : 1)
		);
	});
}

const question = fc.record({
	graph: wiredGraph,
	via: fc.option(fc.nat(6), { nil: undefined }),
	avoid: fc.option(fc.nat(6), { nil: undefined }),
	maxLength: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined })
});

test('routes are those that a search of all of them finds, in the order stated, with who tells them', () => {
	fc.assert(
		fc.property(question, ({ graph, via, avoid, maxLength }) => {
			const node = (i: number | undefined): number | undefined =>
				i === undefined || graph.index(`n${i}`) < 0 ? undefined : graph.index(`n${i}`);
			const which = { via: node(via), avoid: node(avoid), maxLength };
			const account = accountIn(graph);
			const wanted = inOrder(
				graph,
				plainRoutes(graph, 'n0', 'n1').filter(
					({ ids }) =>
						(which.via === undefined || ids.includes(`n${via}`)) &&
						(which.avoid === undefined || !ids.includes(`n${avoid}`)) &&
						ids.length - 1 <= (maxLength ?? Infinity)
				)
			);
			const { routes, complete } = bestRoutes(account, 0, 1, { ...which, k: 1000 });
			const ids = (nodes: readonly number[]): string[] => nodes.map((i) => graph.nodes.ids[i]!);
			expect(complete).toBe(true);
			expect(
				routes.map((route) => ({
					ids: ids(route.nodes),
					toldWholeBy: ids(route.toldWholeBy),
					compositeAt: route.compositeAt,
					cited: route.cited
				}))
			).toEqual(wanted.map(({ uncited, ...each }) => ({ ...each, cited: uncited === 0 })));
			expect(bestRoutes(account, 0, 1, { ...which, k: 3 }).routes).toEqual(routes.slice(0, 3));
			expect(countRoutes(account, 0, 1, which)).toEqual({ count: BigInt(wanted.length), exact: true });
		}),
		RUNS
	);
});

test('from all roots the routes of each root stand in one order', () => {
	fc.assert(
		fc.property(wiredGraph, (graph) => {
			const account = accountIn(graph);
			const entered = new Set(edgesOf(graph).map(({ to }) => to));
			const roots = graph.nodes.ids.filter((id) => id.startsWith('n') && !entered.has(id));
			const wanted = inOrder(
				graph,
				roots.flatMap((root) => plainRoutes(graph, root, 'n1'))
			);
			const { routes } = bestRoutes(account, null, 1, { k: 1000 });
			expect(routes.map(({ nodes }) => nodes.map((i) => graph.nodes.ids[i]))).toEqual(wanted.map(({ ids }) => ids));
			const { count } = countRoutes(account, null, 1);
			expect(count).toBe(BigInt(wanted.length));
			const { all, through, exact } = routesThrough(account, 1);
			if (!exact) {
				expect(all <= count).toBe(true);
				return;
			}
			expect(all).toBe(count);
			for (const [i, number] of through)
				expect(number).toBe(BigInt(wanted.filter(({ ids }) => ids.includes(graph.nodes.ids[i]!)).length));
		}),
		RUNS
	);
});

test('the search and the deviations give the same routes', () => {
	fc.assert(
		fc.property(question, ({ graph, via, maxLength }) => {
			const node = via === undefined || graph.index(`n${via}`) < 0 ? undefined : graph.index(`n${via}`);
			const problem = routeProblem(accountIn(graph), 0, 1, { via: node, maxLength });
			const all = (search: RouteSearch | RouteDeviations): unknown[] => {
				const found = [];
				for (let route = search.next(); route; route = search.next())
					found.push({ nodes: route.nodes, cost: route.cost });
				return found;
			};
			expect(all(new RouteDeviations(problem, new Budget()))).toEqual(all(new RouteSearch(problem, new Budget())));
		}),
		RUNS
	);
});

test('what is looked for near both ends first is what is found in the whole', () => {
	const sparse = fc.integer({ min: 8, max: 24 }).chain((count) =>
		fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { minLength: count, maxLength: 2 * count }).map((pairs) =>
			arrows(
				pairs.map(([from, to]): [string, string] => [`n${10 + from}`, `n${10 + to}`]),
				['n10', 'n11']
			)
		)
	);
	fc.assert(
		fc.property(sparse, (graph) => {
			const account = accountIn(graph);
			const deviations = new RouteDeviations(routeProblem(account, 0, 1, {}), new Budget());
			const wanted = [];
			for (let route = deviations.next(); route && wanted.length < 30; route = deviations.next())
				wanted.push(route.nodes);
			const found = bestRoutes(account, 0, 1, { k: 30 }).routes.map(({ nodes }) => nodes);
			expect(found).toEqual(wanted);
			expect(bestRoutes(account, null, 1, { k: 5 }).routes).toEqual(bestRoutes(account, null, 1).routes.slice(0, 5));
		}),
		{ numRuns: 600 }
	);
});

test('a search that rings lead astray is carried on by deviations', () => {
	// A thicket in which every node leads to every other, off the one way to the end.
	const thicket = Array.from({ length: 14 }, (_, i) => `thicket-${i}`);
	const pairs = thicket.flatMap((a) => thicket.filter((b) => b !== a).map((b): [string, string] => [a, b]));
	const graph = arrows([
		...pairs,
		['start', 'thicket-0'],
		['thicket-0', 'gate'],
		['gate', 'end'],
		['thicket-1', 'start']
	]);
	const account = accountIn(graph);
	const [from, to] = [graph.index('start'), graph.index('end')];
	const search = new RouteSearch(routeProblem(account, from, to, {}), new Budget());
	while (search.next());
	expect(search.astray).toBe(true);
	const { routes, complete } = bestRoutes(account, from, to, { k: 5, budget: 60_000 });
	expect(complete).toBe(true);
	expect(routes.map(({ nodes }) => nodes.map((i) => graph.nodes.ids[i]))).toEqual([
		['start', 'thicket-0', 'gate', 'end']
	]);
});

test('told whole counts what a school asserts; parallel edges admit what any of them does', () => {
	const says = (school: string) => ({
		school,
		stance: 'asserts' as const,
		author: null,
		sources: [],
		checked: true,
		note: null
	});
	const graph = madeGraph({
		kinds: [kind('school', 'account')],
		nodes: ['archival', 'revisionist'].map((id) => node(id, { kind: 'school', family: 'account' })),
		edges: [
			edge('plea', 'enables', 'consent', { readings: [says('archival')] }),
			edge('plea', 'causes', 'consent', { readings: [says('revisionist')] }),
			edge('consent', 'enables', 'plan'),
			edge('plan', 'enables', 'attack', { readings: [says('archival')] }),
			edge('plan', 'enables', 'parade', { readings: [says('revisionist')] })
		]
	});
	const account = accountIn(graph);
	const chain = (...ids: string[]) =>
		tellingOf(
			account,
			ids.map((id) => graph.index(id))
		);
	const [archival, revisionist] = [graph.index('archival'), graph.index('revisionist')];
	expect(chain('plea', 'consent', 'plan', 'attack')).toEqual({
		toldWholeBy: [archival],
		compositeAt: null,
		asserts: [
			{ school: archival, joints: 2 },
			{ school: revisionist, joints: 1 }
		]
	});
	expect(chain('consent', 'plan')).toEqual({ toldWholeBy: [], compositeAt: null, asserts: [] });
	const graphOfTwo = madeGraph({
		kinds: [kind('school', 'account')],
		nodes: ['archival', 'revisionist'].map((id) => node(id, { kind: 'school', family: 'account' })),
		edges: [
			edge('plan', 'enables', 'attack', { readings: [says('archival')] }),
			edge('attack', 'enables', 'war', { readings: [says('revisionist')] })
		]
	});
	expect(
		tellingOf(
			accountIn(graphOfTwo),
			['plan', 'attack', 'war'].map((id) => graphOfTwo.index(id))
		)
	).toMatchObject({
		toldWholeBy: [],
		compositeAt: 2
	});
});
