import { expect, inject, test } from 'vitest';
import { leadersOf } from '../../src/lib/motives/leaders';
import { lensOf } from '../../src/lib/motives/lens';
import { checkPage } from '../e2e/axe';
import { closePage, useBrowser } from '../e2e/browser';
import { siteSkeleton } from '../e2e/page-kinds';

/** The lens of leaders in its states, in both themes, wide and narrow: axe finds nothing, nothing scrolls sideways, no policy is broken. */

const site = useBrowser();
const graph = await siteSkeleton(inject('origin'));
const leaders = leadersOf(graph);
const lens = lensOf(graph, leaders[0]!.actor);
const idOf = (node: number) => encodeURIComponent(graph.nodes.ids[node]!);
const most = `/leaders/${idOf(lens.actor)}/`;
const fed = lens.decisions.find(({ inside }) => inside.length > 0)!;
const silent = leaders
	.flatMap(({ actor }) => lensOf(graph, actor).decisions.map((each) => ({ actor, ...each })))
	.find((each) => each.silent)!;
const lone = leaders
	.flatMap(({ actor }) => lensOf(graph, actor).motives.map((each) => ({ actor, ...each })))
	.find(({ moved, heldBack }) => moved.length + heldBack.length === 0);

const STATES: readonly (readonly [name: string, address: string])[] = [
	['the index', '/leaders/'],
	['at rest', most],
	['a motive', `${most}?sel=${idOf(graph.edges.from[fed.inside[0]!]!)}`],
	['a decision', `${most}?sel=${idOf(fed.decision)}`],
	['a statement', `${most}?sel=${idOf(fed.decision)}&open=${encodeURIComponent(graph.edgeIdOf(fed.inside[0]!))}`],
	['the table', `${most}?view=table`],
	['a decision without a motive', `/leaders/${idOf(silent.actor)}/?sel=${idOf(silent.decision)}`],
	...(lone
		? ([['a motive without a decision', `/leaders/${idOf(lone.actor)}/?sel=${idOf(lone.motive)}`]] as const)
		: []),
	['an unknown name', `${most}?sel=nobody`],
	['the least of all', `/leaders/${idOf(leaders.at(-1)!.actor)}/`]
];

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [1280, 1024, 390, 320])
		test(`leaders pass axe in ${STATES.length} states in ${colorScheme} at ${width} px`, async () => {
			for (const [name, address] of STATES) {
				const page = await site.open(address, { colorScheme, viewport: { width, height: 844 } });
				if (name !== 'the index')
					await page.locator('.leader > [role=status]').filter({ hasText: /./ }).waitFor({ state: 'attached' });
				if (/\?sel=(?!nobody)/.test(address)) await page.locator('.panel .ways').waitFor();
				expect(await checkPage(page), name).toEqual([]);
				expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
				expect(page.faults, name).toEqual({ violations: [], errors: [], outside: [] });
				await closePage(page);
			}
		}, 900_000);

test('every leader of the graph opens without a fault', async () => {
	for (const { actor } of leaders) {
		const page = await site.open(`/leaders/${idOf(actor)}/`);
		await page.locator('.leader > [role=status]').filter({ hasText: /./ }).waitFor({ state: 'attached' });
		expect(page.faults, graph.nodes.ids[actor]).toEqual({ violations: [], errors: [], outside: [] });
		await closePage(page);
	}
}, 900_000);
