import * as v from 'valibot';
import { CATALOGUE, issueAt, type Issue } from './issues';
import { suggestion } from './nearest';
import type { Mapping, Value, YamlFile } from './positions';

interface Finding {
	readonly issue: v.BaseIssue<unknown>;
	/** Lists and maps from the root to the place, each with the key that leads on. */
	readonly path: readonly { readonly container: object; readonly key: string | number }[];
}

/** Takes unions apart: of their branches only what was found inside the value is told, since that branch was meant. */
function leaves(issue: v.BaseIssue<unknown>, above: Finding['path']): Finding[] {
	const steps = (issue.path ?? []).map((step) => ({
		container: step.input as object,
		key: step.key as string | number
	}));
	const path = [...above, ...steps];
	if (issue.type !== 'union' || !issue.issues) return [{ issue, path }];
	const inside = issue.issues.flatMap((each) => leaves(each, path)).filter((each) => each.path.length > path.length);
	return inside.length > 0 ? meant(inside) : [{ issue, path }];
}

const isAboutKeys = ({ issue }: Finding): boolean =>
	issue.type === 'strict_object' && issue.path?.at(-1)?.origin === 'key';

/**
 * Of several forms that a map could have, the complaints about keys of the one that has most keys of the map. A form that was found to
 * fit down to a place further in must have the key that leads there.
 */
function meant(findings: readonly Finding[]): Finding[] {
	const byContainer = new Map<object, Finding[]>();
	for (const finding of findings) {
		const container = finding.path.at(-1)!.container;
		byContainer.set(container, [...(byContainer.get(container) ?? []), finding]);
	}
	return [...byContainer].flatMap(([container, all]) => {
		const values = all.filter((finding) => !isAboutKeys(finding));
		const inwards = findings.flatMap(({ path }) => path.slice(0, -1).filter((step) => step.container === container));
		const leads = ({ issue }: Finding): boolean =>
			inwards.every(({ key }) => issue.message.split(' ').includes(String(key)));
		const shared = (finding: Finding): number =>
			finding.issue.message.split(' ').filter((key) => key in container).length;
		const best = Math.max(...all.filter(isAboutKeys).map(shared), values.length > 0 ? 1 : 0);
		return all.filter((finding) => !isAboutKeys(finding) || (shared(finding) === best && leads(finding)));
	});
}

const FORMS: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	boolean: 'true or false',
	Array: 'a list',
	Object: 'a map of keys'
};

/** "text, a list or a map of keys", from what the schema says it expects. */
function expected(said: string | null): string {
	const forms = [...new Set((said ?? '').match(/string|number|boolean|Array|Object/g) ?? [])];
	// Text covers numbers: our reader keeps them as written.
	const words = forms
		.filter((form) => form !== 'number' || !forms.includes('string'))
		.map((form) => FORMS[form] ?? form);
	if (words.length === 0) return 'another form';
	return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function shown(value: unknown): string {
	if (value === null || value === undefined) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a map of keys';
	const text = String(value);
	return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

/** Every key of a map that its place does not have, each with the nearest that it has. */
function unknownKeys(file: YamlFile, map: Mapping, known: readonly string[]): Issue[] {
	const missing = known.filter((key) => !(key in map));
	const otherwise = known.length > 12 ? undefined : `The keys here are ${known.join(', ')}.`;
	return Object.keys(map)
		.filter((key) => !known.includes(key))
		.map((key) =>
			issueAt(
				file.placeOfKey(map, key),
				'unknown-key',
				`"${key}" is no key here.`,
				suggestion(key, missing, otherwise ?? CATALOGUE['unknown-key'].fix)
			)
		);
}

function tell(file: YamlFile, { issue, path }: Finding): Issue[] {
	const last = path.at(-1);
	const key = last === undefined ? null : last.key;
	const place = last === undefined ? file.start : file.placeAt(last.container, last.key);
	const name = typeof key === 'string' ? `"${key}"` : key === null ? 'The file' : `Entry ${key + 1} of the list`;
	if (issue.type === 'strict_object' && last && issue.expected === 'never') {
		return unknownKeys(file, last.container as Mapping, issue.message.split(' '));
	}
	if (
		issue.type === 'strict_object' &&
		last &&
		issue.expected?.startsWith('"') &&
		issue.path?.at(-1)?.origin === 'key'
	) {
		return [issueAt(file.placeOf(last.container), 'missing-key', `${name} is missing.`, `Add \`${key}:\` here.`)];
	}
	if (issue.type === 'picklist') {
		const values = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1]!);
		const hint = suggestion(String(issue.input), values, `Use ${values.slice(0, -1).join(', ')} or ${values.at(-1)}.`);
		return [issueAt(place, 'wrong-value', `${name} is ${shown(issue.input)}, which is not one of its values.`, hint)];
	}
	if (issue.type === 'non_empty')
		return [issueAt(place, 'wrong-value', `${name} is empty.`, 'Write something, or remove the key.')];
	if (issue.type === 'regex' || issue.type === 'integer') {
		return [issueAt(place, 'wrong-value', `${name} is ${shown(issue.input)}; ${issue.message} belongs here.`)];
	}
	const given = `${name} is ${shown(issue.input)}; ${expected(issue.expected)} belongs here.`;
	return [
		issueAt(place, 'wrong-type', given, issue.input === null ? 'Give it a value, or remove the key.' : undefined)
	];
}

/**
 * Compares a file with its schema and tells everything that does not fit in our own sentences. Lists and maps around each
 * fault are noted in `file.faulty`, so that what is read from them later need not complain again.
 */
export function checkShape(file: YamlFile, schema: v.GenericSchema, value: Value = file.value): Issue[] {
	const result = v.safeParse(schema, value);
	if (result.success) return [];
	const told = new Map<string, Issue>();
	for (const finding of result.issues.flatMap((issue) => leaves(issue, []))) {
		for (const { container } of finding.path) file.faulty.add(container);
		for (const issue of tell(file, finding)) {
			const at = `${issue.line}:${issue.column}`;
			if (!told.has(at)) told.set(at, issue);
		}
	}
	return [...told.values()];
}
