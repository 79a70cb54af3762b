/* eslint svelte/prefer-svelte-reactivity: off -- sets and maps are made anew here and never changed. */
import type { Explorer } from '$lib/explorer/explorer.svelte';
import type { Opening } from '$lib/explorer/opening';
import { SCALES } from '$lib/picture/map-laid';
import type { Picture } from '$lib/picture/picture';
import type { Spot } from '$lib/picture/walk-keys';
import { areKeysOn } from '../keys';
import { countWords } from './caption';
import type { Lit, Touched } from './canvas-hold';
import { chosenIn, linesBetween } from './chosen';
import { litAlong, litAround, litBy } from './lit';

/** What the desk asks of the parts of the page that hold the keyboard. */
export interface DeskHands {
	/** Puts the keyboard on a name of the map. */
	stand(id: string): void;
	/** Puts the keyboard on the first statement of the panel. */
	enter(): void;
	/** Shows the sheet of keys. */
	keys(): void;
}

/** Where a reader's touch, key or word becomes a step of the Explorer, and what came of it is said. */
export class Desk {
	explorer = $state.raw<Explorer | null>(null);
	hovered = $state.raw<Touched | null>(null);
	/** The name from which a path is to begin. */
	linking = $state<string | null>(null);
	/** For the live region: one sentence for each thing done. */
	said = $state('');
	/** What is drawn out where there is no room for it. */
	drawer = $state<'legend' | 'time' | null>(null);
	#opening: Opening;
	#hands: DeskHands;
	#drawing = false;

	constructor(opening: Opening, hands: DeskHands) {
		this.#opening = opening;
		this.#hands = hands;
	}

	readonly picture: Picture = $derived.by(() => this.explorer?.picture ?? this.#opening.picture);
	readonly ring: Picture | null = $derived.by(() => {
		const { explorer } = this;
		return explorer ? explorer.ring : (this.#opening.ring?.picture ?? null);
	});
	readonly sel: readonly string[] = $derived.by(() => this.explorer?.state.sel ?? []);
	readonly chosen: Touched | null = $derived.by(() =>
		chosenIn(this.picture, this.sel, this.explorer?.state.open ?? null)
	);
	readonly lit: Lit | null = $derived.by(() => {
		const ids = this.explorer?.way?.ids;
		if (ids) return litAlong(this.picture, ids);
		if (this.sel.length) return litAround(this.picture, new Set(this.sel));
		return this.hovered ? litBy(this.picture, this.hovered) : null;
	});
	readonly summary: string = $derived.by(() =>
		countWords(this.explorer?.counts ?? this.#opening.counts)
			.map(({ count, words }) => `${count} ${words}`)
			.join(', ')
	);

	/** Does something to the map and says what came of it. */
	async act(deed: (explorer: Explorer) => unknown, words?: string): Promise<void> {
		if (!this.explorer) return;
		await deed(this.explorer);
		this.said = words ?? this.summary;
	}

	/** A name from the search or a list: onto the map if it is not there, and chosen. */
	async chooseName(id: string): Promise<void> {
		const { explorer } = this;
		if (!explorer) return;
		if (this.linking) return this.findWay(id);
		await explorer.add([id]);
		explorer.select([id]);
		if (explorer.state.view === 'map') this.#hands.stand(id);
		else this.#hands.enter();
	}

	/** A name or a line of the picture; `read` when by key, which then goes on in the panel. */
	choose(touched: Touched, how: 'read' | 'touch' = 'touch'): void {
		const { explorer } = this;
		if (!explorer) return;
		if (touched.what === 'line') this.#chooseLine(explorer, touched.id);
		else if (this.linking) return void this.findWay(touched.id);
		else explorer.select([touched.id]);
		if (how === 'read') this.#hands.enter();
	}

	#chooseLine(explorer: Explorer, id: string): void {
		const from = explorer.state.view === 'around' && this.ring ? this.ring : this.picture;
		const line = from.lines.find((one) => one.id === id);
		if (!line) return;
		const ends = line.to === this.sel[0] ? [line.to, line.from] : [line.from, line.to];
		explorer.select(ends);
		const [only, another] = explorer.statements;
		const open = explorer.statements.find(({ key }) => key === id) ?? (another ? undefined : only);
		if (open) explorer.open(open.key);
		const isBundle = linesBetween(this.picture, line.from, line.to).length === 1;
		if (another && isBundle) explorer.fan(line.from, line.to);
	}

	/** A row of the table: its pair, with its statement open. */
	chooseEdge(edge: string, a: string, b: string): void {
		const { explorer } = this;
		if (!explorer) return;
		explorer.select([a, b]);
		const open = explorer.statements.find((statement) => statement.edge === edge);
		if (open) explorer.open(open.key);
	}

	/** The path from the name that was asked for to this one. */
	async findWay(to: string): Promise<void> {
		const from = this.linking;
		this.linking = null;
		if (!this.explorer || !from || from === to) return;
		await this.explorer.findWay(from, to);
		const steps = this.explorer.way?.statements?.length;
		this.said = steps ? `A path of ${steps === 1 ? '1 step' : `${steps} steps`}` : 'No path was found';
		this.#hands.enter();
	}

	/** A key on the map that is not a step; true if it did something. */
	command(key: string, spot: Spot | null): boolean {
		const { explorer } = this;
		if (!explorer) return false;
		if (key === 'Escape') return this.back();
		if (!areKeysOn()) return false;
		const mark = spot?.mark ?? (this.sel.length === 1 ? this.sel[0] : undefined);
		const line = this.picture.lines.find(({ id }) => id === (spot?.line ?? this.chosen?.id));
		if (key === 't' || key === 'T') explorer.show('table');
		else if (key === '?') this.#hands.keys();
		else if (key === ' ' && mark) void this.act((map) => map.pin(mark));
		else if ((key === 'e' || key === 'E') && line) explorer.fan(line.from, line.to);
		else return false;
		return true;
	}

	/** Backs out of one thing; true if there was one. */
	back(): boolean {
		if (this.drawer) this.drawer = null;
		else if (this.linking) this.linking = null;
		else return this.explorer?.back() ?? false;
		return true;
	}

	/** How near the canvas is: the picture is laid out for it. */
	near(scale: number): void {
		const next = Object.values(SCALES).find((each) => each === scale);
		if (this.explorer && next) this.explorer.scale = next;
	}

	/** Opens a drawer, or shuts it. */
	draw(drawer: 'legend' | 'time'): void {
		this.drawer = this.drawer === drawer ? null : drawer;
	}

	/** The span of time that the reader draws; from its first move to its end it is one step back. */
	span(from: number, to: number, done: boolean): void {
		const { explorer } = this;
		const histogram = explorer?.histogram;
		if (!explorer || !histogram) return;
		const whole = from <= histogram.start && to >= histogram.end;
		explorer.filter({ span: whole ? null : [from, to] }, this.#drawing ? 'replace' : 'push');
		this.#drawing = !done;
		if (done) this.said = this.summary;
	}

	/** Copies a text, and says so. */
	async copy(text: string, what: string): Promise<void> {
		try {
			await navigator.clipboard.writeText(text);
			this.said = `${what} copied`;
		} catch {
			this.said = `The browser does not let this page copy. ${what}: ${text.slice(0, 90)}`;
		}
	}
}
