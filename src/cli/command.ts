import type { Graph } from '$lib/graph/graph';
import type { Opening } from '$lib/server/open-graph';
import type { Options, OptionName } from './options';

/** Where a command's words come from and its answers go: the process, or a test. */
export interface Streams {
	/** Resolves when there is room for more. */
	out(text: string): Promise<void>;
	/** Progress and notes. */
	err(text: string): void;
	/** Standard input as text. */
	readonly input: AsyncIterable<string>;
	/** Whether a person watches standard error. */
	readonly watched: boolean;
}

/** One use of a command. */
export interface Call {
	/** The words after the command, options taken out. */
	readonly words: readonly string[];
	readonly options: Options;
	readonly streams: Streams;
	/** Where the graph is. */
	readonly path: string;
	/** Opens the graph, or the one at another path. */
	open(path?: string): Opening;
	/** The graph; throws `Refused` with its issues where it is refused. */
	graph(): Graph;
	/** Answers another command over the same graph. */
	again(words: readonly string[]): Promise<Answer | null>;
}

/** What a command says, for programs and for people. */
export interface Answer {
	readonly json: unknown;
	readonly text: string;
	/** False where the answer is that the graph is refused: exit 1. */
	readonly ok?: boolean;
}

/** A command of the command line. */
export interface Command {
	/** How it is called, without the name of the program. */
	readonly usage: string;
	/** What it does, in one line. */
	readonly means: string;
	/** Fewest and most words after its name. */
	readonly words: readonly [number, number];
	/** Options beside those that every command has. */
	readonly options: readonly OptionName[];
	/** Null where it has written its answers itself. */
	run(call: Call): Answer | Promise<Answer | null>;
}
