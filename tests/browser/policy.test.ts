import cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import config from '../../svelte.config.js?raw';

test('the policy allows the one style element that the canvas library makes, by its hash', async () => {
	const box = document.createElement('div');
	document.body.append(box);
	const before = new Set(document.querySelectorAll('style'));
	for (const style of document.querySelectorAll('style')) if (style.id.includes('cytoscape')) style.remove();
	const cy = cytoscape({ container: box });
	const made = [...document.querySelectorAll('style')].filter((style) => !before.has(style));
	expect(made).toHaveLength(1);
	const bytes = new TextEncoder().encode(made[0]?.textContent ?? '');
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	expect(config).toContain(`sha256-${btoa(String.fromCharCode(...digest))}`);
	cy.destroy();
	box.remove();
});
