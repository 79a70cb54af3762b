import { resolve, sep } from 'node:path';
import process from 'node:process';
import type { Plugin, ViteDevServer } from 'vite';
import type { Issue } from '../graph/issues';

/** What this file needs of `graph.ts`, which the development server runs. */
interface Door {
	refreshGraph(): Issue[];
}

/** Editors write a file in several steps; one reading after the last of them is enough. */
const SETTLE_MS = 60;

/** What stands behind the issues of a graph that was refused from the start: nothing but what shows them. */
const EMPTY_PAGE =
	'<!doctype html><title>This graph is refused</title><script type="module" src="/@vite/client"></script>';

/**
 * In development: reads the graph again whenever one of its files changes. A refused graph is shown over the page, with file
 * and line, and the page keeps the last good one; a mended one is shown at once.
 */
export function watchGraph(): Plugin {
	return {
		name: 'causeway-watch-graph',
		apply: 'serve',
		configureServer(server) {
			const paths = (process.env['GRAPH'] || 'graph').split(',').map((path) => resolve(path.trim()));
			const isOurs = (file: string) => paths.some((path) => file === path || file.startsWith(path + sep));
			let timer: NodeJS.Timeout | undefined;
			let refused: Issue[] = [];
			let everGood = false;

			const read = async () => {
				const door = (await server.ssrLoadModule('/src/lib/server/graph.ts')) as unknown as Door;
				refused = door.refreshGraph();
				everGood ||= refused.length === 0;
				if (refused.length) tell(server, refused);
				else server.ws.send({ type: 'full-reload' });
			};
			server.httpServer?.once('listening', () => void read());
			server.middlewares.use((request, response, next) => {
				const isPage = request.headers.accept?.includes('text/html') ?? false;
				if (everGood || !refused.length || !isPage) next();
				else response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(EMPTY_PAGE);
			});
			server.watcher.add(paths);
			server.watcher.on('all', (_, file) => {
				if (!isOurs(resolve(file))) return;
				clearTimeout(timer);
				timer = setTimeout(() => void read(), SETTLE_MS);
			});
			server.ws.on('connection', () => {
				if (refused.length) tell(server, refused);
			});
		}
	};
}

function tell(server: ViteDevServer, issues: readonly Issue[]): void {
	const [first] = issues;
	if (!first) return;
	const line = ({ file, line, column, code, message, hint }: Issue) =>
		`${file}:${line}:${column}  ${code}  ${message} ${hint}`;
	const report = issues.map(line).join('\n');
	server.config.logger.error(report, { timestamp: true });
	server.ws.send({
		type: 'error',
		err: {
			message: report,
			stack: '',
			id: first.file,
			loc: { file: first.file, line: first.line, column: first.column },
			plugin: 'causeway graph'
		}
	});
}
