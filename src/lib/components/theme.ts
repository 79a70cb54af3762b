const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const KEY = 'theme';

/** Makes a button go through system, light and dark; the choice is kept in this browser and read again by the script in app.html. */
export function wakeTheme(button: HTMLButtonElement): void {
	const root = document.documentElement;
	let theme = THEMES.find((each) => each === root.dataset['theme']) ?? 'system';
	const tell = () => button.setAttribute('aria-label', `Theme: ${theme}`);
	button.addEventListener('click', () => {
		theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] as Theme;
		if (theme === 'system') delete root.dataset['theme'];
		else root.dataset['theme'] = theme;
		keep(theme);
		tell();
	});
	tell();
	button.hidden = false;
}

function keep(theme: Theme): void {
	try {
		if (theme === 'system') localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, theme);
	} catch {
		/* A browser that keeps nothing still shows the theme on this page. */
	}
}
