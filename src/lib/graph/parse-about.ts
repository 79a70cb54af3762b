import type { About, Band, Lane, Question } from './about';
import { isMapping, mapsOf, textOf, textsOf, wordOf, wordsOf, type Word } from './fields';
import { isId } from './ids';
import { isLanguage } from './language';
import type { Mapping, YamlFile } from './positions';
import { dateOf, type Scope } from './scope';
import { isSiteAddress } from './site-address';
import type { Findings } from './findings';
import type { Names } from './names';
import type { Family } from './vocabulary';

/** What a graph without about.yaml says of itself. */
export const UNTITLED: About = {
	title: 'Untitled graph',
	subtitle: null,
	period: null,
	language: 'en',
	licence: null,
	editors: [],
	citeAs: null,
	repository: null,
	version: null,
	lanes: [],
	bands: [],
	questions: []
};

/** Ids of the lanes of about.yaml, which nodes may name before the rest of it is read. */
export function laneIds(file: YamlFile | null): Set<string> {
	if (!file || !isMapping(file.value)) return new Set();
	return new Set(mapsOf(file, file.value, 'lanes').flatMap((lane) => textOf(lane, 'id') ?? []));
}

/** Reads about.yaml. Its shape has been checked before. */
export function aboutOf(scope: Scope): About {
	const { file, findings } = scope;
	const root = isMapping(file.value) ? file.value : {};
	const language = wordOf(file, root, 'language');
	if (language && !isLanguage(language.text))
		findings.add(
			language.place,
			'wrong-value',
			`"${language.text}" is no language tag.`,
			'Use a tag such as en or de-AT.'
		);
	const repository = wordOf(file, root, 'repository');
	if (repository && !/^https?:\/\/[^\s"<>]+$/.test(repository.text)) {
		findings.add(repository.place, 'bad-address', `"${repository.text}" is not the address of a repository.`);
	}
	return {
		title: textOf(root, 'title') ?? UNTITLED.title,
		subtitle: textOf(root, 'subtitle'),
		period: textOf(root, 'period'),
		language: language?.text ?? UNTITLED.language,
		licence: textOf(root, 'licence'),
		editors: textsOf(root, 'editors'),
		citeAs: textOf(root, 'cite-as'),
		repository: repository?.text ?? null,
		version: textOf(root, 'version'),
		lanes: lanesOf(scope, root),
		bands: mapsOf(file, root, 'bands').map((band) => bandOf(scope, band)),
		questions: mapsOf(file, root, 'questions').map((question) => questionOf(scope, question))
	};
}

function lanesOf(scope: Scope, root: Mapping): Lane[] {
	const { file, findings } = scope;
	const seen = new Set<string>();
	return mapsOf(file, root, 'lanes').flatMap((lane) => {
		const id = wordOf(file, lane, 'id');
		if (!id) return [];
		if (!isId(id.text)) findings.add(id.place, 'bad-id', `"${id.text}" cannot be the id of a lane.`);
		if (seen.has(id.text)) findings.add(id.place, 'duplicate-id', `Two lanes are called "${id.text}".`);
		seen.add(id.text);
		const actors = membersOf(scope.names, findings, wordsOf(file, lane, 'actors'), 'actor');
		const places = membersOf(scope.names, findings, wordsOf(file, lane, 'places'), 'place');
		return [{ id: id.text, label: textOf(lane, 'label') ?? id.text, actors, places }];
	});
}

function membersOf(names: Names, findings: Findings, words: readonly Word[], family: Family): string[] {
	return words.flatMap((word) => {
		const node = names.node(word);
		if (node && node.kind.family !== family)
			findings.add(
				word.place,
				'wrong-kind',
				`"${word.text}" is not of the family ${family}.`,
				`Name a node of the family ${family} here.`
			);
		return node ? [node.id] : [];
	});
}

function bandOf(scope: Scope, band: Mapping): Band {
	const date = dateOf(scope, wordOf(scope.file, band, 'until'));
	return { label: textOf(band, 'label') ?? '', until: date?.last ?? null };
}

function questionOf(scope: Scope, question: Mapping): Question {
	const view = wordOf(scope.file, question, 'view');
	if (view && !isSiteAddress(view.text))
		scope.findings.add(view.place, 'bad-address', `"${view.text}" is not an address of this site.`);
	const chain = wordsOf(scope.file, question, 'chain').flatMap((word) => scope.names.node(word)?.id ?? []);
	return { ask: textOf(question, 'ask') ?? '', view: view?.text ?? '/', chain };
}
