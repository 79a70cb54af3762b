import type { Plugin } from 'vite';

/**
 * Makes `wake.ts`, the one script of our pages, a file of the client's build: `/wake.js`. Kit only emits scripts for pages that
 * it hydrates, and ours arrive complete; as an entry of the same build it shares its chunks with them. The styles of all
 * components become one file, for on a slow line ten small ones cost a reader more than one.
 */
export function browserScript(): Plugin {
	return {
		name: 'causeway-browser-script',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		configEnvironment(name) {
			if (name !== 'client') return;
			const groups = [{ name: 'style', test: /\.css(?:$|\?)|&lang\.css/ }];
			return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
		},
		buildStart() {
			this.emitFile({ type: 'chunk', id: 'src/lib/components/wake.ts', fileName: 'wake.js' });
		}
	};
}
