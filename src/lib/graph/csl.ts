/** The bibliography in the terms of CSL-JSON (citeproc-js, "csl-data.json"), the inner model of every source file. */

/** A person or body. */
export interface CslName {
	readonly family?: string;
	readonly given?: string;
	/** "von" that stays before the family name, but does not count in sorting. */
	readonly 'non-dropping-particle'?: string;
	readonly 'dropping-particle'?: string;
	readonly suffix?: string;
	/** A body, or a name that is not to be taken apart. */
	readonly literal?: string;
}

/** A date: its start and, of a span, its end as [year, month, day], or text. The year -44 is 44 BCE; [0] for an end leaves it open. */
export interface CslDate {
	readonly 'date-parts'?: readonly (readonly number[])[];
	readonly circa?: boolean;
	/** 1 spring, 2 summer, 3 autumn, 4 winter, or text. */
	readonly season?: string;
	/** EDTF, or whatever its author wrote. */
	readonly raw?: string;
	readonly literal?: string;
}

/** An item; fields that we do not know are kept as they are. */
export interface CslItem {
	/** The citation key. */
	readonly id: string;
	readonly type: string;
	readonly title?: string;
	readonly author?: readonly CslName[];
	readonly editor?: readonly CslName[];
	readonly translator?: readonly CslName[];
	readonly issued?: CslDate;
	readonly accessed?: CslDate;
	readonly 'container-title'?: string;
	readonly 'collection-title'?: string;
	readonly 'collection-number'?: string;
	readonly publisher?: string;
	readonly 'publisher-place'?: string;
	readonly edition?: string;
	readonly volume?: string;
	readonly issue?: string;
	readonly number?: string;
	readonly page?: string;
	readonly genre?: string;
	readonly event?: string;
	readonly archive?: string;
	readonly archive_location?: string;
	readonly URL?: string;
	readonly DOI?: string;
	readonly note?: string;
	readonly [field: string]: unknown;
}

/** Fields that hold names. */
export const NAME_FIELDS = [
	'author',
	'chair',
	'collection-editor',
	'compiler',
	'composer',
	'container-author',
	'contributor',
	'curator',
	'director',
	'editor',
	'editorial-director',
	'executive-producer',
	'guest',
	'host',
	'illustrator',
	'interviewer',
	'narrator',
	'organizer',
	'original-author',
	'performer',
	'producer',
	'recipient',
	'reviewed-author',
	'script-writer',
	'series-creator',
	'translator'
] as const;

/** Fields that hold dates. */
export const DATE_FIELDS = [
	'accessed',
	'available-date',
	'event-date',
	'issued',
	'original-date',
	'submitted'
] as const;

/** Fields that hold text, and that files may give as a number. */
export const TEXT_FIELDS = [
	'title',
	'container-title',
	'collection-title',
	'collection-number',
	'publisher',
	'publisher-place',
	'edition',
	'volume',
	'issue',
	'number',
	'number-of-pages',
	'number-of-volumes',
	'chapter-number',
	'page',
	'genre',
	'event',
	'event-title',
	'event-place',
	'archive',
	'archive-place',
	'archive_location',
	'archive_collection',
	'abstract',
	'language',
	'note',
	'annote',
	'medium',
	'keyword',
	'status',
	'source',
	'ISBN',
	'ISSN',
	'URL',
	'DOI'
] as const;
