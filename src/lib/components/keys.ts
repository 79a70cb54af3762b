const KEY = 'keys-off';

/** Whether single keys such as "/" do something; they do until the reader switches them off (WCAG 2.1.4). */
export function areKeysOn(): boolean {
	try {
		return localStorage.getItem(KEY) === null;
	} catch {
		return true;
	}
}

/** Makes a button switch single keys off and on; the choice is kept in this browser. */
export function wakeKeys(button: HTMLButtonElement): void {
	const tell = () => (button.textContent = areKeysOn() ? 'Switch single keys off' : 'Switch single keys on');
	button.addEventListener('click', () => {
		try {
			if (areKeysOn()) localStorage.setItem(KEY, 'yes');
			else localStorage.removeItem(KEY);
		} catch {
			/* A browser that keeps nothing keeps the keys on. */
		}
		tell();
	});
	tell();
	button.hidden = false;
}
