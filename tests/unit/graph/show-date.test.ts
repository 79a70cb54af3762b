import { describe, expect, test } from 'vitest';
import { machineDate, showDate } from '$lib/graph/show-date';

describe('a date is shown in words', () => {
	const cases: readonly (readonly [text: string, long: string, short: string])[] = [
		['1950-01-30', '30 January 1950', '30 Jan 1950'],
		['1950-01-05', '5 January 1950', '5 Jan 1950'],
		['1949-03', 'March 1949', 'Mar 1949'],
		['1949', '1949', '1949'],
		['1949-03/1950-04', 'March 1949 to April 1950', 'Mar 1949 – Apr 1950'],
		['1950-03/1950-04', 'March to April 1950', 'Mar – Apr 1950'],
		['1950-01-24/1950-01-30', '24 to 30 January 1950', '24–30 Jan 1950'],
		['1950-01-24/1950-03-02', '24 January to 2 March 1950', '24 Jan – 2 Mar 1950'],
		['1950-10-06/1950-11', '6 October 1950 to November 1950', '6 Oct 1950 – Nov 1950'],
		['1950-10-06/1950-10', '6 October 1950 to later that month', '6 Oct 1950 – later that month'],
		['1946-03/1946', 'March 1946 to later that year', 'Mar 1946 – later that year'],
		['1950/1950', '1950', '1950'],
		['1945~', 'about 1945', 'about 1945'],
		['1945-10?', 'perhaps October 1945', 'perhaps Oct 1945'],
		['1945%', 'perhaps about 1945', 'perhaps about 1945'],
		['1949-03~/1950-04', 'about March 1949 to April 1950', 'about Mar 1949 – Apr 1950'],
		['1945-08/..', 'from August 1945', 'from Aug 1945'],
		['1945-08/', 'from August 1945, end unknown', 'from Aug 1945, end unknown'],
		['../1945-08', 'until August 1945', 'until Aug 1945'],
		['/1945', 'until 1945, start unknown', 'until 1945, start unknown'],
		['../..', 'at all times', 'at all times'],
		['../', 'at an unknown time', 'at an unknown time'],
		['194X', 'the 1940s', '1940s'],
		['194X~', 'about the 1940s', 'about 1940s'],
		['19XX', 'between 1900 and 1999', '1900 – 1999'],
		['1950-XX', 'some month of 1950', 'some month of 1950'],
		['1950-03-XX', 'some day in March 1950', 'some day in Mar 1950'],
		['1950-XX-XX', 'some day in 1950', 'some day in 1950'],
		['156X-12-25', 'between 25 December 1560 and 25 December 1569', '25 Dec 1560 – 25 Dec 1569'],
		['-0334', '335 BCE', '335 BCE'],
		['0000', '1 BCE', '1 BCE'],
		['0079-08-24', '24 August 79 CE', '24 Aug 79 CE'],
		['Y-12000', '12,001 BCE', '12,001 BCE'],
		['not a date', 'not a date', 'not a date']
	];

	test.each(cases)('%s', (text, long, short) => {
		expect(showDate({ text }, 'long')).toBe(long);
		expect(showDate({ text }, 'short')).toBe(short);
	});
});

test.each([
	['1950-01-30', '1950-01-30'],
	['1949-03~', '1949-03'],
	['0079', '0079'],
	['194X', null],
	['1949/1950', null],
	['1945/..', null],
	['-0334', null],
	['Y12000', null],
	['no', null]
])('a machine reads %s as %s', (text, value) => {
	expect(machineDate({ text })).toBe(value);
});
