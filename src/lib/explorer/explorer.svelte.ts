/* eslint svelte/prefer-svelte-reactivity: off -- sets and maps are made anew here and never changed. */
import { addressOf } from '$lib/graph/address';
import type { Graph } from '$lib/graph/graph';
import type { Certainty, RelationFamily } from '$lib/graph/vocabulary';
import { problemOf, type ArrangeProblem } from '$lib/picture/arrange-problem';
import { SCALES, type Scale } from '$lib/picture/map-laid';
import { mapPicture } from '$lib/picture/map-picture';
import { withNames, type MapPlan, type Place } from '$lib/picture/map-plan';
import type { Picture, Point } from '$lib/picture/picture';
import { ringPicture } from '$lib/picture/ring';
import { fromSearch, toSearch } from './address';
import { addedAround, choicesOf, type Choice } from './choices';
import { OPENING, type ExploreState, type MapSteps, type View, type WayAsked } from './explore-state';
import { broughtBack, filtersSet, type FilterSet } from './filters-set';
import { histogramOf, type Histogram } from './histogram';
import { NO_HISTORY, redone, took, undone, type History } from './history';
import { inView, type Filters, type InView } from './in-view';
import { legendOf, type Legend } from './legend';
import { countsOf, mostConnected, RING, type Counts, type Opening } from './opening';
import { statementsOf, type Statement } from './statements';
import { addNames, focusOn, hideName, moveNames, removeNames, showAll, togglePin } from './steps';
import { rowsCsv, sortedRows, tableRows, type RowColumn, type RowSort, type TableRow } from './table-rows';
import { toldWay, type ToldWay } from './told-way';

/** `replace`: no step of its own for the browser's Back. */
type How = 'push' | 'replace';
/** Finds the places that a map lacks, beside the page. */
export type Arrange = (problem: ArrangeProblem) => Promise<ReadonlyMap<string, Place>>;

/** A chosen name. */
export interface Selected {
	readonly id: string;
	readonly label: string;
	readonly kind: string;
	readonly href: string;
}

/** What a reader of the map looks at: a state, all that follows from it, and the steps that change it. Never fetches, never draws. */
export class Explorer {
	state = $state.raw<ExploreState>(OPENING);
	/** How near the reader is; the picture is laid out anew at each of the three. */
	scale = $state.raw<Scale>(SCALES.mid);
	sort = $state.raw<RowSort>({ column: 'when', down: false });
	/** What an address named that is not in this graph. */
	dropped = $state.raw<readonly string[]>([]);
	#history = $state.raw<History>(NO_HISTORY);
	readonly #opening: ReadonlySet<string>;

	constructor(
		readonly graph: Graph,
		readonly base: MapPlan,
		readonly onnavigate: (search: string, how: How) => void,
		readonly arrange: Arrange,
		/** What the page came with: as long as the map is as it opens, none of it is drawn again. */
		readonly opening: Pick<Opening, 'picture' | 'ring'> | null = null
	) {
		this.#opening = new Set(base.ids);
	}

