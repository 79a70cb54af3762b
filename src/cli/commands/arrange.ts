import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pictureOf, solve } from '$lib/picture/arrange';
import { problemOf } from '$lib/picture/arrange-problem';
import { mapFaults } from '$lib/picture/map-faults';
import { viewPlan } from '$lib/picture/map-plan';
import { suggestion } from '$lib/graph/nearest';
import { withViewPlaces } from '$lib/graph/view-places';
import type { Answer, Command } from '../command';
import { counted } from '../print';
import { Progress } from '../progress';
import { unknown } from '../refused';

const USUAL_VIEW = 'opening';
const USUAL_SEEDS = 24;
/** Moves from each beginning: here time is cheap. */
const STEPS = 100_000;

/** `arrange`: finds the places of a named view's names and writes them into its file. */
export const arrange: Command = {
	usage: 'arrange [VIEW] [--seeds N]',
	means: 'finds where the names of a named view stand, and writes it into the view',
	words: [0, 1],
	options: ['seeds'],
	run({ words, options, graph, path, streams }): Answer {
		const [id = USUAL_VIEW] = words;
		const whole = graph();
		const view = whole.views.get(id);
		const file = view && fileOf(path, id);
		if (!view || !file)
			throw unknown(
				'unknown-node',
				`"${id}" is no view of this graph.`,
				suggestion(id, whole.views.keys(), 'Views are files in the folder views/ of a graph.')
			);
		const began = performance.now();
		const plan = viewPlan(whole, view);
		const progress = new Progress(streams, 'arrangements tried');
		const problem = problemOf(whole, { ...plan, places: new Map() });
		const places = solve(problem, {
			seeds: options.seeds ?? USUAL_SEEDS,
			steps: STEPS,
			before: plan.places,
			onprogress: (done) => progress.at(done)
		});
		progress.end();
		writeFileSync(file, withViewPlaces(readFileSync(file, 'utf8'), places));
		const { crossings, touches, overlaps, verbs, lines } = mapFaults(pictureOf(problem, places));
		const seconds = Math.round((performance.now() - began) / 100) / 10;
		const text = `${file}: ${counted(crossings, 'crossing')} and ${counted(touches, 'touch', 'touches')} of ${counted(lines, 'line')}, ${seconds} s`;
		return { json: { view: id, crossings, touches, overlaps, lines, verbs, seconds }, text };
	}
};

/** The file of a view in a graph's folder; undefined where the graph is no folder. */
function fileOf(path: string, id: string): string | undefined {
	const folder = join(path, 'views');
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const name = names.find((each) => /\.ya?ml$/.test(each) && basename(each).replace(/\.ya?ml$/, '') === id);
	return name === undefined ? undefined : join(folder, name);
}
