/** The page's colours, read once from its custom properties: the canvas library knows no `var(--x)`. */

export interface Theme {
	readonly ground: string;
	readonly paper: string;
	readonly territory: string;
	readonly ink: string;
	readonly ink2: string;
	readonly ink3: string;
	readonly hl: string;
	readonly focus: string;
	/** By family of the line. */
	readonly families: Readonly<Record<string, string>>;
}

const FAMILIES = ['cause', 'trigger', 'enable', 'constrain', 'motivate', 'interact', 'participate'] as const;

/** Reads the tokens that hold at an element. A token that is not there falls back to black or white, so that something shows. */
export function readTheme(element: Element): Theme {
	const style = getComputedStyle(element);
	const token = (name: string, otherwise: string) => style.getPropertyValue(`--${name}`).trim() || otherwise;
	const paper = token('paper', '#ffffff');
	const ink = token('ink', '#000000');
	const families = Object.fromEntries(FAMILIES.map((family) => [family, token(family, ink)]));
	const ink2 = token('ink-2', ink);
	const territory = token('territory', paper);
	return {
		ground: token('ground', territory),
		paper,
		territory,
		ink,
		ink2,
		ink3: token('ink-3', ink),
		hl: token('hl', paper),
		focus: token('focus', ink),
		families: { ...families, other: families['participate'] ?? ink, mixed: ink2 }
	};
}
