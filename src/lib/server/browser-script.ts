import type { Plugin } from 'vite';

/**
 * Makes `wake.ts`, the one script of our pages, a file of the client's build: `/wake.js`. Kit only emits scripts for pages that
 * it hydrates, and ours arrive complete; as an entry of the same build it shares its chunks with them.
 */
export function browserScript(): Plugin {
	return {
		name: 'causeway-browser-script',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		buildStart() {
			if (this.environment.config.consumer !== 'client') return;
			this.emitFile({ type: 'chunk', id: 'src/lib/components/wake.ts', fileName: 'wake.js' });
		}
	};
}
