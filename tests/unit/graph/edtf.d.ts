/** What we ask of the oracle; the package has no types of its own for it. */
declare module 'edtf' {
	/** First and last instant of a date in milliseconds; throws where it is none. */
	export default function edtf(text: string): { readonly min: number; readonly max: number };
}
