/** Wakes the parts of a page that answer the reader. Nothing here is needed to read: pages arrive complete. */
import { wakeKeys } from './keys';
import { wakePicture } from './live-picture';
import { wakeOrders } from './row-order';
import { wakeSearch } from './search';
import { wakeTheme } from './theme';

for (const figure of document.querySelectorAll<HTMLElement>('[data-live-picture]')) wakePicture(figure);
for (const box of document.querySelectorAll<HTMLElement>('[data-search]')) wakeSearch(box);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-toggle]')) wakeTheme(button);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-keys-toggle]')) wakeKeys(button);
for (const control of document.querySelectorAll<HTMLElement>('[data-order]')) wakeOrders(control);
for (const table of document.querySelectorAll<HTMLElement>('[data-index]'))
	void import('./index-table').then(({ wakeTable }) => wakeTable(table));
