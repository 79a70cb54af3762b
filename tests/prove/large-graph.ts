import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sequence of numbers from 0 to 1 that is the same every time (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** Writes a made-up graph of that many events and causes into a folder; `faulty` adds one cause that is not there. */
export function writeLargeGraph(
	folder: string,
	{ nodes, edges, faulty = false }: { readonly nodes: number; readonly edges: number; readonly faulty?: boolean }
): void {
	const random = seeded(nodes);
	mkdirSync(join(folder, 'events'), { recursive: true });
	mkdirSync(join(folder, 'sources'));
	const said = '{ established: caused …, probable: probably caused …, disputed: is said to have caused … }';
	const vocabulary = `kinds:\n  event: { label: Event, plural: Events, folder: events, family: event }\nrelations:\n  causes: { label: causes, inverse: is caused by, from: [event], to: [event], family: cause, causal: for, time: start, said: ${said} }\n`;
	writeFileSync(join(folder, 'vocabulary.yaml'), vocabulary);
	writeFileSync(join(folder, 'about.yaml'), 'title: A large graph\n');
	writeFileSync(join(folder, 'sources/books.json'), '[{ "id": "book", "type": "book", "title": "A book" }]\n');
	const causes = Array.from({ length: nodes }, () => new Set<number>());
	for (let made = 0; made < edges;) {
		const to = 1 + Math.floor(random() * (nodes - 1));
		const from = Math.floor(random() * to);
		if (causes[to]!.has(from)) continue;
		causes[to]!.add(from);
		made++;
	}
	causes.forEach((froms, at) => {
		const because = [...froms].map(
			(from) => `  - causes: event-${from}\n    sources: ["book, p. ${1 + Math.floor(random() * 300)}"]\n`
		);
		if (faulty && at === nodes - 1) because.push('  - causes: evnet-1\n    sources: [book]\n');
		const head = `label: The event with the number ${at}\nwhen: ${1000 + Math.floor((at * 900) / nodes)}\nsummary: >\n  What happened here is told in a few words, [[event-${(at * 7) % nodes}]].\nsources: [book]\n`;
		writeFileSync(
			join(folder, `events/event-${at}.yaml`),
			because.length === 0 ? head : `${head}because:\n${because.join('')}`
		);
	});
}
