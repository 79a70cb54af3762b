import { nearest } from '$lib/graph/nearest';
import { wrongUsage } from './refused';

/** Every option of every command, with the values it takes. */
const OPTIONS = {
	json: 'flag',
	help: 'flag',
	all: 'flag',
	directed: 'flag',
	write: 'flag',
	roots: 'flag',
	graph: 'text',
	causal: 'list',
	account: 'text',
	via: 'text',
	avoid: 'text',
	read: 'text',
	budget: 'count',
	k: 'count',
	max: 'count',
	'max-length': 'count',
	limit: 'count',
	depth: 'count',
	seeds: 'count',
	direction: ['in', 'out', 'both']
} as const satisfies Record<string, 'flag' | 'text' | 'list' | 'count' | readonly string[]>;

type Spec = typeof OPTIONS;
export type OptionName = keyof Spec;
type ValueOf<Shape> = Shape extends 'flag'
	? true
	: Shape extends 'text'
		? string
		: Shape extends 'list'
			? readonly string[]
			: Shape extends 'count'
				? number
				: Shape extends readonly (infer Word)[]
					? Word
					: never;

/** The options of one call; those not given are undefined. */
export type Options = { readonly [Name in OptionName]?: ValueOf<Spec[Name]> };

/** What every command has. */
const EVERYWHERE: readonly OptionName[] = ['json', 'help', 'graph'];

/**
 * Takes the options out of the words of a call. `--name value` and `--name=value` are the same; what follows `--` is no option,
 * so that any id can be given. Throws `Refused` with exit 2 for what is not known.
 */
export function readOptions(
	words: readonly string[],
	admitted: readonly OptionName[]
): { words: string[]; options: Options } {
	const rest: string[] = [];
	const options: Record<string, unknown> = {};
	const names: readonly OptionName[] = [...EVERYWHERE, ...admitted];
	for (let at = 0; at < words.length; at++) {
		const word = words[at]!;
		if (word === '--') {
			rest.push(...words.slice(at + 1));
			break;
		}
		if (!word.startsWith('--')) {
			rest.push(word);
			continue;
		}
		const equals = word.indexOf('=');
		const name = word.slice(2, equals < 0 ? undefined : equals);
		const option = names.find((each) => each === name);
		if (option === undefined) throw wrongUsage(`"--${name}" is no option here.`, optionHint(name, names));
		if (OPTIONS[option] === 'flag') {
			if (equals >= 0) throw wrongUsage(`"--${name}" takes no value.`, `Write --${name} alone.`);
			options[option] = true;
			continue;
		}
		const value = equals < 0 ? words[++at] : word.slice(equals + 1);
		if (value === undefined || value === '') throw wrongUsage(`"--${name}" has no value.`, 'Write the value after it.');
		options[option] = valueOf(option, value);
	}
	return { words: rest, options };
}

function valueOf(option: OptionName, value: string): string | number | readonly string[] {
	const shape = OPTIONS[option];
	if (shape === 'text' || shape === 'flag') return value;
	if (shape === 'list') return value.split(',').filter((word) => word !== '');
	if (shape === 'count') {
		if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
		throw wrongUsage(`"${value}" is no number for --${option}.`, 'Use a whole number from 1.');
	}
	const found = shape.find((word) => word === value);
	if (found === undefined) throw wrongUsage(`"${value}" is no value of --${option}.`, `Use ${shape.join(', ')}.`);
	return found;
}

function optionHint(name: string, names: readonly OptionName[]): string {
	const [near] = nearest(name, names);
	return near === undefined ? `Options are ${names.map((each) => `--${each}`).join(', ')}.` : `Did you mean --${near}?`;
}
