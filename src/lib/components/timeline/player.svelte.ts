/** Milliseconds between two steps. */
const PACE = 1600;

/** Steps through time by itself, from the moment the reader starts it until it is paused or nothing comes next. */
export class Player {
	playing = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `step`: goes one further; false where there is nothing further. */
	constructor(readonly step: () => boolean) {}

	toggle(): void {
		if (this.playing) this.pause();
		else this.#play();
	}

	pause(): void {
		clearTimeout(this.#timer);
		this.playing = false;
	}

	#play(): void {
		this.playing = this.step();
		if (this.playing) this.#timer = setTimeout(() => this.#play(), PACE);
	}
}
