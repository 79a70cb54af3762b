/** How often the clock is looked at: once in so many questions. */
const EVERY = 64;

/** The time that a bounded question may take, in milliseconds from now. It says that time is up, and from then on always. */
export class Budget {
	readonly #end: number;
	#asked = 0;
	#spent = false;

	constructor(milliseconds = Infinity) {
		this.#end = performance.now() + milliseconds;
	}

	/** Whether time was found to be up. */
	get spent(): boolean {
		return this.#spent;
	}

	/** Milliseconds that are left. */
	get left(): number {
		return Math.max(0, this.#end - performance.now());
	}

	/** Whether time is up, before a small step of work: looks at the clock now and then. */
	isOver(): boolean {
		return this.#spent || (++this.#asked % EVERY === 0 && this.isOverNow());
	}

	/** Whether time is up, before a large step of work: looks at the clock. */
	isOverNow(): boolean {
		return (this.#spent ||= performance.now() >= this.#end);
	}
}

/** The budget of a bounded question for which none is given, in milliseconds. */
export const USUAL_BUDGET = 2000;
