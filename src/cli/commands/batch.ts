import type { Command, Streams } from '../command';
import { Progress } from '../progress';
import { Refused, wrongUsage } from '../refused';

/** Characters of one line; a longer one is no command. */
const LINE = 1_000_000;

/** `batch`: many commands over a graph that is opened once, one JSON array of words a line, answered in order. */
export const batch: Command = {
	usage: 'batch',
	means: 'answers commands from standard input, one JSON array of words a line, each with one line of JSON',
	words: [0, 0],
	options: [],
	async run({ graph, again, streams }): Promise<null> {
		graph();
		const progress = new Progress(streams, 'answered');
		let count = 0;
		for await (const line of linesOf(streams.input)) {
			if (line.trim() === '') continue;
			await streams.out(`${JSON.stringify(await reply(line, again))}\n`);
			progress.at(++count);
		}
		progress.end();
		return null;
	}
};

async function reply(
	line: string,
	again: (words: readonly string[]) => Promise<{ readonly json: unknown } | null>
): Promise<unknown> {
	try {
		const answer = await again(wordsOf(line));
		return { ok: true, answer: answer?.json ?? null };
	} catch (error) {
		if (error instanceof Refused) return { ok: false, issue: error.issues[0] };
		throw error;
	}
}

function wordsOf(line: string): string[] {
	const hint = 'Write a JSON array of words, such as ["near","ID","--depth","2"].';
	if (line.length > LINE) throw wrongUsage(`The line has ${line.length} characters; the limit is ${LINE}.`, hint);
	let words: unknown;
	try {
		words = JSON.parse(line);
	} catch {
		throw wrongUsage('The line is no JSON.', hint);
	}
	if (!Array.isArray(words) || !words.every((word) => typeof word === 'string'))
		throw wrongUsage('The line is no list of words.', hint);
	if (words[0] === 'batch') throw wrongUsage('"batch" cannot stand in a batch.', 'Name another command.');
	return words;
}

/** Whole lines of a text that comes in pieces. */
async function* linesOf(input: Streams['input']): AsyncGenerator<string> {
	let rest = '';
	for await (const piece of input) {
		const lines = (rest + piece).split('\n');
		rest = lines.pop()!;
		yield* lines;
	}
	if (rest !== '') yield rest;
}
