import type { Core, ElementDefinition } from 'cytoscape';

/** What stands on the canvas of one set of elements: their ids, and each as text to tell whether it is still the same. */
export type Drawn = Map<string, string>;

/** Marks an element as not being as it was drawn, so that the next drawing sets it right. */
export function disturb(drawn: Drawn, id: string): void {
	if (drawn.has(id)) drawn.set(id, '');
}

/**
 * Makes the canvas hold these elements in place of the set that was drawn before, touching only what differs: a change of
 * style costs more than anything else. Gives the ids of those that are new. Linear.
 */
export function redraw(cy: Core, drawn: Drawn, elements: readonly ElementDefinition[]): Set<string> {
	const wanted = new Set(elements.map((element) => String(element.data.id)));
	const fresh: ElementDefinition[] = [];
	for (const id of [...drawn.keys()].filter((one) => !wanted.has(one))) {
		drawn.delete(id);
		cy.getElementById(id).remove();
	}
	for (const element of elements) {
		const id = String(element.data.id);
		const text = JSON.stringify(element);
		if (drawn.get(id) === text) continue;
		const old = cy.getElementById(id);
		const rewired = element.group === 'edges' && !(isAt(old, 'source', element) && isAt(old, 'target', element));
		if (drawn.has(id) && old.nonempty() && !rewired) {
			old.data(element.data);
			if (element.position) old.position(element.position);
			// what the reader's doings made it wear stays on; see wear.ts
			const worn = classesOf(old.scratch('drawn') as string | undefined);
			const next = classesOf(element.classes as string | undefined);
			old.removeClass(worn.filter((one) => !next.includes(one)).join(' '));
			old.addClass(next.join(' '));
			old.scratch('drawn', element.classes);
		} else {
			old.remove();
			fresh.push({ ...element, scratch: { drawn: element.classes } });
		}
		drawn.set(id, text);
	}
	cy.add(fresh);
	return new Set(fresh.map((element) => String(element.data.id)));
}

function isAt(old: { data(name: string): unknown }, end: 'source' | 'target', element: ElementDefinition): boolean {
	return old.data(end) === element.data[end];
}

function classesOf(classes: string | undefined): string[] {
	return (classes ?? '').split(' ').filter(Boolean);
}
