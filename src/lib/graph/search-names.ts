import type { CslItem } from './bibliography';
import { NODE_FLAG } from './columns';
import type { Graph } from './graph';

/** What search must know of one thing. */
export interface SearchName {
	readonly id: string;
	/** The label, then every other name it is found by. */
	readonly names: readonly string[];
	/** How many statements name it: of equal hits the one with more stands first. */
	readonly degree: number;
	/** An item of the bibliography: it stands after the names. */
	readonly bibliography: boolean;
}

/** The names of every node in order, as search wants them; small enough to send to a browser by themselves. Linear. */
export function searchNames({ nodes, nodeCount, outStart, inStart, texts }: Graph): SearchName[] {
	return Array.from({ length: nodeCount }, (_, i): SearchName => {
		const bibliography = (nodes.flags[i]! & NODE_FLAG.bibliography) !== 0;
		const item = bibliography && texts ? texts.node(i).item : null;
		const names = [nodes.labels[i]!, ...nodes.aliases[i]!.map((alias) => alias.text), ...(item ? writersOf(item) : [])];
		const degree = outStart[i + 1]! - outStart[i]! + inStart[i + 1]! - inStart[i]!;
		return { id: nodes.ids[i]!, names: [...new Set(names)], degree, bibliography };
	});
}

/** Who wrote it: the family names with the year, then each full name. */
function writersOf(item: CslItem): string[] {
	const writers = item.author ?? item.editor ?? [];
	if (writers.length === 0) return [];
	const families = writers.map(({ family, literal }) => family ?? literal ?? '').join(', ');
	const year = item.issued?.['date-parts']?.[0]?.[0];
	const full = writers.map(({ given, family, literal }) => literal ?? `${given ?? ''} ${family ?? ''}`.trim());
	return [year === undefined ? families : `${families} ${year}`, ...full];
}
