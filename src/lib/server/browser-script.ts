import type { Plugin } from 'vite';

/* On a slow line ten small files cost a reader more than one, so what is needed together is one file. The first that fits takes a module. */
const GROUPS = [
	{ name: 'svelte', test: /node_modules\/(?:svelte|@sveltejs|esm-env|clsx|devalue)\// },
	/* What several views draw and open alike. */
	{
		name: 'drawing',
		test: new RegExp(
			[
				'src/lib/picture/(?:svg-node|serialise|heads|draw-line|marks|verbs|curve|boxes|widths|palette)\\.',
				'src/lib/picture/chain-(?:picture|card-size|svg-card|marks|way|faults)\\.',
				'src/lib/graph/(?:vocabulary|address)\\.',
				'src/lib/explorer/(?:worker-door|address-ids)\\.'
			].join('|')
		)
	},
	/* What stands beside the pictures of several views. */
	{
		name: 'panels',
		test: new RegExp(
			[
				'src/lib/explorer/(?:months|histogram|table-rows)\\.',
				'src/lib/components/explore/(?:SaveMenu|Sheet|Brush|bars|StatementDetail|evidence)\\.',
				'src/lib/components/causes/(?:StepDetail|NeededBy)\\.'
			].join('|')
		)
	},
	/* The address of a worker stands with what starts it. */
	{
		name: 'causes',
		test: /src\/lib\/(?:explorer\/cause|workers\/(?:causes|chain)|picture\/chain|pages\/step-sources|components\/causes\/(?!CauseTable))/
	},
	{
		name: 'leaders',
		test: /src\/lib\/(?:motives|picture\/(?:lens|mirror)|explorer\/(?:lens|compare)|components\/(?:leaders|compare))/
	},
	{ name: 'timeline', test: /src\/lib\/(?:picture|explorer|components)\/timeline/ },
	{ name: 'graph', test: /src\/lib\/graph\// },
	{ name: 'picture', test: /src\/lib\/picture\// },
	{ name: 'explore', test: /src\/lib\/(?:explorer|workers|components\/explore)\// }
];

/* These rooms only say what they export: where nothing of a file is used, nothing of it is fetched. */
const PURE = [{ test: /src\/lib\/(?:graph|causes|picture|pages|explorer)\/[^?]*\.ts$/, sideEffects: false }];

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
			const treeshake = { moduleSideEffects: PURE };
			return { build: { rolldownOptions: { preserveEntrySignatures: 'allow-extension', treeshake, output } } };
		},
		buildStart() {
			this.emitFile({ type: 'chunk', id: 'src/lib/components/wake.ts', fileName: 'wake.js' });
		}
	};
}
