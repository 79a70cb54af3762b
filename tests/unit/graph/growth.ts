/**
 * How many times longer a run takes on an input four times as large: about 4 where time is linear, 16 where it is quadratic.
 * The least of up to five attempts, since a busy machine only ever adds to a time; stops at the first below 6.
 */
export function growth(make: (n: number) => string, run: (text: string) => void): number {
	let least = Infinity;
	for (let attempt = 0; attempt < 5 && least >= 6; attempt++) {
		const small = Math.max(timeOf(make(5_000), run), 1);
		least = Math.min(least, timeOf(make(20_000), run) / small);
	}
	return least;
}

/** Milliseconds of the quicker of two runs. */
function timeOf(text: string, run: (text: string) => void): number {
	const times = [1, 2].map(() => {
		const start = performance.now();
		run(text);
		return performance.now() - start;
	});
	return Math.min(...times);
}
