import process from 'node:process';
import { installPackages } from './install.js';

/*
 * Makes ready what a command needs, and nothing twice: `node src/server/ready.js [site|build] [browser]`.
 * Packages always; `site` builds the site if it is stale, `build` builds it anyway, `browser` finds or gets a Chromium.
 * It runs on a fresh clone: until the packages are there it uses nothing but Node.
 */

const OLDEST = [20, 19];

/**
 * What to tell the owner of a Node that is too old; null if it is not.
 * @param {string} version as `process.versions.node`
 */
export function oldNode(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [wanted = 0, least = 0] = OLDEST;
	if (major > wanted || (major === wanted && minor >= least)) return null;
	return `Causeway needs Node ${OLDEST.join('.')} or newer; this is ${version}.`;
}

/**
 * @param {string} root the repository
 * @param {readonly string[]} wishes
 */
export async function ready(root, wishes) {
	const refusal = oldNode(process.versions.node);
	if (refusal) throw new Error(refusal);
	installPackages(root);
	if (wishes.includes('site')) await (await import('./build.js')).readySite(root);
	if (wishes.includes('build')) await (await import('./build.js')).buildSite(root);
	if (wishes.includes('browser')) await (await import('./browser.js')).getBrowser();
}

if (process.argv[1]?.endsWith('ready.js')) {
	try {
		await ready(process.cwd(), process.argv.slice(2));
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
