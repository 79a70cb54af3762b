import { cell, type CsvTable } from './csv';
import { readEdtf, type Edtf } from './dates';
import { issueAt, type Issue } from './issues';
import { nodeColumnsOf } from './table-headers';
import { UNSAID_KIND } from './table-vocabulary';

/** The nodes of a table, and what had to be told about them. */
export interface TableNodes {
	/** Ids in order of the rows, each once. */
	readonly ids: readonly string[];
	readonly row: ReadonlyMap<string, number>;
	/** Ids by label, where only one node has it. */
	readonly byLabel: ReadonlyMap<string, string>;
	readonly kind: (id: string) => string;
	readonly label: (id: string) => string;
	readonly what: (id: string) => string | null;
	readonly when: (id: string) => Edtf | null;
	readonly aliases: (id: string) => string[];
	/** Summary and note of a node, and what of its date could not be read. */
	readonly words: (id: string) => { readonly summary: string | null; readonly note: string | null };
	readonly guessed: readonly string[];
	readonly dropped: readonly string[];
	readonly issues: readonly Issue[];
}

/** Reads the nodes of a table. A row that repeats an id is left out, and told of where it disagrees with the first. Linear. */
export function tableNodes(table: CsvTable, path: string): TableNodes {
	const columns = nodeColumnsOf(table.header);
	const issues: Issue[] = [];
	const row = new Map<string, number>();
	const sharing = new Map<string, string | null>();
	const text = (at: number, column: number): string => (column < 0 ? '' : cell(table, at, column));
	for (let at = 0; at < table.rows; at++) {
		const id = text(at, columns.id);
		const place = { file: path, line: table.line[at]!, column: 1 };
		const first = row.get(id);
		if (id === '') issues.push(issueAt(place, 'lost-row', 'This row has no id and is left out.'));
		else if (first === undefined) {
			row.set(id, at);
			const label = text(at, columns.label);
			if (label) sharing.set(label, sharing.has(label) ? null : id);
		} else {
			const differs = table.header.some((_, column) => text(first, column) !== text(at, column));
			const how = differs
				? `differs from line ${table.line[first]} and is left out`
				: `repeats line ${table.line[first]}`;
			issues.push({
				...issueAt(place, 'duplicate-id', `"${id}" ${how}.`, 'Keep one row for each id.'),
				level: 'advised'
			});
		}
	}
	const used = new Set(Object.values(columns));
	const of = (id: string, column: number): string => {
		const at = row.get(id);
		return at === undefined ? '' : text(at, column);
	};
	const dateText = (id: string): string => {
		const [date, start, end] = [of(id, columns.date), of(id, columns.start), of(id, columns.end)];
		return date || (start && end ? `${start}/${end}` : start || end);
	};
	const when = (id: string): Edtf | null => {
		const reading = readEdtf(dateText(id));
		return 'date' in reading ? reading.date : null;
	};
	for (const [id, at] of row) {
		const written = dateText(id);
		if (!written || when(id)) continue;
		const place = { file: path, line: table.line[at]!, column: 1 };
		issues.push({
			...issueAt(place, 'bad-date', `"${written}" is no date that can be read; it is kept as a note.`),
			level: 'advised'
		});
	}
	return {
		ids: [...row.keys()],
		row,
		byLabel: new Map([...sharing].flatMap(([label, id]) => (id === null ? [] : [[label, id] as const]))),
		kind: (id) => of(id, columns.kind) || UNSAID_KIND,
		label: (id) => of(id, columns.label) || id,
		what: (id) => of(id, columns.what) || null,
		when,
		aliases: (id) =>
			of(id, columns.aliases)
				.split(/[;|]/)
				.map((each) => each.trim())
				.filter(Boolean),
		words: (id) => {
			const written = dateText(id);
			const date = written && !when(id) ? `Date: ${written}.` : '';
			return {
				summary: of(id, columns.summary) || null,
				note: [of(id, columns.note), date].filter(Boolean).join(' ') || null
			};
		},
		guessed: Object.entries(columns).flatMap(([meaning, at]) =>
			at >= 0 ? [`column "${table.header[at]}" of ${path} is ${meaning}`] : []
		),
		dropped: table.header.flatMap((name, at) => (used.has(at) ? [] : [`column "${name}" of ${path}`])),
		issues
	};
}
