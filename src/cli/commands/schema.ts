import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Call, Command } from '../command';
import { fileSchemas, FILES, schemaText } from '../file-schemas';
import { counted } from '../print';
import { wrongUsage } from '../refused';

/** `schema`: JSON Schema of a graph's files, by which editors complete and check them. */
export const schema: Command = {
	usage: 'schema [FILE] [--write]',
	means: `prints JSON Schema of the files (${FILES.join(', ')}); --write puts them in the graph's .schema/`,
	words: [0, 1],
	options: ['write'],
	run(call): Answer {
		const [name] = call.words;
		const file = FILES.find((each) => each === name);
		if (name !== undefined && file === undefined)
			throw wrongUsage(`"${name}" is no file of a graph.`, `Files are ${FILES.join(', ')}.`);
		if (call.options.write) return write(call);
		const schemas = fileSchemas(vocabularyOf(call));
		const json = file === undefined ? schemas : schemas[file];
		return { json, text: schemaText(json).trimEnd() };
	}
};

/** The relations and kinds of the graph; of a refused graph none, so that an author can still ask for the form of a file. */
function vocabularyOf({ open, path, streams }: Call): Parameters<typeof fileSchemas>[0] {
	const { graph } = open();
	if (!graph) streams.err(`"${path}" is refused: the schemas know nothing of its kinds and relations.\n`);
	return graph?.vocabulary ?? null;
}

function write({ graph, path }: Call): Answer {
	if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
		throw wrongUsage(`"${path}" is no folder.`, 'Schemas are written into the folder of a graph.');
	const schemas = fileSchemas(graph().vocabulary);
	const folder = join(path, '.schema');
	try {
		mkdirSync(folder, { recursive: true });
		for (const file of FILES) writeFileSync(join(folder, `${file}.json`), schemaText(schemas[file]));
	} catch {
		throw wrongUsage(`"${folder}" cannot be written.`, 'Make the folder writable.');
	}
	const written = FILES.map((file) => `${folder}/${file}.json`);
	return { json: { written }, text: `${counted(written.length, 'file')} written to ${folder}` };
}
