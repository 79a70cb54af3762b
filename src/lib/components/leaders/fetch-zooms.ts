import type { LeaderZooms } from '$lib/pages/leader-zoom';

const asked = new Map<string, Promise<LeaderZooms>>();

/** The motives and decisions of an actor, each whole, fetched once a page; a failed fetch may be tried again. */
export function fetchZooms(actor: string): Promise<LeaderZooms> {
	const known = asked.get(actor);
	if (known) return known;
	const address = `/leaders/${encodeURIComponent(actor)}/zoom.json`;
	const zooms = fetch(address)
		.then((response) => {
			if (!response.ok) throw new Error(`${address} answered ${response.status}`);
			return response.json() as Promise<LeaderZooms>;
		})
		.catch((reason: unknown) => {
			asked.delete(actor);
			throw reason;
		});
	asked.set(actor, zooms);
	return zooms;
}
