/* eslint svelte/prefer-svelte-reactivity: off -- sets and maps are made anew here and never changed. */
import type { Account } from '$lib/causes/account';
import type { JoinRecords } from '$lib/causes/join-records';
import type { Graph } from '$lib/graph/graph';
import { timelineItems, undatedCount, type TimelineItem } from '$lib/picture/timeline-item';
import { ownLaneWay, type LaneWay } from '$lib/picture/timeline-lanes';
import { arcsAmong, timelinePicture, type TimelineSize } from '$lib/picture/timeline-layout';
import type { TimelineArc, TimelinePicture } from '$lib/picture/timeline-picture';
import type { TimelinePlan } from '$lib/picture/timeline-plan';
import type { Histogram } from './histogram';
import { fromTimelineSearch, toTimelineSearch } from './timeline-address';
import { timelineCard, type TimelineCard } from './timeline-card';
import { timelineAccount, timelineChain, type TimelineChain, type TimelineQuestion } from './timeline-chain';
import { timelineHistogram } from './timeline-histogram';
import { timelineKey } from './timeline-keys';
import { OPENING_SIZE, type TimelineCounts, type TimelineOpening } from './timeline-opening';
import {
	sortedTimeline,
	timelineCsv,
	timelineRows,
	type TimelineColumn,
	type TimelineRow,
	type TimelineSort
} from './timeline-rows';
import { counted } from './cause-words';
import { TIMELINE_OPENING, type TimelineState } from './timeline-state';
import { linksAt, shownItems, timelinePlan } from './timeline-view';

/** `replace`: no step of its own for the browser's Back. */
type How = 'push' | 'replace';

/** How near the line of time may be seen: steps, each of which names more. */
export const ZOOMS = [1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48];

/** A kind that is on the line of time, and whether it is shown. */
export interface TimelineKind {
	readonly id: string;
	readonly label: string;
	readonly count: number;
	readonly shown: boolean;
}

/** What a reader of the line of time looks at: a state, all that follows from it, and the steps that change it. Never fetches, never draws. */
export class TimelineExplorer {
	state = $state.raw<TimelineState>(TIMELINE_OPENING);
	/** Px that the picture has, at zoom 1. */
	size = $state.raw<TimelineSize>(OPENING_SIZE);
	/** Place in ZOOMS. The camera is not in the address. */
	near = $state(0);
	sort = $state.raw<TimelineSort>({ column: 'when', down: false });
	/** What an address named that is not in this graph. */
	dropped = $state.raw<readonly string[]>([]);
	readonly items: readonly TimelineItem[];
	readonly #undated: number;
	readonly #account: Account;

	constructor(
		readonly graph: Graph,
		records: JoinRecords,
		readonly opening: TimelineOpening,
		readonly onnavigate: (search: string, how: How) => void
	) {
		this.items = timelineItems(graph);
		this.#undated = undatedCount(graph, this.items);
		this.#account = timelineAccount(graph, records);
	}

	/* The state in pieces: a picture is made anew only where a piece that it shows has changed. */
	readonly #span = $derived(this.state.span);
	readonly #scale = $derived(this.state.scale);
	readonly #links = $derived(this.state.links);
	readonly #lanes = $derived(this.state.lanes);
	readonly #noKinds = $derived(this.state.noKinds);
	readonly #cause = $derived(this.state.cause);
	readonly #nth = $derived(this.state.nth);
	readonly #sel = $derived(this.state.sel);

