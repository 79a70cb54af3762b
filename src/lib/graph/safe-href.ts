import { isSiteAddress } from './site-address';

/** An address of the web as a browser reads it; null for other schemes, addresses with a password, and what hides its host. */
export function webHref(address: string): string | null {
	// Browsers skip tabs and line ends and take a backslash for a slash; we take none of them.
	if (address.length > 2_000 || !/^https?:\/\/[^\s\\\p{Cc}\p{Cf}]+$/iu.test(address)) return null;
	try {
		const url = new URL(address);
		return url.username === '' && url.password === '' ? url.href : null;
	} catch {
		return null;
	}
}

/** The address of a link if a reader may be sent there: https, a page of this site, or a place on the page. Null for anything else. */
export function safeHref(href: string): string | null {
	if (/^https:/i.test(href)) return webHref(href);
	if (/\p{Cc}|\p{Cf}/u.test(href)) return null;
	return /^#[^\s"<>\\]+$/.test(href) || isSiteAddress(href) ? href : null;
}
