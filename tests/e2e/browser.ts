import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';

/** A browser for one file of tests, and pages that remember what went wrong on them. */

/** What a page did that it must not do. */
export interface Faults {
	/** Breaches of the content security policy, as "directive: what". */
	readonly violations: string[];
	readonly errors: string[];
	/** Requests to other hosts. */
	readonly outside: string[];
}

/** A page with its list of faults. */
export interface WatchedPage extends Page {
	readonly faults: Faults;
}

/** Starts a browser before the tests of this file and ends it after them; gives what opens a page of the site. */
export function useBrowser() {
	let browser: Browser;
	const origin = inject('origin');
	beforeAll(async () => {
		const executablePath = process.env['CHROMIUM'];
		browser = await chromium.launch({
			args: (process.env['CHROMIUM_FLAGS'] ?? '').split(' ').filter(Boolean),
			...(executablePath ? { executablePath } : {})
		});
	});
	afterAll(() => browser.close());

	return {
		origin,
		/** Opens a path of the site, or an address elsewhere, in a context of its own, which closes with the browser or by `closePage`. */
		async open(path: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
			const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
			const page = await context.newPage();
			const address = new URL(path, origin);
			const faults: Faults = { violations: [], errors: [], outside: [] };
			page.on('console', (message) => {
				if (message.type() !== 'error' && message.type() !== 'warning') return;
				(/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())
					? faults.violations
					: faults.errors
				).push(message.text());
			});
			page.on('pageerror', (error) => faults.errors.push(String(error)));
			page.on('request', (request) => {
				if (!request.url().startsWith(address.origin) && !/^(data|blob):/.test(request.url()))
					faults.outside.push(request.url());
			});
			await page.goto(address.href, { waitUntil: 'load' });
			return Object.assign(page, { faults });
		}
	};
}

/** Closes a page and all that belongs to it. */
export async function closePage(page: Page): Promise<void> {
	await page.context().close();
}
