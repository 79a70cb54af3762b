/** Numbers that look random and are the same each time (mulberry32). */
export function seeded(seed: number): () => number {
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const GROUPS = 200;

/**
 * A table of dated facts as archives of news have them: a tenth as many names as facts, in groups (countries) of very different
 * size; most facts stay within
 * a group, between names of which a few are in very many facts (the first in one of seventy) and half in ten or fewer; every second
 * fact is of a pair that has been in the news before. Some tens of relations, days over ten years.
 */
export function madeTable(edges: number): string {
	const random = seeded(edges);
	const most = Math.max(10, Math.floor(edges / 10));
	const groups = Math.min(GROUPS, Math.ceil(most / 20));
	/** A number below `count`, small ones far more often. */
	const skewed = (count: number) => Math.floor(count * random() ** 3);
	/** The k-th name of a group; every group has its share of the numbers, the first ones the larger. */
	const bound = (group: number) => Math.floor(most * Math.cbrt(group / groups));
	const name = (group: number) => bound(group) + skewed(bound(group + 1) - bound(group));
	const two = (n: number) => String(n).padStart(2, '0');
	const [from, to] = [new Uint32Array(edges), new Uint32Array(edges)];
	const rows = ['from,relation,to,date'];
	for (let e = 0; e < edges; e++) {
		const group = skewed(groups);
		const before = e > 0 && random() < 0.5 ? Math.floor(random() * e) : -1;
		from[e] = before < 0 ? name(group) : from[before]!;
		to[e] = before < 0 ? name(random() < 0.85 ? group : skewed(groups)) : to[before]!;
		const day = `${1945 + Math.floor(random() * 10)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
		rows.push(`name-${from[e]},relation-${Math.floor(random() * 40)},name-${to[e]},${day}`);
	}
	return rows.join('\n') + '\n';
}

/** Facts between names that are all alike, each in six facts in the mean: nothing is near to anything, and nobody is a hub. */
export function evenTable(edges: number): string {
	const random = seeded(edges);
	const names = Math.ceil(edges / 3);
	const name = () => `name-${Math.floor(random() * names)}`;
	const rows = ['from,relation,to,date'];
	for (let e = 0; e < edges; e++) rows.push(`${name()},led-to,${name()},1945`);
	return rows.join('\n') + '\n';
}
