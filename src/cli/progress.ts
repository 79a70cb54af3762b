import type { Streams } from './command';
import { grouped } from './print';

/** Work shorter than this needs no word. */
const PATIENCE_MS = 1000;
const EVERY_MS = 100;

/** A count on standard error, for a person who waits longer than a second; nothing is written where nobody watches. */
export class Progress {
	readonly #streams: Streams;
	readonly #what: string;
	#next = Date.now() + PATIENCE_MS;
	#shown = false;

	constructor(streams: Streams, what: string) {
		this.#streams = streams;
		this.#what = what;
	}

	/** Tells how much is done. */
	at(done: number): void {
		const now = Date.now();
		if (!this.#streams.watched || now < this.#next) return;
		this.#next = now + EVERY_MS;
		this.#shown = true;
		this.#streams.err(`\r${grouped(done)} ${this.#what}`);
	}

	/** Clears the line. */
	end(): void {
		if (this.#shown) this.#streams.err('\r\u001b[K');
	}
}
