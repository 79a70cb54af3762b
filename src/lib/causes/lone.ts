import { NEED } from './need';
import type { Support } from './support';
import type { SupportRun } from './supported';

/**
 * The places on which a target's loss without a cause rests and of which the graph records one entry alone, not needed: there it
 * only says that nothing else is recorded. Followed back from the target over what fell: a place that lost a needed cause fell for
 * that, whatever else it lost. `joins` are read as `all`, the rest as `any`. Linear.
 */
export function explainLoss(support: Support, run: SupportRun, joins: readonly number[], cause: number): number[] {
	const { entryStart, memberStart, member, entryNeed, needStart, need, needRank, target } = support;
	const isAll = new Set(joins);
	const before = run.run(joins).is.slice();
	const after = run.run(joins, [cause]).is;
	const fell = (place: number): boolean => before[place] === 1 && after[place] === 0;
	const met = new Set([target]);
	const lone: number[] = [];
	for (const place of met) {
		if (place === cause) continue;
		const needed: number[] = [];
		for (let k = needStart[place]!; k < needStart[place + 1]!; k++) {
			const binds = needRank[k] === NEED.firm || isAll.has(place);
			if (binds && fell(need[k]!)) needed.push(need[k]!);
		}
		if (needed.length > 0) {
			for (const other of needed) met.add(other);
			continue;
		}
		const first = entryStart[place]!;
		const end = entryStart[place + 1]!;
		if (end - first === 1 && entryNeed[first] === NEED.none) lone.push(place);
		for (let k = memberStart[first]!; k < memberStart[end]!; k++) if (fell(member[k]!)) met.add(member[k]!);
	}
	return lone.sort((a, b) => a - b);
}
