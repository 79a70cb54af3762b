/** Sorts and filters the table of an index page. The page arrives complete and in its own order. */
export function wakeTable(root: HTMLElement): void {
	const body = root.querySelector('tbody');
	const tools = root.querySelector<HTMLElement>('[data-tools]');
	const filter = root.querySelector<HTMLInputElement>('input[data-filter]');
	const sort = root.querySelector<HTMLSelectElement>('select[data-sort]');
	const status = root.querySelector<HTMLElement>('[role=status]');
	if (!body || !tools || !filter || !sort || !status) return;
	const rows = [...body.rows];
	const words = new Map(rows.map((row) => [row, fold(row.textContent)]));

	const show = () => {
		const wanted = fold(filter.value).split(' ').filter(Boolean);
		let shown = 0;
		for (const row of rows) {
			const text = words.get(row) ?? '';
			row.hidden =
				!wanted.every((word) => text.includes(word)) || (sort.value !== '' && row.dataset['sort'] !== sort.value);
			if (!row.hidden) shown++;
		}
		status.textContent = shown === rows.length ? `All ${rows.length}` : `${shown} of ${rows.length}`;
	};
	filter.addEventListener('input', show);
	sort.addEventListener('change', show);

	const headings = [...root.querySelectorAll('th')];
	for (const [column, heading] of headings.entries()) {
		const button = document.createElement('button');
		button.type = 'button';
		button.append(...heading.childNodes);
		heading.append(button);
		button.addEventListener('click', () => {
			const down = heading.getAttribute('aria-sort') === 'ascending';
			for (const other of headings) other.removeAttribute('aria-sort');
			heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
			body.append(...sorted(rows, column, down));
		});
	}
	tools.hidden = false;
}

/** By the number a cell carries, else by its name or words; the order of the page decides between equals. */
function sorted(rows: readonly HTMLTableRowElement[], column: number, down: boolean): HTMLTableRowElement[] {
	const keyed = rows.map((row) => {
		const cell = row.cells[column];
		const number = Number(cell?.dataset['key'] ?? Number.NaN);
		return { row, number, words: (cell?.querySelector('a') ?? cell)?.textContent.trim() ?? '' };
	});
	const order = (a: (typeof keyed)[number], b: (typeof keyed)[number]) =>
		Number.isNaN(a.number) ? a.words.localeCompare(b.words) : a.number - b.number;
	keyed.sort((a, b) => (down ? order(b, a) : order(a, b)));
	return keyed.map(({ row }) => row);
}

/** Small letters without marks. */
function fold(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
