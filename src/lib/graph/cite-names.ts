import type { CslName } from './csl';

const NAMES_SHOWN = 6;

/** The texts that are there and not empty. */
export const present = (...texts: readonly (string | null | undefined)[]): string[] =>
	texts.filter((text): text is string => Boolean(text));

/** The name that a short note gives: "van Beethoven". */
export function shortName(name: CslName): string {
	return name.literal ?? present(name['non-dropping-particle'], name.family ?? name.given).join(' ');
}

/** "Kathryn Weathersby"; inverted, "Weathersby, Kathryn". */
function fullName(name: CslName, inverted: boolean): string {
	if (name.literal !== undefined) return name.literal;
	const family = present(name['non-dropping-particle'], name.family).join(' ');
	const given = present(name.given, name['dropping-particle']).join(' ');
	if (inverted && family !== '') return present(family, given, name.suffix).join(', ');
	return present(given, family, name.suffix).join(' ');
}

/** "A, B and C"; the first inverted where the list opens a reference. */
export function nameList(names: readonly CslName[], inverted: boolean): string {
	const all = names.map((name, index) => fullName(name, inverted && index === 0));
	const shown = all.length > NAMES_SHOWN ? [...all.slice(0, 3), 'et al.'] : all;
	const last = shown.at(-1)!;
	if (shown.length === 1) return last;
	return `${shown.slice(0, -1).join(', ')} ${last === 'et al.' ? '' : 'and '}${last}`;
}
