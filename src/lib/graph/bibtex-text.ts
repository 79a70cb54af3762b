/** Signs that TeX sets above or below the letter that follows, as combining marks. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
	['`', '\u0300'],
	["'", '\u0301'],
	['^', '\u0302'],
	['~', '\u0303'],
	['=', '\u0304'],
	['u', '\u0306'],
	['.', '\u0307'],
	['"', '\u0308'],
	['r', '\u030A'],
	['H', '\u030B'],
	['v', '\u030C'],
	['d', '\u0323'],
	['c', '\u0327'],
	['k', '\u0328'],
	['b', '\u0331']
]);

/** Commands that stand for a sign. */
const SIGNS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...{
			ss: 'ß',
			o: 'ø',
			O: 'Ø',
			l: 'ł',
			L: 'Ł',
			aa: 'å',
			AA: 'Å',
			ae: 'æ',
			AE: 'Æ',
			oe: 'œ',
			OE: 'Œ',
			i: 'ı',
			j: 'ȷ'
		},
		...{
			dh: 'ð',
			DH: 'Ð',
			th: 'þ',
			TH: 'Þ',
			dj: 'đ',
			DJ: 'Đ',
			ng: 'ŋ',
			NG: 'Ŋ',
			S: '§',
			P: '¶',
			copyright: '©',
			pounds: '£'
		},
		...{
			textendash: '–',
			textemdash: '—',
			ldots: '…',
			dots: '…',
			textellipsis: '…',
			textasciitilde: '~',
			textbackslash: '\\'
		},
		...{
			textquoteleft: '‘',
			textquoteright: '’',
			textquotedblleft: '“',
			textquotedblright: '”',
			textquotesingle: "'",
			textbar: '|',
			textbraceleft: '{',
			textbraceright: '}'
		},
		...{
			textdegree: '°',
			textregistered: '®',
			texttrademark: '™',
			texteuro: '€',
			euro: '€',
			textunderscore: '_',
			textless: '<',
			textgreater: '>'
		},
		...{
			guillemotleft: '«',
			guillemotright: '»',
			textasciicircum: '^',
			textdollar: '$',
			textpercent: '%',
			TeX: 'TeX',
			LaTeX: 'LaTeX',
			slash: '/'
		}
	})
);

/** Commands that only say how their text looks: the text stays. */
const LOOKS: ReadonlySet<string> = new Set(
	'emph textit textbf textsc texttt textrm textsf textup textnormal text mbox url href path uppercase lowercase bibstring enquote mkbibquote mkbibemph em it bf sc rm tt sl itshape bfseries scshape textsuperscript textsubscript relax noopsort protect ensuremath'.split(
		' '
	)
);

/** Plain text of what stands in a BibTeX field: accents as letters, braces gone, one space between words. Linear in the text. */
export function texToText(tex: string): string {
	let text = '';
	let at = 0;
	let accent = '';
	const put = (sign: string): void => {
		text += accent === '' ? sign : (sign === 'ı' ? 'i' : sign === 'ȷ' ? 'j' : sign) + accent;
		accent = '';
	};
	while (at < tex.length) {
		const sign = String.fromCodePoint(tex.codePointAt(at)!);
		at += sign.length;
		if (sign === '{' || sign === '}') {
			// An accent over nothing stays pending through its opening brace only.
			if (sign === '}') accent = '';
		} else if (sign === '\\') {
			const command = /[A-Za-z]+|[^]/uy;
			command.lastIndex = at;
			const name = command.exec(tex)?.[0] ?? '';
			at += name.length;
			const isWord = /^[A-Za-z]/.test(name);
			const mark = ACCENTS.get(name);
			if (isWord || mark !== undefined) while (/\s/.test(tex[at] ?? '')) at++;
			if (mark !== undefined) accent = mark;
			else if (isWord) {
				const letter = SIGNS.get(name);
				if (letter !== undefined) put(letter);
				else if (!LOOKS.has(name)) put(`\\${name} `);
			} else if (name === '\\' || name === ',' || name === ' ') put(' ');
			else if (name !== '-' && name !== '/') put(name);
		} else if (sign === '~') put('\u00A0');
		else if (sign === '-' && tex.startsWith('--', at)) {
			put('—');
			at += 2;
		} else if (sign === '-' && tex[at] === '-') {
			put('–');
			at++;
		} else if (sign === '`') {
			const double = tex[at] === '`';
			put(double ? '“' : '‘');
			if (double) at++;
		} else if (sign === "'" && tex[at] === "'") {
			put('”');
			at++;
		} else put(sign);
	}
	return text
		.normalize('NFC')
		.replace(/[ \t\r\n]+/g, ' ')
		.trim();
}

/** An address or number that is not TeX, save for escaped signs, braces and `\url{…}` around it. */
export function texToVerbatim(tex: string): string {
	return tex
		.replace(/\\url\s?(?=\{)/g, '')
		.replace(/\\([#$%&_{}~])/g, '$1')
		.replace(/[{}\r\n\t]/g, '')
		.trim();
}