	/** What is asked: the question of the address, else the graph's own; null where nothing led to anything. */
	readonly question: TimelineQuestion | null = $derived.by(() => {
		const [first = null] = this.opening.questions;
		const id = this.#cause;
		if (id === null) return first;
		const label = this.graph.nodes.labels[this.graph.index(id)]!;
		return (
			this.opening.questions.find((question) => question.id === id) ?? {
				id,
				ask: `What led to “${label}”?`,
				label,
				chain: []
			}
		);
	});
	readonly chain: TimelineChain | null = $derived.by(() => {
		const { question } = this;
		return question && timelineChain(this.#account, this.graph.index(question.id), question.chain, this.#nth);
	});
	readonly shown: readonly TimelineItem[] = $derived.by(() =>
		shownItems(this.graph, this.items, { span: this.#span, noKinds: this.#noKinds })
	);
	readonly plan: TimelinePlan = $derived.by(() =>
		timelinePlan(
			this.graph,
			this.shown,
			{ span: this.#span, scale: this.#scale, links: this.#links, lanes: this.#lanes },
			this.chain
		)
	);
	/** Pictures of what is shown that are laid out already, by zoom. */
	readonly #laidOut: Map<number, TimelinePicture> = $derived.by(() => {
		void [this.plan, this.size];
		return new Map();
	});
	readonly picture: TimelinePicture = $derived.by(() => this.#pictureAt(this.near));
	/** Ids of the chain that is open, as far as it is shown. */
	readonly chainIds: readonly string[] = $derived.by(() =>
		this.chain ? this.chain.nodes.map((node) => this.graph.nodes.ids[node]!) : []
	);
	/** The links of what is selected, where the picture does not draw them anyway. */
	readonly nearArcs: readonly TimelineArc[] = $derived.by(() => {
		const node = this.graph.index(this.#sel ?? '');
		if (node < 0) return [];
		const drawn = new Set(this.picture.arcs.map(({ link }) => link.id));
		return arcsAmong(
			this.picture,
			linksAt(this.graph, this.shown, node).filter(({ id }) => !drawn.has(id))
		);
	});
	readonly laneWay: LaneWay = $derived.by(() => this.#lanes ?? ownLaneWay(this.graph));
	readonly kinds: readonly TimelineKind[] = $derived.by(() => {
		const without = new Set(this.#noKinds);
		const count = new Map<number, number>();
		for (const { node } of this.items) {
			const kind = this.graph.nodes.kind[node]!;
			count.set(kind, (count.get(kind) ?? 0) + 1);
		}
		return this.graph.kinds.flatMap(({ id, plural }, kind) =>
			count.has(kind) ? [{ id, label: plural, count: count.get(kind)!, shown: !without.has(id) }] : []
		);
	});
	readonly histogram: Histogram | null = $derived.by(() =>
		timelineHistogram(shownItems(this.graph, this.items, { span: null, noKinds: this.#noKinds }), this.#span)
	);
	readonly counts: TimelineCounts = $derived.by(() => ({
		named: this.picture.named.length,
		shown: this.shown.length,
		dated: this.items.length,
		undated: this.#undated
	}));
	readonly #rows: readonly TimelineRow[] = $derived.by(() =>
		timelineRows(
			this.graph,
			this.shown,
			this.plan.lanes.map(({ label }) => label),
			this.plan.laneOf
		)
	);
	readonly rows: readonly TimelineRow[] = $derived.by(() => sortedTimeline(this.#rows, this.sort));
	readonly card: TimelineCard | null = $derived.by(() => {
		const node = this.graph.index(this.#sel ?? '');
		if (node < 0) return null;
		const item = this.items.find((one) => one.node === node);
		const shown = new Set(this.shown.map((one) => one.node));
		return timelineCard({ graph: this.graph }, node, item, shown, this.chain?.nodes ?? []);
	});

	/** Takes the state of an address. */
	read(params: URLSearchParams): void {
		const { state, dropped } = fromTimelineSearch(this.graph, params);
		this.state = state;
		this.dropped = dropped;
	}

	/** Changes the state and its address. */
	set(patch: Partial<TimelineState>, how: How = 'push'): void {
		this.state = { ...this.state, ...patch };
		this.onnavigate(toTimelineSearch(this.state), how);
	}

	select(id: string | null, how: How = 'push'): void {
		if (id !== this.state.sel) this.set({ sel: id }, how);
	}
	toggleKind(id: string): void {
		const { noKinds } = this.state;
		this.set({ noKinds: noKinds.includes(id) ? noKinds.filter((other) => other !== id) : [...noKinds, id] });
	}
	/** The time from month `from` to before `to`; all of it is no filter. */
	narrow(from: number, to: number, how: How): void {
		const { histogram } = this;
		const whole = histogram !== null && from <= histogram.start && to >= histogram.end;
		this.set({ span: whole ? null : [from, to] }, how);
	}
	ask(cause: string | null): void {
		const [first] = this.opening.questions;
		this.set({ cause: cause === first?.id ? null : cause, nth: 0 });
	}
	sortBy(column: TimelineColumn): void {
		this.sort = { column, down: this.sort.column === column && !this.sort.down };
	}
	get csv(): string {
		return timelineCsv(this.rows);
	}

	/** Lays out what the next step of zoom will show, so that it can be drawn in a task of its own. */
	prepare(step: 1 | -1 | null): void {
		this.#pictureAt(this.#after(step));
	}
	/** One step nearer or farther, or (null) as near as fits. True if that changed anything. */
	zoom(step: 1 | -1 | null): boolean {
		const near = this.#after(step);
		const changed = near !== this.near;
		this.near = near;
		return changed;
	}
	#after(step: 1 | -1 | null): number {
		return step === null ? 0 : Math.max(0, Math.min(ZOOMS.length - 1, this.near + step));
	}
	#pictureAt(near: number): TimelinePicture {
		const { plan, size } = this;
		const known = this.#laidOut.get(near);
		const made = known ?? timelinePicture(plan, { ...size, width: Math.round(size.width * ZOOMS[near]!) });
		this.#laidOut.set(near, made);
		return made;
	}

	/** The id where a key leads from another, null where it leads nowhere. */
	walk(id: string | null, key: string): string | null {
		const { items, laneOf } = this.plan;
		const placeOf = new Map(items.map((item, at) => [item.node, at]));
		const at = items.findIndex((item) => item.id === id);
		if (at < 0) return null;
		const others = (edges: readonly number[], ends: Uint32Array): number[] =>
			edges.filter((e) => this.graph.isCausal(e) !== null).flatMap((e) => placeOf.get(ends[e]!) ?? []);
		const next = timelineKey(
			{
				items,
				laneOf,
				chain: (this.chain?.nodes ?? []).flatMap((node) => placeOf.get(node) ?? []),
				causesOf: (k) => others(this.graph.into(items[k]!.node), this.graph.edges.from),
				effectsOf: (k) => others(this.graph.outOf(items[k]!.node), this.graph.edges.to)
			},
			at,
			key
		);
		return next === null ? null : items[next]!.id;
	}

	/** What is said of an item: its name, when and what it was, its lane, and how many causes and effects it has. */
	spoken(id: string): string {
		const at = this.plan.items.findIndex((item) => item.id === id);
		const row = this.#rows[at];
		if (!row) return '';
		const lane = row.lane === '' ? '' : `, ${row.lane}`;
		const [causes, effects] = [counted(row.causes, 'cause'), counted(row.effects, 'effect')];
		return `${row.label}, ${row.when}${lane}. ${causes}, ${effects}. ${at + 1} of ${this.shown.length}.`;
	}

	/** Backs out of one thing. True if there was one. */
	escape(): boolean {
		const { sel, span, noKinds, cause, view } = this.state;
		if (sel !== null) this.select(null);
		else if (span !== null) this.set({ span: null });
		else if (noKinds.length > 0) this.set({ noKinds: [] });
		else if (cause !== null) this.ask(null);
		else if (view !== 'time') this.set({ view: 'time' });
		else return false;
		return true;
	}
}
