/** Accent commands to the combining mark that follows the letter in Unicode. */
const MARKS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  k: '\u0328',
  r: '\u030A',
  d: '\u0323',
  b: '\u0331',
};

/** Commands that are a letter of their own. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ' },
  ...{ aa: 'å', AA: 'Å', i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ' },
  ...{ ng: 'ŋ', NG: 'Ŋ', dj: 'đ', DJ: 'Đ' },
};

/** What an accent stands on: `{c}`, `{\i}`, `\i`, or the letter itself. */
const BASE = String.raw`(?:\{\s*(\\?[A-Za-z])\s*\}|(\\[ij](?![A-Za-z]))|([A-Za-z]))`;

/** `\'c`, `\'{c}`, `\"{\i}`, `{\'e}` */
const SIGN_ACCENT = new RegExp(String.raw`(\{)?\\(['\x60^"~=.])\s?${BASE}(\})?`, 'g');

/** `\v{c}`, `\v c`, `{\c c}`: a command of one letter wants a brace or a space behind it. */
const LETTER_ACCENT = new RegExp(
  String.raw`(\{)?\\([uvHckrdb])(?:\s?(?=\{)|\s|(?=\\[ij](?![A-Za-z])))${BASE}(\})?`,
  'g',
);

/** `\t{oo}`: a tie above two letters. */
const TIE = /\\t\s?\{([A-Za-z])([A-Za-z])\}/g;

/** `{\o}`, `\o{}`, `\L ukasz`: the space after a command only ends it. */
const LETTER =
  /(\{)?\\(ss|oe|OE|ae|AE|aa|AA|dh|DH|th|TH|ng|NG|dj|DJ|o|O|l|L|i|j)(?![A-Za-z])(?:\{\}|[ \t])?(\})?/g;

/** `\emph{x}`, `\textbf{x}`, `\textit{x}`, `\url{x}`: a style, and what it is laid on. */
const STYLED = /\\(?:emph|textbf|textit|url)\{([^{}]*)\}/g;

/** Styles inside styles that are opened; deeper ones stay as they are. */
const STYLE_DEPTH = 3;

/** `\%`, `\&`, `\_`, `\#` */
const ESCAPED = /\\([%&_#])/g;

/** The tie of `Fig.~1` and `Smith~et`; `~100` and `5~10` mean "about" and "to". */
const TIED = /(?<=[\p{L}.,)])~(?=[\p{L}\p{N}\\(])/gu;

/** An address, whose `~` is part of it. */
const ADDRESS = /(https?:\/\/[^\s{}]+)/;

/** Braces around a command belong to it where both stand; a single one stays. */
function withBraces(letter: string, open = '', close = ''): string {
  return open !== '' && close !== '' ? letter : open + letter + close;
}

/** The letter with its accent; a sign before a letter that Unicode has no such one of, as in `\"What\"`, is no accent. */
function accented(command: string, base: string): string | undefined {
  const letter = base.replace(/^\\(?=[ij]$)/, '');
  const composed = (letter + MARKS[command]!).normalize('NFC');
  const isSure = composed.length === 1 || /[A-Za-z]/.test(command);
  return letter.length === 1 && isSure ? composed : undefined;
}

function replaceAccent(whole: string, ...groups: readonly (string | undefined)[]): string {
  const [open, command = '', braced, dotless, plain, close] = groups;
  const letter = accented(command, braced ?? dotless ?? plain ?? '');
  return letter === undefined ? whole : withBraces(letter, open, close);
}

function readWords(text: string): string {
  return text
    .replace(SIGN_ACCENT, replaceAccent)
    .replace(LETTER_ACCENT, replaceAccent)
    .replace(TIE, '$1\u0361$2')
    .replace(LETTER, (_, open?: string, command?: string, close?: string) =>
      withBraces(LETTERS[command!]!, open, close),
    )
    .replace(TIED, ' ');
}

/** A stretch without math: styles are opened, then words and addresses are read, each in its way. */
function readProse(text: string): string {
  if (!/[\\~]/.test(text)) return text;
  let open = text;
  for (let depth = 0; depth < STYLE_DEPTH; depth += 1) open = open.replace(STYLED, '$1');
  return open
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 0 ? readWords(part) : part).replace(ESCAPED, '$1'))
    .join('');
}

/** Where math that opens at `start` ends, or -1: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`. */
function mathEnd(text: string, start: number): number {
  const opener = text.startsWith('$$', start) ? '$$' : text[start] === '$' ? '$' : '\\';
  const closer = opener === '\\' ? (text[start + 1] === '(' ? '\\)' : '\\]') : opener;
  let end = text.indexOf(closer, start + opener.length + (opener === '\\' ? 1 : 0));
  while (end > 0 && opener === '$' && text[end - 1] === '\\') end = text.indexOf('$', end + 1);
  return end === -1 ? -1 : end + closer.length;
}

/** The start of math; a dollar behind a backslash is a dollar. */
const MATH_START = /(?<!\\)(?:\$|\\[([])/g;

/** Whether a text holds a sign that TeX begins with: nearly no name does, and few titles. */
function mayHoldTex(text: string): boolean {
  return text.includes('\\') || text.includes('$') || text.includes('~');
}

/**
 * Read the TeX that scraped names, titles and abstracts keep: accents and
 * letters become Unicode, styles, `\url` and escapes what they stand for:
 * `Veli\v{c}kovi\'c` -> `Veličković`.
 *
 * Math, and every other command, stays as it is.
 */
export function readTexText(text: string): string {
  if (!mayHoldTex(text)) return text;
  const parts: string[] = [];
  // Math that never ends is none, and neither is any that opens behind it in the same way.
  const endless = new Set<string>();
  let from = 0;
  for (const { index, 0: opener } of text.matchAll(MATH_START)) {
    if (index < from || endless.has(opener)) continue;
    const end = mathEnd(text, index);
    if (end === -1) endless.add(opener);
    if (end === -1) continue;
    parts.push(readProse(text.slice(from, index)), text.slice(index, end));
    from = end;
  }
  return [...parts, readProse(text.slice(from))].join('');
}
