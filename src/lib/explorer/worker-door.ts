/** What browsers give that demand trusted addresses of scripts. */
interface Trusting {
	readonly trustedTypes?: {
		createPolicy(name: string, rules: { createScriptURL(text: string): string }): ScriptPolicy;
	};
}
interface ScriptPolicy {
	createScriptURL(text: string): string;
}

let policy: ScriptPolicy | undefined;

/** The only scripts that a page may start are its own. A policy can be made once. */
function trusted(text: string): string {
	policy ??= (globalThis as Trusting).trustedTypes?.createPolicy('causeway-worker', { createScriptURL: (url) => url });
	return policy?.createScriptURL(text) ?? text;
}

/** Questions and answers between a page and a worker, which is started at the first question. */
export class WorkerDoor<Ask extends { readonly id: number }, Answer extends { readonly id: number }> {
	#worker: Worker | undefined;
	#asked = 0;
	readonly #address: string;
	readonly #broken: string;

	/** `broken`: what is said where a worker fails without words. */
	constructor(address: string, broken: string) {
		this.#address = address;
		this.#broken = broken;
	}

	/** Answers come in any order; each finds its question. */
	ask(question: Omit<Ask, 'id'>): Promise<Answer> {
		const worker = (this.#worker ??= new Worker(trusted(this.#address), { type: 'module' }));
		const id = ++this.#asked;
		return new Promise((done, fail) => {
			const end = () => {
				worker.removeEventListener('message', hear);
				worker.removeEventListener('error', broke);
			};
			const hear = ({ data }: MessageEvent<Answer>) => {
				if (data.id !== id) return;
				end();
				done(data);
			};
			const broke = ({ message }: ErrorEvent) => {
				end();
				fail(new Error(message || this.#broken));
			};
			worker.addEventListener('message', hear);
			worker.addEventListener('error', broke);
			worker.postMessage({ ...question, id });
		});
	}
}
