import type { Graph } from '$lib/graph/graph';
import { anneal } from './anneal';
import { problemOf, type ArrangeProblem } from './arrange-problem';
import { Board } from './board';
import { descend } from './descend';
import { SIDES } from './footprints';
import { badness, mapFaults } from './map-faults';
import { SCALES, laidPicture, namedMarks } from './map-laid';
import type { MapPlan, Place } from './map-plan';
import type { Picture } from './picture';
import { randomFrom } from './random';
import { settled } from './settle';

/** Finds the places of a map's names (DESIGN-LANGUAGE §5.2): a fixed start, webcola, then moves of marks and names together. */

export interface ArrangeOptions {
	/** How many beginnings to try; default 1. */
	readonly seeds?: number;
	/** Moves from each beginning; default 32,000. */
	readonly steps?: number;
	/** Places that were found before, for all names or some: tried, and moved on, beside what is found now. */
	readonly before?: ReadonlyMap<string, Place>;
	/** Told after each beginning. */
	readonly onprogress?: (done: number, of: number) => void;
}

const STEPS = 32_000;
/** How bold moves are while only crossings and lengths count, how many of these there are for each exact one, and then. */
const ROUGH = { heat: 400, reach: 300, steps: 2.5 };
const EXACT = { heat: 120, reach: 160 };
/** Of many beginnings, the best are moved on, in a round for every so many beginnings, boldly and carefully in turn. */
const REFINED = { best: 3, share: 3 };
const BOLD = { heat: 90, reach: 110 };
const CAREFUL = { heat: 25, reach: 60 };
/** For names that join others: px between the spots that are tried, moves for each, and how bold these are. */
const JOIN = { grid: 26, steps: 400, heat: 60, reach: 60 };

/** The picture that places make, all names and lines shown: what an arrangement is judged by. */
export function pictureOf(problem: ArrangeProblem, places: ReadonlyMap<string, Place>): Picture {
	const marks = namedMarks(problem.marks, problem.lines, places, problem, SCALES.mid);
	return laidPicture(problem, marks, problem.lines, SCALES.mid);
}

function placesOn(problem: ArrangeProblem, board: Board): Map<string, Place> {
	return new Map(problem.marks.map((mark, index) => [mark.id, board.place(index)]));
}

/** Indices of all marks. */
function all(problem: ArrangeProblem): number[] {
	return problem.marks.map((_, index) => index);
}

/** One arrangement of all names: where webcola puts them, then rough moves, then exact ones. Seeds beyond 1 begin anywhere. */
function arrangedFrom(problem: ArrangeProblem, seed: number, steps: number): Map<string, Place> {
	const board = new Board(problem, true);
	const random = randomFrom(seed);
	const { width, height } = problem;
	const start =
		seed === 1 ? settled(problem) : problem.marks.map(() => ({ x: random() * width, y: random() * height }));
	for (const [index, { x, y }] of start.entries()) board.put(index, x, y, 0);
	board.rough = true;
	anneal(board, { ...ROUGH, seed, steps: Math.round(steps * ROUGH.steps) });
	board.rough = false;
	anneal(board, { ...EXACT, seed, steps });
	descend(board, all(problem));
	return placesOn(problem, board);
}

/** An arrangement moved on from where it is. */
function refined(problem: ArrangeProblem, places: ReadonlyMap<string, Place>, seed: number, steps: number) {
	const board = new Board(problem, true);
	for (const [index, mark] of problem.marks.entries()) {
		const place = places.get(mark.id);
		if (place) board.put(index, place.x, place.y, SIDES.indexOf(place.side));
	}
	anneal(board, { ...(seed % 2 === 0 ? BOLD : CAREFUL), seed, steps });
	descend(board, all(problem));
	return placesOn(problem, board);
}

/** Names without a place, put where they cost least while the others stand, and then settled among themselves. */
function joined(problem: ArrangeProblem): Map<string, Place> {
	const board = new Board(problem, false);
	const free: number[] = [];
	// out of the way until its turn comes
	const away = -1e4;
	for (const [index, mark] of problem.marks.entries()) {
		const place = problem.places.get(mark.id);
		if (place) board.set(index, place.x, place.y, SIDES.indexOf(place.side));
		else {
			board.set(index, away - index * 1e3, away - index * 1e3, 0);
			free.push(index);
		}
	}
	for (const index of free) {
		let best = { cost: Infinity, x: 0, y: 0, side: 0 };
		for (let y = JOIN.grid; y < problem.height; y += JOIN.grid)
			for (let x = JOIN.grid; x < problem.width; x += JOIN.grid)
				for (const side of SIDES.keys()) {
					board.put(index, x, y, side);
					const cost = board.local(index);
					if (cost < best.cost) best = { cost, x, y, side };
				}
		board.put(index, best.x, best.y, best.side);
	}
	anneal(board, { ...JOIN, seed: 1, steps: JOIN.steps * free.length, free });
	descend(board, free);
	return new Map([...placesOn(problem, board), ...problem.places]);
}

/**
 * Places for all names: those that stand stay, and new ones join them; where none stands, the best of some beginnings. The
 * same problem gives the same places on every machine.
 */
export function solve(problem: ArrangeProblem, options: ArrangeOptions = {}): Map<string, Place> {
	const { seeds = 1, steps = STEPS, before, onprogress } = options;
	const missing = problem.marks.some((mark) => !problem.places.has(mark.id));
	if (!missing) return new Map(problem.places);
	if (problem.marks.some((mark) => problem.places.has(mark.id))) return joined(problem);
	const judged = (places: Map<string, Place>) => ({ places, bad: badness(mapFaults(pictureOf(problem, places))) });
	const rounds = Math.floor(seeds / REFINED.share);
	let found = before && before.size > 0 ? [judged(refined(problem, solve({ ...problem, places: before }), 1, 0))] : [];
	for (let seed = 1; seed <= seeds; seed++) {
		found = [...found, judged(arrangedFrom(problem, seed, steps))].sort((a, b) => a.bad - b.bad);
		found.length = Math.min(found.length, REFINED.best);
		onprogress?.(seed, seeds + rounds);
	}
	for (let round = 1; round <= rounds; round++) {
		found = found.map((one) => {
			const next = judged(refined(problem, one.places, round, steps));
			return next.bad < one.bad ? next : one;
		});
		onprogress?.(seeds + round, seeds + rounds);
	}
	return found.reduce((best, next) => (next.bad < best.bad ? next : best)).places;
}

/** The plan with a place for every name. */
export function arranged(graph: Graph, plan: MapPlan, options: ArrangeOptions = {}): MapPlan {
	if (plan.ids.every((id) => plan.places.has(id))) return plan;
	return { ...plan, places: solve(problemOf(graph, plan), options) };
}
