/** Whether an address leads to a page of this site: one slash at its start, nothing that could lead elsewhere. */
export function isSiteAddress(address: string): boolean {
	return /^\/(?![/\\])[^\s"<>\\]*$/.test(address);
}
