import type { CslDate, CslItem } from './csl';
import { edtfOf } from './csl-dates';
import { fromDayNumber, readEdtf, showDate, type Edtf } from './dates';

/** When an item of the bibliography appeared. */
export interface Issued {
	/** "30 January 1950", "spring 1985", or its author's words; null where it has no date. */
	readonly text: string | null;
	/** For short references; before 1 it is BCE: 0 is 1 BCE. Null where none can be told. */
	readonly year: number | null;
	readonly date: Edtf | null;
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** When an item appeared. */
export function issuedOf(item: CslItem): Issued {
	return item.issued ? readCslDate(item.issued) : { text: null, year: null, date: null };
}

/** A date of CSL-JSON as words, year and EDTF. */
export function readCslDate(date: CslDate): Issued {
	const edtf = edtfOf(date);
	const read = edtf === null ? null : readEdtf(edtf);
	if (read && 'date' in read) {
		const words = showDate(read.date, 'long');
		const season = seasonOf(date);
		const text = season === null ? words : words.replace(/^(about )?/, `$1${season} `);
		return { text, year: yearOf(read.date), date: read.date };
	}
	const text = date.literal ?? date.raw ?? null;
	const year = /(?:^|\D)(\d{4})(?!\d)/.exec(text ?? '')?.[1];
	return { text, year: year === undefined ? null : Number(year), date: null };
}

/** The year in which a date begins, or ends where it has no known start. */
function yearOf(date: Edtf): number | null {
	if (date.start === 'known') return fromDayNumber(date.first).year;
	return date.end === 'known' ? fromDayNumber(date.last).year : null;
}

function seasonOf(date: CslDate): string | null {
	const month = date['date-parts']?.[0]?.[1];
	if (month !== undefined && month <= 12) return null;
	const season = month === undefined ? date.season : String(((month - 1) % 4) + 1);
	return season === undefined ? null : (SEASONS[Number(season) - 1] ?? season);
}
