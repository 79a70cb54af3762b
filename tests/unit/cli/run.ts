import { main } from '../../../src/cli/main';

/** What a command wrote, and its exit code. */
export interface Run {
	readonly exit: number;
	readonly out: string;
	readonly err: string;
}

/** Runs the command line in this process, as `src/cli/run.js` does in its own. `input` is standard input. */
export async function run(words: readonly string[], input = ''): Promise<Run> {
	let out = '';
	let err = '';
	const exit = await main(words, {
		async out(text) {
			out += text;
		},
		err(text) {
			err += text;
		},
		input: pieces(input),
		watched: false
	});
	return { exit, out, err };
}

/** The JSON document that a command wrote. */
export async function runJson<Json>(words: readonly string[]): Promise<Json> {
	return JSON.parse((await run([...words, '--json'])).out) as Json;
}

/** Text as a pipe gives it: in pieces that break lines anywhere. */
async function* pieces(text: string): AsyncGenerator<string> {
	for (let at = 0; at < text.length; at += 1000) yield text.slice(at, at + 1000);
}
