// Before the first paint: the theme that the reader chose, if any. Without one, or without script, the system's choice holds.
try {
	const theme = localStorage.getItem('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// A browser that keeps nothing shows the system's theme.
}
