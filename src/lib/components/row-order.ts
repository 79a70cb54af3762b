/**
 * Lets the reader see statements by verb or by date. The page arrives by verb; by date, the rows of each section stand in
 * one list. The rows are moved, never made again, so that focus and links stay.
 */
export function wakeOrders(control: HTMLElement): void {
	const lists = [...document.querySelectorAll<HTMLElement>('[data-rows]')].map(orderOf);
	const buttons = [...control.querySelectorAll('button')];
	for (const button of buttons)
		button.addEventListener('click', () => {
			for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
			for (const list of lists) list.show(button.value === 'date');
		});
	control.hidden = false;
}

function orderOf(groups: HTMLElement): { show(byDate: boolean): void } {
	const homes = [...groups.querySelectorAll('ol')].map((list) => ({ list, rows: [...list.children] as HTMLElement[] }));
	const inTime = homes
		.flatMap(({ rows }) => rows)
		.sort((a, b) => Number(a.dataset['first']) - Number(b.dataset['first']));
	const timeline = homes[0]?.list.cloneNode(false) as HTMLElement | undefined;
	return {
		show(byDate) {
			if (!timeline) return;
			if (byDate) {
				timeline.append(...inTime);
				groups.before(timeline);
			} else {
				for (const { list, rows } of homes) list.append(...rows);
				timeline.remove();
			}
			groups.hidden = byDate;
		}
	};
}
