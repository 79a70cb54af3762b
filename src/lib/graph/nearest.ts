/**
 * Edits (insert, delete, replace, swap of neighbours) from one word to another, or `most + 1` where it takes more.
 * Optimal string alignment after Damerau (1964); three rows, cut off as soon as a row exceeds `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before = new Uint16Array(b.length + 1);
	let last = Uint16Array.from({ length: b.length + 1 }, (_, j) => j);
	let row = new Uint16Array(b.length + 1);
	for (let i = 1; i <= a.length; i++) {
		row[0] = i;
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
			let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
			const swapped =
				i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
			if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
			row[j] = cost;
			if (cost < least) least = cost;
		}
		if (least > most) return most + 1;
		[before, last, row] = [last, row, before];
	}
	return Math.min(last[b.length]!, most + 1);
}

/** How many letters two words share at their start. */
function sharedStart(a: string, b: string): number {
	let i = 0;
	while (i < a.length && i < b.length && a[i] === b[i]) i++;
	return i;
}

/**
 * The words nearest to a misspelt one, best first, at most three: within a third of its letters in edits (at least one, at
 * most four), then those that share the longest start, then by code point.
 * Linear in the number of words; their lengths sort most of them out.
 */
export function nearest(word: string, words: Iterable<string>): string[] {
	const most = Math.min(4, Math.max(1, Math.floor(word.length / 3)));
	const found: { word: string; edits: number; start: number }[] = [];
	const lower = word.toLowerCase();
	for (const candidate of words) {
		const edits = editDistance(lower, candidate.toLowerCase(), most);
		if (edits <= most) found.push({ word: candidate, edits, start: sharedStart(word, candidate) });
	}
	found.sort((a, b) => a.edits - b.edits || b.start - a.start || (a.word < b.word ? -1 : 1));
	return found.slice(0, 3).map((each) => each.word);
}

/** The sentence that offers them, or the fallback where nothing is near. */
export function suggestion(word: string, words: Iterable<string>, fallback: string): string {
	const [first, second, third] = nearest(word, words);
	if (first === undefined) return fallback;
	if (second === undefined) return `Did you mean ${first}?`;
	return `Did you mean ${first}${third === undefined ? '' : `, ${second}`} or ${third ?? second}?`;
}
