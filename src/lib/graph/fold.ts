/** Letters that decomposition leaves whole, as people type them without the key. */
const PLAIN: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	ħ: 'h',
	ŋ: 'n'
};

/**
 * The words of a text for comparison: lower case, without accents, apostrophes and punctuation (NFKD, Unicode UAX 15).
 * Syllables of Hangul come apart into their letters, so that one half typed is the beginning of the whole. Linear.
 */
export function foldWords(text: string): string[] {
	const letters = text
		.replace(/['’‘ʼʻʹ`´]/g, '')
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}+/gu, '')
		.replace(/[ßæœøłđðþıħŋ]/g, (letter) => PLAIN[letter]!);
	return letters.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Whether a folded letter can begin a name inside a run of letters: an ideograph, a kana, or the first letter of a syllable of Hangul. */
export function beginsInside(unit: number): boolean {
	const initial = unit >= 0x1100 && unit <= 0x115f;
	return initial || isIdeograph(unit);
}

/** Whether a folded letter is an ideograph or a kana (or half of one beyond U+FFFF). */
export function isIdeograph(unit: number): boolean {
	return (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xd800 && unit <= 0xdbff) || (unit >= 0xf900 && unit <= 0xfaff);
}
