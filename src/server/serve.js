import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { answer } from './answer.js';
import { Files } from './files.js';
import { rawAnswer } from './headers.js';

/*
 * Serves the built site: `node src/server/serve.js`. PORT (else 4600, or a free one if that is taken), HOST (else 127.0.0.1) and
 * ORIGIN (the address that readers use; needed unless the host is this machine alone) come from the environment.
 */

const USUAL_PORT = 4600;
/** How long a reader may take to send a request, and how long answers may take to finish when the server is told to stop, in ms. */
const PATIENCE = { headers: 5000, request: 10_000, stop: 3000 };
const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|localhost|::1)$/;

/**
 * @param {{ site: string, host?: string | undefined, port?: string | undefined, origin?: string | undefined }} options
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 */
export async function serve({ site, host = '127.0.0.1', port, origin }) {
	if (!LOOPBACK.test(host) && !origin) {
		throw new Error(
			`HOST is ${host}, which other machines can reach: set ORIGIN to the address that readers use, such as https://example.org.`
		);
	}
	const script = join(site, 'handler.js');
	if (!existsSync(script)) throw new Error(`There is no built site in ${site}: npm run build makes one.`);
	/** @type {import('./answer.js').Handler | null} */
	let handler = null;
	const patience = {
		headersTimeout: PATIENCE.headers,
		requestTimeout: PATIENCE.request,
		connectionsCheckingInterval: 1000
	};
	/* Node would refuse a request without Host by itself, without our headers; nobody here asks for the Host. */
	const limits = { ...patience, maxHeaderSize: 8192, requireHostHeader: false };
	const respond = answer({ files: new Files(site), handler: () => handler });
	const server = createServer(limits, respond);
	server.on('checkExpectation', respond);
	server.on('clientError', (error, socket) => {
		const code = 'code' in error ? error.code : '';
		const status = code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
		if (socket.writable) socket.end(rawAnswer(status));
		else socket.destroy();
	});
	await listen(server, host, port === undefined ? USUAL_PORT : Number(port), port === undefined);
	const address = server.address();
	const bound = address && typeof address === 'object' ? address.port : Number(port);
	const own = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
	/* The handler reads it when it is imported. */
	process.env.ORIGIN = origin || own;
	/** @type {Promise<void> | undefined} */
	let stopped;
	const end = () => (stopped ??= stop(server));
	try {
		handler = (await import(pathToFileURL(script).href)).handler;
	} catch (error) {
		await end();
		throw error;
	}
	return { origin: own, stop: end };
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} port
 * @param {boolean} mayMove to a free port if this one is taken
 * @returns {Promise<void>}
 */
function listen(server, host, port, mayMove) {
	return new Promise((done, fail) => {
		server.once('error', (error) => {
			if (mayMove && 'code' in error && error.code === 'EADDRINUSE') listen(server, host, 0, false).then(done, fail);
			else fail(error);
		});
		server.listen(port, host, () => done());
	});
}

/**
 * Ends what is under way, then closes; browsers hold connections open that they never use, so not for ever.
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function stop(server) {
	return new Promise((done) => {
		server.close(() => done());
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), PATIENCE.stop).unref();
	});
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	try {
		const { HOST: host, PORT: port, ORIGIN: origin } = process.env;
		const { origin: own, stop: end } = await serve({ site: join(process.cwd(), 'build'), host, port, origin });
		const leave = () => void end().then(() => process.exit(0));
		for (const signal of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(signal, leave);
		/* npm passes a signal to a shell that dies alone; without a parent the server has nobody left to serve for. */
		const parent = process.ppid;
		if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && leave(), 250).unref();
		if (process.send) process.send({ origin: own });
		else console.log(`Causeway is at ${own}`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