	/** Only steps move anything: what is filtered or chosen leaves the plan as it is. */
	readonly #steps: MapSteps = $derived(this.state.map);
	readonly #asOpened: boolean = $derived.by(
		() =>
			this.scale === SCALES.mid &&
			toSearch({ ...this.state, sel: [], open: null, way: null, view: OPENING.view }) === toSearch(OPENING)
	);
	readonly plan: MapPlan = $derived.by(() => this.#planOf(this.#steps));
	readonly view: InView = $derived.by(() => inView(this.graph, this.plan.ids, this.#steps, this.state));
	readonly picture: Picture = $derived.by(() => {
		if (this.opening && this.#asOpened) return this.opening.picture;
		return mapPicture(this.graph, this.plan, this.view.edges, {
			scale: this.scale,
			shown: this.view.shown,
			open: this.state.fan,
			pinned: new Set(this.#steps.pinned)
		});
	});
	readonly ring: Picture | null = $derived.by(() => {
		const id = this.state.sel[0] ?? mostConnected(this.picture);
		if (this.opening?.ring && id === this.opening.ring.id) return this.opening.ring.picture;
		return id === null ? null : ringPicture(this.graph, this.graph.index(id), RING);
	});
	readonly counts: Counts = $derived.by(() => countsOf(this.graph, this.view.shown.size, this.view.edges.length));
	readonly legend: Legend = $derived.by(() => legendOf(this.graph, this.view, this.state));
	readonly histogram: Histogram | null = $derived.by(() => histogramOf(this.graph, this.view.among, this.state.span));
	readonly filters: readonly FilterSet[] = $derived.by(() => filtersSet(this.graph, this.state));
	readonly rows: readonly TableRow[] = $derived.by(() => sortedRows(tableRows(this.graph, this.view.edges), this.sort));

	readonly selected: readonly Selected[] = $derived.by(() => this.state.sel.map((id) => this.#nameOf(id)));
	readonly statements: readonly Statement[] = $derived.by(() =>
		statementsOf(this.graph, this.#edgesOfSelection(this.view.edges))
	);
	/** How many statements of what is chosen are not in view. */
	readonly beyond: number = $derived.by(() => {
		const i = this.graph.index(this.state.sel[0] ?? '');
		if (i < 0) return 0;
		const all = new Set([...this.graph.outOf(i), ...this.graph.into(i)]);
		return statementsOf(this.graph, this.#edgesOfSelection([...all])).length - this.statements.length;
	});
	/** Where what came of the chosen name is traced; null where nothing did. */
	readonly trace: string | null = $derived.by(() => {
		const i = this.graph.index(this.state.sel[0] ?? '');
		if (i < 0 || !this.graph.outOf(i).some((e) => this.graph.isCausal(e) === 'for')) return null;
		return `/causes/${encodeURIComponent(this.graph.nodes.ids[i]!)}/?show=effects`;
	});
	readonly choices: readonly Choice[] = $derived.by(() => {
		const [id, other] = this.state.sel;
		const onMap = new Set(this.plan.ids.filter((each) => !this.#steps.hidden.includes(each)));
		return id === undefined || other !== undefined ? [] : choicesOf(this.graph, id, onMap);
	});
	readonly toAdd: number = $derived(new Set(this.choices.flatMap(({ ids }) => ids)).size);
	readonly toCollapse: readonly string[] = $derived.by(() =>
		addedAround(this.graph, this.state.sel[0] ?? '', this.#steps.added)
	);
	/** Added names that are not pinned: they give way when a neighbour is put down elsewhere. */
	readonly loose: ReadonlySet<string> = $derived.by(
		() => new Set(this.#steps.added.filter((id) => !this.#steps.pinned.includes(id)))
	);
	readonly #asked: WayAsked | null = $derived(this.state.way);
	readonly way: ToldWay | null = $derived.by(() => (this.#asked ? toldWay(this.graph, this.#asked) : null));
	readonly undoWords: string | null = $derived(this.#history.past.at(-1)?.words ?? null);
	readonly redoWords: string | null = $derived(this.#history.future.at(-1)?.words ?? null);

	/** Takes the state of an address. Names that it adds without a place are arranged. */
	read(params: URLSearchParams): void {
		const { state, dropped } = fromSearch(this.graph, params);
		const same = toSearch({ ...OPENING, map: state.map }) === toSearch({ ...OPENING, map: this.state.map });
		if (!same) this.#history = took(this.#history, 'the step in the address', this.state.map);
		this.state = same ? { ...state, map: this.state.map } : state;
		this.dropped = dropped;
		void this.#settle();
	}

	show(view: View, how: How = 'push'): void {
		const next = view === this.state.view && view === 'table' ? 'map' : view;
		if (next !== this.state.view) this.#set({ view: next }, how);
	}

	/** Chooses no name, one, or two. */
	select(ids: readonly string[], how: How = 'push'): void {
		const { sel, way, fan } = this.state;
		if (!way && sel.join('~') === ids.join('~')) return;
		const kept = fan !== null && ids.length === 2 && fan === pairOf(ids[0]!, ids[1]!) ? fan : null;
		this.#set({ sel: ids.slice(0, 2), open: null, fan: kept, way: null }, how);
	}

	open(key: string | null): void {
		this.#set({ open: key }, 'replace');
	}

	/** Opens the bundle of two names, or closes it. */
	fan(a: string, b: string): void {
		const pair = pairOf(a, b);
		this.#set({ fan: this.state.fan === pair ? null : pair }, 'replace');
	}

	filter(patch: Partial<Filters>, how: How = 'push'): void {
		this.#set(patch, how);
	}
	toggleKind(id: string): void {
		this.filter({ noKinds: toggled(this.state.noKinds, id) });
	}
	toggleFamily(family: RelationFamily): void {
		this.filter({ noFamilies: toggled(this.state.noFamilies, family) });
	}
	toggleSure(certainty: Certainty): void {
		this.filter({ noSure: toggled(this.state.noSure, certainty) });
	}
	/** How many statements would come back without this filter. */
	broughtBack(filter: FilterSet): number {
		return broughtBack(this.graph, this.view.among, filter);
	}

	/** Brings names onto the map with their lines to what is there; only they are arranged. */
	async add(ids: readonly string[], words?: string): Promise<void> {
		const wanted = addNames(this.#steps, ids, this.#opening);
		if (wanted === this.#steps) return;
		const places = await this.#placesFor(wanted);
		/* Others may have come meanwhile, or the same ones. */
		const now = addNames(this.#steps, ids, this.#opening);
		if (now === this.#steps) return;
		const added = moveNames(now, places);
		this.#step(words ?? `add ${ids.length === 1 ? this.#nameOf(ids[0]!).label : `${ids.length} names`}`, added);
	}
	async expand(id: string, ids: readonly string[]): Promise<void> {
		await this.add(ids, `expand ${this.#nameOf(id).label}`);
	}
	collapse(id: string): void {
		this.#step(
			`collapse ${this.#nameOf(id).label}`,
			removeNames(this.#steps, addedAround(this.graph, id, this.#steps.added))
		);
	}
	hide(id: string): void {
		const sel = this.state.sel.filter((each) => each !== id);
		this.#step(`hide ${this.#nameOf(id).label}`, hideName(this.#steps, id), { sel, open: null, fan: null });
	}
	showAll(): void {
		this.#step('show all', focusOn(showAll(this.#steps), null));
	}
	pin(id: string): void {
		this.#step(`pin ${this.#nameOf(id).label}`, togglePin(this.#steps, id));
	}
	focus(id: string, depth: number | null): void {
		this.#step(`focus on ${this.#nameOf(id).label}`, focusOn(this.#steps, depth === null ? null : { id, depth }));
	}
	/** Puts a name elsewhere, and those that gave way to it; px of the field at scale 1. */
	drop(id: string, place: Point, settled: ReadonlyMap<string, Point> = new Map()): void {
		const moved = [...settled, [id, place] as const].map(([name, { x, y }]) => {
			const side = this.plan.places.get(name)?.side ?? 'below';
			return [name, { x, y, side }] as const;
		});
		this.#step(`move ${this.#nameOf(id).label}`, moveNames(this.#steps, new Map(moved)));
	}

	undo(): void {
		const step = undone(this.#history, this.#steps);
		if (step) this.#return(step);
	}
	redo(): void {
		const step = redone(this.#history, this.#steps);
		if (step) this.#return(step);
	}

	/** Looks for the shortest way between two names, and brings what it passes onto the map. */
	async findWay(from: string, to: string): Promise<void> {
		await this.#askWay({ from, to, nth: 0, without: [] });
	}
	async nextWay(nth: number): Promise<void> {
		if (this.state.way) await this.#askWay({ ...this.state.way, nth });
	}
	async toggleRelation(id: string): Promise<void> {
		const { way } = this.state;
		if (way) await this.#askWay({ ...way, nth: 0, without: toggled(way.without, id) });
	}
	endWay(): void {
		this.#set({ way: null, open: null });
	}
	async #askWay(way: WayAsked): Promise<void> {
		this.#set({ way, open: null, fan: null });
		const ids = this.way?.ids;
		if (ids) await this.add(ids, 'add what the path passes');
	}

	sortBy(column: RowColumn): void {
		this.sort = { column, down: this.sort.column === column && !this.sort.down };
	}
	csv(): string {
		return rowsCsv(this.rows);
	}

	/** Backs out of one thing: the open statement, the bundle, the path, the choice, the filters. True if there was one. */
	back(): boolean {
		const { open, fan, way, sel } = this.state;
		if (open !== null) this.open(null);
		else if (fan !== null) this.#set({ fan: null }, 'replace');
		else if (way) this.endWay();
		else if (sel.length) this.select([]);
		else if (this.filters.length) this.filter(this.filters.at(-1)!.rest);
		else return false;
		return true;
	}

	#set(patch: Partial<ExploreState>, how: How = 'push'): void {
		this.state = { ...this.state, ...patch };
		this.onnavigate(toSearch(this.state), how);
	}
	#step(words: string, map: MapSteps, patch: Partial<ExploreState> = {}): void {
		if (map === this.#steps) return;
		this.#history = took(this.#history, words, this.#steps);
		this.#set({ ...patch, map });
	}
	#return({ history, map }: { history: History; map: MapSteps }): void {
		this.#history = history;
		this.#set({ map });
		void this.#settle();
	}

	#planOf({ added, at }: MapSteps): MapPlan {
		const plan = withNames(this.graph, this.base, added);
		return at.size === 0 ? plan : { ...plan, places: new Map([...plan.places, ...at]) };
	}
	/** Places for the names of a map that have none yet. */
	async #placesFor(map: MapSteps): Promise<ReadonlyMap<string, Place>> {
		const plan = this.#planOf(map);
		const fresh = plan.ids.filter((id) => !plan.places.has(id));
		if (fresh.length === 0) return new Map();
		const places = await this.arrange(problemOf(this.graph, plan));
		return new Map(fresh.flatMap((id) => (places.has(id) ? [[id, places.get(id)!] as const] : [])));
	}
	/** Places for what an address added without saying where; sought anew where the reader has gone on meanwhile. */
	async #settle(): Promise<void> {
		const map = this.#steps;
		const places = await this.#placesFor(map);
		if (map !== this.#steps) await this.#settle();
		else if (places.size) this.#set({ map: moveNames(map, places) }, 'replace');
	}

	#nameOf(id: string): Selected {
		const i = this.graph.index(id);
		return i < 0
			? { id, label: id, kind: '', href: '/' }
			: { id, label: this.graph.nodes.labels[i]!, kind: this.graph.kindOf(i).label, href: addressOf(this.graph, i) };
	}
	#edgesOfSelection(edges: readonly number[]): number[] {
		const [a = -1, b] = this.state.sel.map((id) => this.graph.index(id));
		if (a < 0) return [];
		const ends = (e: number) => [this.graph.edges.from[e], this.graph.edges.to[e]];
		return edges.filter((e) => ends(e).includes(a) && (b === undefined || (ends(e).includes(b) && a !== b)));
	}
}

function toggled<T>(items: readonly T[], item: T): T[] {
	return items.includes(item) ? items.filter((each) => each !== item) : [...items, item];
}

/** The same for a pair in any order. */
function pairOf(a: string, b: string): string {
	return a < b ? `${a}~${b}` : `${b}~${a}`;
}
