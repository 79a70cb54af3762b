/** Numbers that look random and are the same each time (mulberry32). */
export function seeded(seed: number): () => number {
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * A table of dated facts as news archives have them: a tenth as many names as facts, a few names in very many of them, some tens of
 * relations, days over ten years.
 */
export function madeTable(edges: number): string {
	const random = seeded(edges);
	const names = Math.max(10, Math.floor(edges / 10));
	const name = () => Math.floor(names * random() ** 2);
	const two = (n: number) => String(n).padStart(2, '0');
	const rows = ['from,relation,to,date'];
	for (let e = 0; e < edges; e++) {
		const day = `${1945 + Math.floor(random() * 10)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
		rows.push(`name-${name()},relation-${Math.floor(random() * 40)},name-${name()},${day}`);
	}
	return rows.join('\n') + '\n';
}
