interface Seat {
	readonly key: number;
	readonly from: number;
	readonly to: number;
}

/** The rows of one lane, and what is taken of each: no two things in a row meet. */
export class TimelineSeats {
	/** By row: seats in order; for they do not meet, only the next of them need be asked. */
	readonly #rows: Seat[][];

	constructor(readonly rows: number) {
		this.#rows = Array.from({ length: rows }, () => []);
	}

	/** Whether nothing but `but` is where this would be. O(log n). */
	isFree(row: number, [from, to]: readonly [number, number], but = -1): boolean {
		const seats = this.#rows[row]!;
		for (let k = firstEnding(seats, from); k < seats.length; k++) {
			const seat = seats[k]!;
			if (seat.from >= to) return true;
			if (seat.key !== but) return false;
		}
		return true;
	}

	put(row: number, key: number, [from, to]: readonly [number, number]): void {
		const seats = this.#rows[row]!;
		seats.splice(firstEnding(seats, from), 0, { key, from, to });
	}

	take(row: number, key: number): void {
		const seats = this.#rows[row]!;
		seats.splice(
			seats.findIndex((seat) => seat.key === key),
			1
		);
	}
}

/** Place of the first seat that ends after a px. */
function firstEnding(seats: readonly Seat[], px: number): number {
	let low = 0;
	let high = seats.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (seats[middle]!.to <= px) low = middle + 1;
		else high = middle;
	}
	return low;
}
