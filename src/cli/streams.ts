import { once } from 'node:events';
import process from 'node:process';
import type { Streams } from './command';

/** The streams of this process. A reader who leaves early, as `head` does, ends it quietly. */
export function processStreams(): Streams {
	const { stdin, stdout, stderr } = process;
	stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit(0);
		throw error;
	});
	return {
		async out(text) {
			if (!stdout.write(text)) await once(stdout, 'drain');
		},
		err(text) {
			stderr.write(text);
		},
		get input() {
			return stdin.setEncoding('utf8');
		},
		watched: stderr.isTTY === true
	};
}
