/** The tokens of DESIGN-LANGUAGE §2.1 that pictures use, for exports without a page; `app.css` is their home, and a test compares. */

/** A colour for every token. */
export type Palette = Readonly<Record<Token, string>>;

export const TOKENS = [
	'paper',
	'territory',
	'ink',
	'ink-2',
	'ink-3',
	'hl',
	'focus',
	'cause',
	'trigger',
	'enable',
	'constrain',
	'motivate',
	'interact',
	'participate',
	'surface',
	'rule-strong'
] as const;
export type Token = (typeof TOKENS)[number];

const palette = (colours: string): Palette => {
	const list = colours.split(' ');
	return Object.fromEntries(TOKENS.map((token, index) => [token, list[index] ?? ''])) as Record<Token, string>;
};

export const LIGHT = palette(
	'#FAFAF7 #F2F1EB #16181D #454A54 #666B76 #FFF1B8 #1B4FA0 #8C1D0A #C9135F #0A6650 #3B1FA3 #866308 #1B6EB4 #5F636B #FFFFFF #85847C'
);
export const DARK = palette(
	'#14161A #1A1D22 #ECEBE6 #BFC2C6 #969BA3 #3B330F #8DB8F5 #FB7A52 #E390AE #5CEBC0 #A58FFF #F2C84F #6FBDEB #C4C8CE #1B1E23 #6F757F'
);
