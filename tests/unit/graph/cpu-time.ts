/** Milliseconds of processor time that work takes: unlike the clock on the wall, it does not count what else the machine does. */
export function cpuTime(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
