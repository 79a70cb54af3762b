import type { Place } from './evidence';

/** The text of a file without its byte order mark, and the line and column of every offset in it (both from 1, columns in UTF-16 units). */
export class Lines {
	readonly file: string;
	readonly text: string;
	readonly #starts: number[] = [0];

	constructor(file: string, text: string) {
		this.file = file;
		this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
		for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
	}

	/** Logarithmic in the number of lines. */
	place(offset: number): Place {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return { file: this.file, line: low + 1, column: offset - this.#starts[low]! + 1 };
	}

	/** Spaces before the first sign of a line (from 1); null for an empty line or none. */
	indent(line: number): number | null {
		const start = this.#starts[line - 1];
		if (start === undefined) return null;
		let at = start;
		while (this.text[at] === ' ') at++;
		const sign = this.text[at];
		return sign === undefined || sign === '\n' || sign === '\r' ? null : at - start;
	}
}
