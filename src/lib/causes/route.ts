import { edgesOfJoint, jointBetween, type Account } from './account';
import { schoolsOf, tellingOf, type Telling } from './told-whole';

/** A route as it is shown: its nodes, an edge for each joint, and who tells it. */
export interface Route extends Telling {
	readonly nodes: readonly number[];
	readonly edges: readonly number[];
	/** Whether every joint cites a source. */
	readonly cited: boolean;
}

/** A route along these nodes, each joined to the next. Of parallel edges one that fits who tells it, and cites, goes first. */
export function routeAlong(account: Account, nodes: readonly number[], isUncited: (e: number) => boolean): Route {
	const telling = tellingOf(account, nodes);
	const schools = schoolsOf(account.graph);
	const [teller] = telling.toldWholeBy;
	const joints = nodes.slice(1).map((node, at) => jointBetween(account, nodes[at]!, node));
	const edges = joints.map((joint) => {
		const parallel = [...edgesOfJoint(account, joint)];
		if (parallel.length === 1) return parallel[0]!;
		const rank = (e: number): number =>
			Number(isUncited(e)) +
			2 * Number(teller !== undefined && schools.asserting.has(e) && !schools.asserting.get(e)!.includes(teller));
		return parallel.reduce((best, e) => (rank(e) < rank(best) ? e : best));
	});
	const cited = joints.every((joint) => edgesOfJoint(account, joint).some((e) => !isUncited(e)));
	return { nodes, edges, cited, ...telling };
}
