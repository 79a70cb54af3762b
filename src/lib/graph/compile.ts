import { joinActs } from './acts';
import { adviseOnGraph } from './advice';
import { checkCycles } from './cycles';
import { checkClaims, checkJoined, uniqueEdges } from './edge-rules';
import type { Findings } from './findings';
import { causesByEffect, doersOf, finishNode, sourceNode } from './finish';
import { Graph } from './graph';
import { groupsAt } from './groups';
import { laneFinder } from './lanes';
import type { Limits } from './limits';
import { Lookup } from './lookup';
import type { GraphNode } from './node';
import type { Parsed } from './parse';
import { aboutOf, UNTITLED } from './parse-about';
import { notesOf, studyOf, tourOf, viewOf } from './parse-beside';
import type { YamlFile } from './positions';
import { readNode } from './read-node';
import type { Scope } from './scope';
import { tiesOf } from './ties';
import { checkTimes } from './times';

/** Finds what every word names, joins acts and groups to edges, applies every rule, and makes the graph; null if anything is refused. */
export function compile(parsed: Parsed, limits: Limits, findings: Findings): Graph | null {
	const { names } = parsed;
	const { vocabulary } = names;
	const scopeOf = (file: YamlFile): Scope => ({ file, names, findings });
	const readings = parsed.nodes.map(({ file, map, name }) => readNode(scopeOf(file), map, name, limits));
	const acts = readings.flatMap((reading) => reading.acts);
	const edges = joinActs(uniqueEdges(readings, names, findings), acts);
	checkJoined(edges, limits, findings);
	const lookup = new Lookup(edges, names, findings);
	const about = parsed.about ? aboutOf(scopeOf(parsed.about.file)) : UNTITLED;
	const notes = new Map(parsed.beside.notes.flatMap(({ file }) => [...notesOf(scopeOf(file))]));
	const ties = tiesOf(edges, vocabulary);
	const laneOf = laneFinder(about.lanes, ties);
	const into = causesByEffect(edges, (edge) => vocabulary.relations.get(edge.relation)?.causal != null);
	const nodes: GraphNode[] = readings.map((reading) => {
		const { id } = reading.node;
		const doers = doersOf(reading, ties);
		const groups = groupsAt(id, reading.groups, into.get(id) ?? [], names, findings, lookup.isFaulty(id));
		return finishNode(reading, {
			doers,
			lane: laneOf(id, reading.lane, doers),
			groups,
			isEdge: lookup.isEdge,
			isThere: lookup.isThere
		});
	});
	nodes.push(
		...parsed.items.map(({ item, place }) => sourceNode(item, parsed.sourceKind, notes.get(item.id) ?? null, place))
	);
	checkClaims(readings, edges, findings);
	checkTimes(edges, nodes, vocabulary, findings);
	checkCycles(edges, nodes, vocabulary, findings);
	const views = new Map(
		parsed.beside.view.map(({ path, file }) => viewOf(scopeOf(file), path)).map((view) => [view.id, view])
	);
	const tours = parsed.beside.tour.map(({ path, file }) => tourOf(scopeOf(file), path));
	const asked = new Set<string>();
	const study = parsed.beside.study.flatMap(({ path, file }) => studyOf(scopeOf(file), path, lookup.isThere, asked));
	if (findings.refused) return null;
	// What a graph lacks can only be told of one that could be read whole.
	adviseOnGraph({ nodes, edges, acts, vocabulary }, findings);
	return Graph.from({ about, vocabulary, nodes, edges, views, tours, study, issues: findings.sorted() });
}
