/**
 * How wide a text is in Source Sans 3, without a browser: every machine lays out with the same numbers.
 *
 * The table is the `hmtx` advance of each character in the variable font of `@fontsource-variable/source-sans-3` (5.3.0,
 * files latin and latin-ext), in thousandths of the font size. It was made with fontTools: for each weight,
 * `instantiateVariableFont(TTFont(file), {'wght': weight})`, then `font['hmtx'][font.getBestCmap()[ord(character)]][0]`.
 * Kerning is left out; it only makes texts narrower. A letter with marks is as wide as its bare letter.
 */

/** The weights that pictures use. */
export type Weight = 500 | 600 | 700;

const CHARACTERS =
	' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~' +
	'¡£©«°·»¿ÆØßæøÞþÐðıĐđŁłŒœ–—‘’“”„†•…′″€−×';

const ADVANCES: Readonly<Record<Weight, string>> = {
	500:
		'200 302 455 505 505 833 624 262 314 314 428 505 262 316 262 347 505 505 505 505 505 505 505 505 505 505' +
		' 262 262 505 505 505 435 861 551 592 573 620 532 502 622 657 273 487 588 494 736 652 669 574 669 581 539' +
		' 541 650 526 793 527 489 540 314 347 314 505 500 546 510 558 459 559 501 304 512 551 254 255 508 263 836' +
		' 553 546 559 559 360 425 350 550 481 734 464 481 434 314 248 314 505 302 505 746 442 340 262 442 435 828' +
		' 669 590 779 546 592 559 645 548 254 640 563 511 314 853 834 480 800 262 262 455 455 455 468 315 956 262' +
		' 455 505 505 505',
	600:
		'200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513' +
		' 275 275 513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 582 674 592 545' +
		' 546 655 536 800 541 501 540 324 344 324 513 500 549 516 563 462 564 507 317 520 558 262 263 522 271 843' +
		' 560 549 564 564 373 431 361 556 495 748 481 495 443 324 255 324 513 315 513 747 455 348 275 455 444 834' +
		' 674 604 780 549 600 564 651 552 262 645 564 522 329 859 830 480 800 275 275 482 482 482 482 325 964 275' +
		' 482 513 513 513',
	700:
		'200 340 537 528 528 857 667 300 344 344 457 528 300 332 300 339 528 528 528 528 528 528 528 528 528 528' +
		' 300 300 528 528 528 463 902 573 605 582 635 548 524 638 674 301 509 614 518 762 665 684 596 684 613 556' +
		' 556 665 556 813 567 525 541 344 339 344 528 500 555 527 573 468 573 518 341 534 571 276 278 548 286 857' +
		' 572 555 573 573 398 443 383 568 523 776 514 521 460 344 268 344 528 340 528 750 480 365 300 480 463 845' +
		' 684 632 781 555 617 573 657 558 277 655 573 543 359 871 822 480 800 300 300 537 537 537 510 345 978 300' +
		' 537 528 528 528'
};

/** Hangul, Han, kana and full-width forms: one em in the fonts that stand in for ours. */
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/u;
/** Accents that stand on the letter before. */
const MARK = /\p{M}/u;
/** What any other unknown character is taken for, in thousandths of the font size. */
const UNKNOWN = 640;

const tables = new Map<Weight, ReadonlyMap<string, number>>();

function tableOf(weight: Weight): ReadonlyMap<string, number> {
	const known = tables.get(weight);
	if (known) return known;
	const advances = ADVANCES[weight].split(' ').map(Number);
	const table = new Map([...CHARACTERS].map((character, index) => [character, advances[index] ?? UNKNOWN]));
	tables.set(weight, table);
	return table;
}

/** The width of a text on one line, in the unit of `size` (CSS px); never negative. Linear in the text. */
export function measure(text: string, size: number, weight: Weight): number {
	const table = tableOf(weight);
	let thousandths = 0;
	for (const character of text.normalize('NFC')) {
		const bare = table.has(character) ? character : character.normalize('NFD').charAt(0);
		if (MARK.test(character)) continue;
		thousandths += WIDE.test(character) ? 1000 : (table.get(bare) ?? UNKNOWN);
	}
	return (thousandths * size) / 1000;
}
