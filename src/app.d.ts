declare global {
	namespace App {
		interface Error {
			message: string;
			/** What the reader may quote when reporting it. */
			id?: string;
			/** Pages that a wrong address may have meant. */
			nearest?: readonly { readonly href: string; readonly title: string }[];
		}
	}
}

export {};
