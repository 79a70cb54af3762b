/** Prints figures as a table with aligned columns. */
export function printTable(rows: readonly (readonly string[])[]): void {
	const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	for (const row of rows) console.log('  ' + row.map((text, column) => text.padEnd(widths[column]!)).join('  '));
}

/** The middle of some figures. */
export function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** Milliseconds of processor time that one call takes, the middle of some turns; `calls` are made in each. The heap is swept before each turn. */
export function time(turns: number, calls: number, work: (call: number) => unknown): number {
	const figures: number[] = [];
	for (let turn = 0; turn < turns; turn++) {
		globalThis.gc?.();
		const before = process.cpuUsage();
		for (let call = 0; call < calls; call++) work(call);
		const { user, system } = process.cpuUsage(before);
		figures.push((user + system) / 1000 / calls);
	}
	return median(figures);
}

/** A figure with as many digits as it has meaning. */
export function ms(value: number): string {
	return value < 0.1 ? value.toFixed(4) : value < 10 ? value.toFixed(2) : value.toFixed(0);
}
