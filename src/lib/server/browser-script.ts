import type { Plugin } from 'vite';

/* On a slow line ten small files cost a reader more than one, so what is needed together is one file. The first that fits takes a module. */
const GROUPS = [
	{ name: 'svelte', test: /node_modules\/(?:svelte|@sveltejs|esm-env|clsx|devalue)\// },
	{ name: 'graph', test: /src\/lib\/graph\// },
	{ name: 'picture', test: /src\/lib\/picture\// },
	{ name: 'explore', test: /src\/lib\/(?:explorer|components\/explore)\// }
];

/**
 * Makes `wake.ts`, the one script of our pages, a file of the client's build: `/wake.js`. Kit only emits scripts for pages that
 * it hydrates, and ours arrive complete; as an entry of the same build it shares its chunks with them.
 */
export function browserScript(): Plugin {
	return {
		name: 'causeway-browser-script',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		configEnvironment(name) {
			if (name !== 'client') return;
			const groups = GROUPS.map((group, k) => ({ ...group, priority: GROUPS.length - k }));
			const output = { codeSplitting: { groups, includeDependenciesRecursively: false } };
			return { build: { rolldownOptions: { preserveEntrySignatures: 'allow-extension', output } } };
		},
		buildStart() {
			this.emitFile({ type: 'chunk', id: 'src/lib/components/wake.ts', fileName: 'wake.js' });
		}
	};
}
