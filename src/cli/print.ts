/** Text for people: rows in columns, lines, and counts. */

/** Hangul, kana, Han characters and full-width forms take two places of a terminal; marks that stand above others take none. */
export function widthOf(text: string): number {
	let width = 0;
	for (const character of text) {
		if (/\p{M}/u.test(character)) continue;
		width +=
			/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u.test(
				character
			)
				? 2
				: 1;
	}
	return width;
}

/** Rows whose cells stand below one another, two spaces apart; `right` names the columns of numbers. The last column is left ragged. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
	const widths: number[] = [];
	for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, widthOf(cell))));
	return rows
		.map((row) =>
			row
				.map((cell, at) => {
					const room = ' '.repeat(widths[at]! - widthOf(cell));
					return right.includes(at) ? room + cell : cell + room;
				})
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

/** The text with a line's start before each of its lines. */
export function indented(text: string, by = '  '): string {
	return text.replace(/^(?=.)/gm, by);
}

/** "1 node", "1,152 edges". */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** 1,152 */
export function grouped(count: number): string {
	return count.toLocaleString('en');
}
