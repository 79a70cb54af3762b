/** The UTF-16 code units of a text, in bytes where all are ASCII: place k of one is place k of the other. */
export type Units = Uint8Array | Uint16Array;

/** The units of a text as an array, which is read several times faster than the text. Linear. */
export function unitsOf(text: string): Units {
	const bytes = new TextEncoder().encode(text);
	if (bytes.length === text.length) return bytes;
	const units = new Uint16Array(text.length);
	for (let at = 0; at < units.length; at++) units[at] = text.charCodeAt(at);
	return units;
}
