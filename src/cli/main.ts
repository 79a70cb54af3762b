/** The command line, `causeway COMMAND …`: finds the command, gives it the graph, and writes its answer. */
import process from 'node:process';
import { openGraph, type Opening } from '$lib/server/open-graph';
import { suggestion } from '$lib/graph/nearest';
import type { Answer, Call, Command, Streams } from './command';
import { arrange } from './commands/arrange';
import { batch } from './commands/batch';
import { bottlenecks } from './commands/bottlenecks';
import { butfor } from './commands/butfor';
import { check } from './commands/check';
import { cuts } from './commands/cuts';
import { dominators } from './commands/dominators';
import { find } from './commands/find';
import { hinges } from './commands/hinges';
import { lines } from './commands/lines';
import { loops } from './commands/loops';
import { motives } from './commands/motives';
import { near } from './commands/near';
import { path } from './commands/path';
import { routes } from './commands/routes';
import { schema } from './commands/schema';
import { show } from './commands/show';
import { stats } from './commands/stats';
import { then } from './commands/then';
import { why } from './commands/why';
import { whynot } from './commands/whynot';
import { readOptions } from './options';
import { columns, indented } from './print';
import { printCommandIssue, Refused, wrongUsage } from './refused';
import { processStreams } from './streams';

const COMMANDS: ReadonlyMap<string, Command> = new Map(
	Object.entries({
		check,
		stats,
		show,
		find,
		near,
		path,
		why,
		then,
		whynot,
		routes,
		bottlenecks,
		dominators,
		lines,
		butfor,
		cuts,
		loops,
		motives,
		hinges,
		arrange,
		schema,
		batch
	})
);

/** Runs one command; gives the exit code: 0 done, 1 refused or no such node, 2 wrong usage. */
export async function main(words: readonly string[], streams: Streams = processStreams()): Promise<number> {
	const wantsJson = optionsOf(words).includes('--json');
	try {
		if (words.length === 0)
			throw wrongUsage('No command is named.', `Commands are ${[...COMMANDS.keys()].join(', ')}; --help tells more.`);
		if (words[0] === 'help' || optionsOf(words).includes('--help')) {
			await streams.out(helpText());
			return 0;
		}
		const answer = await perform(words, streams, new Map());
		if (answer === null) return 0;
		await streams.out(`${wantsJson ? JSON.stringify(answer.json, null, '\t') : printable(answer.text)}\n`);
		return answer.ok === false ? 1 : 0;
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		if (wantsJson) await streams.out(`${JSON.stringify({ ok: false, issues: error.issues }, null, '\t')}\n`);
		else streams.err(`${error.issues.map(printCommandIssue).join('\n')}\n`);
		return error.exit;
	}
}

/** Text without what would steer a terminal: tables of others may hold any character. */
function printable(text: string): string {
	// eslint-disable-next-line no-control-regex
	return text.replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, ' ');
}

/** The words before `--`, after which nothing is an option. */
function optionsOf(words: readonly string[]): readonly string[] {
	const end = words.indexOf('--');
	return end < 0 ? words : words.slice(0, end);
}

/** Answers one command. `opened` keeps graphs by path; `fixed` is the path that the commands of a batch cannot leave. */
async function perform(
	words: readonly string[],
	streams: Streams,
	opened: Map<string, Opening>,
	fixed?: string
): Promise<Answer | null> {
	const [name = '', ...rest] = words;
	const command = COMMANDS.get(name);
	if (!command)
		throw wrongUsage(
			`"${name}" is no command.`,
			suggestion(name, COMMANDS.keys(), `Commands are ${[...COMMANDS.keys()].join(', ')}.`)
		);
	const { words: left, options } = readOptions(rest, command.options);
	if (left.length < command.words[0] || left.length > command.words[1]) {
		throw wrongUsage(`"${name}" takes other words than these.`, `Usage: causeway ${command.usage}`);
	}
	const home = fixed ?? options.graph ?? (process.env['GRAPH'] || 'graph/');
	const open = (other = home): Opening => {
		if (fixed !== undefined && other !== fixed)
			throw wrongUsage('A batch stays with one graph.', 'Name the graph once, with --graph before the batch begins.');
		const before = opened.get(other);
		if (before) return before;
		const opening = openGraph(other);
		opened.set(other, opening);
		return opening;
	};
	if (fixed !== undefined && options.graph !== undefined) open(options.graph);
	const call: Call = {
		words: left,
		options,
		streams,
		path: home,
		open,
		graph() {
			const { graph, issues } = open();
			if (!graph)
				throw new Refused(
					issues.filter(({ level }) => level === 'refused'),
					1
				);
			return graph;
		},
		again: (line) => perform(line, streams, opened, home)
	};
	return command.run(call);
}

function helpText(): string {
	const commands = [...COMMANDS.values()].map(({ usage, means }) => [usage, means]);
	const everywhere = [
		['--graph PATH', 'a folder, "nodes.csv,edges.csv" or one table; without it $GRAPH, else graph/'],
		['--json', 'one JSON document on standard output'],
		['--', 'what follows is no option']
	];
	return `causeway COMMAND …\n\n${indented(columns(commands))}\n\nEverywhere\n${indented(columns(everywhere))}\n\nExit: 0 done; 1 the graph is refused, or no such node; 2 wrong usage.\n`;
}
