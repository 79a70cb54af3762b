import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readGraph } from '$lib/graph/read';
import { SMALL } from './small-graph';

/** Text as an author may write it: signs that YAML minds are in it, what no file may hold is not. */
const prose = fc
	.string({ minLength: 1, maxLength: 50, unit: fc.constantFrom(...'abc ABC 019 :#-[]{}"\'&*!|>%@,~¶…김é') })
	.map((text) => text.trim())
	.filter((text) => text !== '');
const source = fc.constantFrom('seed', 'wilson-1950', 'weathersby-1995');
const citation = fc.record({ source, at: fc.option(prose), quote: fc.option(prose), note: fc.option(prose) });
const certainty = fc.constantFrom('established', 'probable', 'disputed');
const date = fc.constantFrom('1950', '1950-06', '1950-06-25', '1949~', '1949-03/1950', '1945-08/..', '0949', null);
const cause = fc.record({
	relation: fc.constantFrom('enables', 'hinders'),
	certainty,
	sources: fc.array(citation, { minLength: 1, maxLength: 3 }),
	note: fc.option(prose),
	rather: fc.option(prose)
});
const event = fc.record({
	label: prose,
	summary: fc.option(prose),
	what: fc.option(prose),
	date,
	join: fc.constantFrom('any', 'all', 'unstated'),
	causes: fc.array(fc.option(cause), { maxLength: 5 })
});

/** A map without the keys that hold nothing. */
const written = (map: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(map).filter(([, value]) => value !== null));

test('what is written of events and causes is what the graph says of them', { timeout: 120_000 }, () => {
	fc.assert(
		fc.property(fc.array(event, { minLength: 1, maxLength: 6 }), fc.boolean(), (events, flow) => {
			const files: Record<string, string> = { ...SMALL };
			for (const [i, { label, summary, what, date: when, join, causes }] of events.entries()) {
				const because = causes.slice(0, i).flatMap((each, k) => {
					if (!each) return [];
					const { relation, sources, rather, ...said } = each;
					return [written({ [relation]: `made-${k}`, ...said, 'rather-than': rather, sources: sources.map(written) })];
				});
				const map = written({ label, summary, what, when, join, because: because.length > 0 ? because : null });
				files[`events/made-${i}.yaml`] = stringify(map, { collectionStyle: flow ? 'flow' : 'block', lineWidth: 0 });
			}
			const { graph, issues } = readGraph(files);
			// Dates are drawn without regard to cause and effect.
			const refused = issues.filter((issue) => issue.level === 'refused' && issue.code !== 'cause-after-effect');
			expect(refused).toEqual([]);
			if (!graph) return;
			for (const [i, each] of events.entries()) {
				const node = graph.node(`made-${i}`)!;
				const { label, summary, what, join } = node;
				expect({ label, summary, what, join, date: node.when?.date.text ?? null }).toEqual({
					label: each.label,
					summary: each.summary,
					what: each.what,
					join: each.join,
					date: each.date
				});
				for (const [k, said] of each.causes.slice(0, i).entries()) {
					if (!said) continue;
					const edge = graph.edge(`made-${k}.${said.relation}.made-${i}`)!;
					expect({ certainty: edge.certainty, note: edge.note, rather: edge.ratherThan }).toEqual({
						certainty: said.certainty,
						note: said.note,
						rather: said.rather
					});
					expect(edge.sources).toEqual(said.sources);
				}
			}
		}),
		{ numRuns: 200, seed: 1949 }
	);
});
