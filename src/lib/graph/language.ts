/** Whether a word has the form of a BCP 47 language tag. */
export function isLanguage(word: string): boolean {
	return word.length <= 35 && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(word);
}
