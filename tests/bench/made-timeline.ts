import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from './made-table';

/** Writes a graph of dated events into a folder: five lanes, dates crowded towards the end, every event with a cause before it. */
export function writeTimeline(folder: string, events: number): void {
	const random = seeded(events);
	const two = (n: number) => String(n).padStart(2, '0');
	const write = (path: string, text: string) => {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	const LANES = ['one', 'two', 'three', 'four', 'five'];
	write(
		'about.yaml',
		`title: A crowded line of time\nlanguage: en\nlanes:\n${LANES.map((id) => `  - { id: ${id}, label: Lane ${id}, actors: [actor-${id}], places: [] }\n`).join('')}`
	);
	write(
		'vocabulary.yaml',
		`kinds:
  person: { label: Person, plural: People, folder: actors, family: actor }
  event: { label: Event, plural: Events, folder: events, family: event }
  source: { label: Source, plural: Sources, folder: sources, family: source }
relations:
  causes: { label: caused, inverse: was caused by, from: [event], to: [event], family: cause, causal: for, time: start, means: Brought it about. }
  did: { label: did, inverse: was done by, from: [actor], to: [event], family: participate, role: by, means: Did it. }
`
	);
	write('sources/all.yaml', 'references:\n  - { id: book, type: book, title: A book }\n');
	for (const id of LANES) write(`actors/actor-${id}.yaml`, `kind: person\nlabel: The one of lane ${id}\n`);
	const days = Array.from({ length: events }, () => 1900 + 50 * random() ** 0.4).sort((a, b) => a - b);
	for (const [k, at] of days.entries()) {
		const month = 1 + Math.floor((at % 1) * 12);
		const cause = k === 0 || random() < 0.2 ? null : Math.floor(k - Math.min(k, 1 + 40 * random() ** 2));
		write(
			`events/event-${k}.yaml`,
			`label: What happened as number ${k} of them all\nwhen: ${Math.floor(at)}-${two(month)}-${two(1 + Math.floor(random() * 28))}\n` +
				`by: actor-${LANES[Math.floor(random() * LANES.length)]!}\n` +
				(cause === null || days[cause]! + 0.1 > at
					? ''
					: `because:\n  - causes: event-${cause}\n    sources: ["book, p. ${k + 1}"]\n`) +
				`sources: ["book, p. ${k + 1}"]\n`
		);
	}
}
