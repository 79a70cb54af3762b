import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { columns, counted, indented, widthOf } from '../../../src/cli/print';
import { Progress } from '../../../src/cli/progress';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

test('Hangul takes two places of a terminal, and marks above letters none', () => {
	expect([widthOf('Stalin'), widthOf('김일성'), widthOf('Prač'.normalize('NFD'))]).toEqual([6, 6, 4]);
});

test('cells stand below one another, numbers to the right', () => {
	const rows = [
		['7', '김일성', 'person'],
		['1,152', 'Stalin', 'person']
	];
	expect(columns(rows, [0])).toBe('    7  김일성  person\n1,152  Stalin  person');
	expect(
		columns([
			['a', '', 'c'],
			['b', '', '']
		])
	).toBe('a    c\nb');
});

test('counts agree with their nouns', () => {
	expect([counted(1, 'edge'), counted(1152, 'edge'), counted(2, 'piece')]).toEqual([
		'1 edge',
		'1,152 edges',
		'2 pieces'
	]);
	expect(indented('a\n\nb')).toBe('  a\n\n  b');
});

function progressOf(watched: boolean): { progress: Progress; told: string[] } {
	const told: string[] = [];
	const streams = {
		out: async () => {},
		err: (text: string) => void told.push(text),
		input: (async function* () {})(),
		watched
	};
	return { progress: new Progress(streams, 'answered'), told };
}

test('work of more than a second is counted for a person who watches, and the line is cleared', () => {
	const { progress, told } = progressOf(true);
	progress.at(1);
	vi.advanceTimersByTime(1100);
	progress.at(2000);
	progress.at(2001);
	progress.end();
	expect(told).toEqual(['\r2,000 answered', '\r\u001b[K']);
});

test('short work, and work that nobody watches, is silent', () => {
	const short = progressOf(true);
	short.progress.at(1);
	short.progress.end();
	const unwatched = progressOf(false);
	vi.advanceTimersByTime(5000);
	unwatched.progress.at(1);
	unwatched.progress.end();
	expect([short.told, unwatched.told]).toEqual([[], []]);
});
