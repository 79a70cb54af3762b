/*
 * What every answer carries, whatever it is. Pages carry their content security policy themselves (svelte.config.js); what a
 * policy in a page cannot say, who may frame it, is said here.
 */

/** @type {Readonly<Record<string, string>>} */
export const HEADERS = Object.freeze({
	'content-security-policy': "frame-ancestors 'none'",
	'cross-origin-embedder-policy': 'require-corp',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'referrer-policy': 'no-referrer',
	'strict-transport-security': 'max-age=63072000; includeSubDomains',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY'
});

const REASONS = /** @type {const} */ ({
	400: 'Bad Request',
	408: 'Request Timeout',
	431: 'Request Header Fields Too Large'
});

/**
 * A whole answer, as bytes, to a request that could not be read.
 * @param {keyof typeof REASONS} status
 */
export function rawAnswer(status) {
	const lines = Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}`);
	const head = [`HTTP/1.1 ${status} ${REASONS[status]}`, ...lines, 'connection: close', 'content-length: 0'];
	return `${head.join('\r\n')}\r\n\r\n`;
}
