import cytoscape from 'cytoscape';
import cola from 'cytoscape-cola';

/**
 * Teaches the canvas library the layout `cola`, once: importing this module is enough. It serves dragging and live
 * expansion only, from given places and with the rest locked; whole pictures are laid out in `lib/picture`.
 */
cytoscape.use(cola);

/** Options that keep cola still where nothing changed: never from chance, never by the clock. */
export const COLA = {
	name: 'cola',
	randomize: false,
	fit: false,
	centerGraph: false,
	animate: false,
	avoidOverlap: true,
	handleDisconnected: false,
	unconstrIter: 20,
	convergenceThreshold: 1,
	edgeLength: 150,
	nodeSpacing: 6
} as const;
