import { NODE_FLAG } from '$lib/graph/columns';
import type { Graph } from '$lib/graph/graph';
import type { Family, Mark } from '$lib/graph/vocabulary';
import { leadersOf } from '$lib/motives/leaders';
import { foldersOf, type Folder } from './folders';

/** A way to another page of the site. */
export interface PageLink {
	readonly href: string;
	readonly title: string;
	readonly count: number | null;
	readonly mark: Mark;
	/** Another place whose pages belong under this way. */
	readonly also?: string;
}

/** What stands around every page: the graph's name, the ways through it, its licence and counts. */
export interface Frame {
	readonly title: string;
	readonly subtitle: string | null;
	readonly language: string;
	readonly licence: string | null;
	readonly version: string | null;
	readonly repository: string | null;
	/** The few for the head of the page and the foot of a phone. */
	readonly main: readonly PageLink[];
	/** All of them. */
	readonly all: readonly PageLink[];
	readonly counts: string;
}

/** How a way stands to the page at an address, as `aria-current` has it: the page itself, or the part of the site it is in. */
export function currentOf({ href, also }: PageLink, path: string): 'page' | 'true' | undefined {
	if (path === href) return 'page';
	return path.startsWith(href) || (also !== undefined && path.startsWith(also)) ? 'true' : undefined;
}

/** The frame of the site. */
export function frameOf(graph: Graph): Frame {
	const { title, subtitle, language, licence, version, repository } = graph.about;
	const folders = foldersOf(graph);
	const leaders = leadersOf(graph).length > 0;
	const timeline = hasDates(graph);
	/* Who acted and what happened have a view each, where the graph gives it something to show, else the fullest folder. */
	const headed: Family[] = [
		...(leaders ? [] : ['actor' as const]),
		...(timeline ? [] : ['event' as const]),
		'account',
		'source'
	];
	const main = headed.flatMap((family) => fullest(folders, family) ?? []);
	const views = [
		own('/explore/', 'Explore', null),
		...(hasCauses(graph) ? [own('/causes/', 'Causes', null)] : []),
		...(leaders ? [{ ...own('/leaders/', 'Leaders', null), also: '/compare/' }] : []),
		...(timeline ? [own('/timeline/', 'Timeline', null)] : [])
	];
	const shown = main.length ? main : folders.slice(0, 5);
	return {
		title,
		subtitle,
		language,
		licence,
		version,
		repository,
		main: [...views, ...shown.map(pageLink)],
		all: [
			...views,
			...folders.map(pageLink),
			own('/edges/', 'Statements', graph.edgeCount),
			...(graph.tours.length ? [own('/tours/', 'Tours', graph.tours.length)] : []),
			...(graph.study.length ? [own('/study/', 'Test yourself', graph.study.length)] : []),
			own('/about/', 'About', null),
			own('/health/', 'State of the graph', null)
		],
		counts: countsOf(graph)
	};
}

/** "440 names, 1,200 statements, 296 sources, 10 interpretations". */
export function countsOf(graph: Graph): string {
	const sources = graph.nodes.flags.filter((flags) => flags & NODE_FLAG.bibliography).length;
	return [
		`${count(graph.nodeCount - sources)} names`,
		`${count(graph.edgeCount)} statements`,
		...(sources ? [`${count(sources)} sources`] : [])
	].join(', ');
}

/** A number with a comma at every thousand. */
export function count(number: number): string {
	return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

function fullest(folders: readonly Folder[], family: Family): Folder | undefined {
	return folders.filter((folder) => folder.family === family).sort((a, b) => b.nodes.length - a.nodes.length)[0];
}

/** Whether anything is said to have led to anything. */
function hasCauses({ relations, relationStart }: Graph): boolean {
	return relations.some(({ causal }, r) => causal !== null && relationStart[r + 1]! > relationStart[r]!);
}

/** Whether anything that happened has a date. */
function hasDates(graph: Graph): boolean {
	return graph.nodes.when.some((when, i) => when !== null && graph.familyOf(i) === 'event');
}

/** A page that is no folder of the graph. */
function own(href: string, title: string, number: number | null): PageLink {
	return { href, title, count: number, mark: 'page' };
}

function pageLink({ href, title, nodes, mark }: Folder): PageLink {
	return { href, title, count: nodes.length, mark };
}
