/** Gives items in order, as many as are asked for: a heap, linear to make and logarithmic for each item (Williams 1964). */
export function* bestFirst(items: Iterable<number>, compare: (a: number, b: number) => number): Generator<number> {
	const heap = [...items];
	const sink = (from: number): void => {
		for (let at = from; ;) {
			let least = at;
			for (const child of [2 * at + 1, 2 * at + 2])
				if (child < heap.length && compare(heap[child]!, heap[least]!) < 0) least = child;
			if (least === at) return;
			[heap[at], heap[least]] = [heap[least]!, heap[at]!];
			at = least;
		}
	};
	for (let at = heap.length >>> 1; at-- > 0;) sink(at);
	while (heap.length > 0) {
		yield heap[0]!;
		const last = heap.pop()!;
		if (heap.length === 0) return;
		heap[0] = last;
		sink(0);
	}
}
