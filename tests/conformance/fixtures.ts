import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Files of other tools and known answers, which lie beside the repository and are no part of it. */
export const FIXTURES = resolve('../shared/fixtures');

/** Tests over them are skipped where they are not there. */
export const present = existsSync(FIXTURES);

export function readFixture(path: string): string {
	return readFileSync(`${FIXTURES}/${path}`, 'utf8');
}

export function readJsonFixture<Json>(path: string): Json {
	return JSON.parse(readFixture(path)) as Json;
}
