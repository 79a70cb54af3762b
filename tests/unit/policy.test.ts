import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import config from '../../svelte.config.js';

const directives = config.kit?.csp?.directives ?? {};
const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('the policy', () => {
	test('allows the style that Kit gives its announcer of new pages, by its hash', () => {
		const kit = readFileSync('node_modules/@sveltejs/kit/src/core/sync/write_root.js', 'utf8');
		const style = /id="svelte-announcer"[^>]*style="([^"]*)"/.exec(kit)?.[1] ?? '';
		expect(style).toContain('clip-path');
		expect(directives['style-src-attr']).toEqual(['unsafe-hashes', hashOf(style)]);
	});

	test('begins with nothing, and allows nothing unsafe and no other host', () => {
		expect(directives['default-src']).toEqual(['none']);
		const values = Object.entries(directives)
			.filter(([name]) => name !== 'trusted-types')
			.flatMap(([, each]) => [each].flat().map(String));
		const known = /^(?:none|self|script|data:|unsafe-hashes|sha256-[\w+/]{43}=)$/;
		expect(values.filter((value) => !known.test(value))).toEqual([]);
		expect(directives['img-src']).toContain('data:');
		expect(
			Object.entries(directives).filter(([name, each]) => name !== 'img-src' && String(each).includes('data:'))
		).toEqual([]);
		expect(directives['require-trusted-types-for']).toEqual(['script']);
	});
});

/** Files of the built site with a certain ending, where there is one. */
function built(folder: string, ending: string): { name: string; text: string }[] {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
	return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

const scripts = built('build/client', '.js');
const styles = built('build/client', '.css');

/** Addresses that a script names and never fetches: names of XML languages, and where Svelte explains its errors. */
const NAMES_ONLY = /^https?:\/\/(?:www\.w3\.org\/|svelte\.dev\/e\/)/;

describe.skipIf(scripts.length === 0)('the code that reaches readers', () => {
	test('makes no code out of text; only the canvas library asks for the global object in that way', () => {
		expect(scripts.filter(({ text }) => /\beval\(/.test(text)).map(({ name }) => name)).toEqual([]);
		const makers = scripts.flatMap(({ name, text }) =>
			[...text.matchAll(/\bFunction\(.{0,20}/g)].map((match) => ({ name, text, call: match[0] }))
		);
		const strange = makers.filter(
			({ text, call }) => !(text.includes('__________cytoscape_') && /^Function\([`'"]return this[`'"]\)/.test(call))
		);
		expect(strange.map(({ name, call }) => `${name}: ${call}`)).toEqual([]);
	});

	test('fetches nothing from other hosts', () => {
		const named = scripts.flatMap(({ name, text }) =>
			[...text.matchAll(/\bhttps?:\/\/[\w.-]+[^\s'"`)]*/g)].map((match) => `${match[0]} in ${name}`)
		);
		expect(named.filter((address) => !NAMES_ONLY.test(address))).toEqual([]);
		const urls = styles.flatMap(({ text }) =>
			[...text.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map((match) => match[1] ?? match[2]!)
		);
		expect(urls.filter((url) => /^(?:[a-z]+:)?\/\//i.test(url))).toEqual([]);
	});
});

/* One page in twenty: all pages of a kind are made by the same code. The browser walks over each kind in tests/e2e. */
describe.skipIf(!existsSync('build/prerendered'))('prerendered pages', () => {
	test('load nothing from other hosts, and hold no script and no style that their own policy does not name', () => {
		const pages = readdirSync('build/prerendered', { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.html'))
			.sort()
			.filter((_, index) => index % 20 === 0);
		expect(pages.length).toBeGreaterThan(0);
		for (const page of pages) {
			const text = readFileSync(join('build/prerendered', page), 'utf8');
			const loaded = [
				...text.matchAll(
					/<(?:script|img|iframe|source|object|embed)\b[^>]*?\s(?:src|data)="([^"]*)"|<link\b[^>]*?\shref="([^"]*)"[^>]*?rel="(?:stylesheet|preload|modulepreload|icon)"/g
				)
			];
			const outside = loaded
				.map((match) => match[1] ?? match[2]!)
				.filter((address) => /^(?:[a-z]+:)?\/\//i.test(address));
			expect(outside, page).toEqual([]);
			const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(text)?.[1] ?? '';
			const inline = [
				...text.matchAll(
					/<(script)(?![^>]*\s(?:src|type="application\/(?:ld\+)?json"))[^>]*>(.*?)<\/script>|<(style)\b[^>]*>(.*?)<\/style>/gs
				)
			].map(([, script, code, , rules]) => (script ? (code ?? '') : (rules ?? '')));
			expect(inline.length, page).toBeGreaterThan(0);
			expect(
				inline.filter((part) => !policy.includes(`'${hashOf(part)}'`)),
				page
			).toEqual([]);
			expect(text.match(/<[a-z][^>]*\sstyle="/g), page).toBeNull();
		}
	});
});
