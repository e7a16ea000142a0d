import { readAuthorLine } from './author-line.ts';
import { findCaptureDate } from './capture-date.ts';
import { joinCells } from './html-cells.ts';
import { readHtmlLines, type HtmlLine } from './html-lines.ts';
import { parseHtml, type HtmlTree } from './html-tree.ts';
import { LOGO } from './landmarks.ts';
import type { Lines } from './page.ts';

/** A saved page as lines of the other flavours, each with its place in the file that was saved. */
export interface HtmlSource {
  readonly lines: readonly string[];
  /** Lines of the saved file that each line was read from. */
  readonly places: readonly Lines[];
  /** Metric and value by line number, where elements divide them. */
  readonly results: ReadonlyMap<number, readonly [string, string]>;
  readonly date: string | null;
  /** Whether the file ends inside a text: what stands last may go on. */
  readonly endsInLine: boolean;
  /** Whether the markup goes on to its end: nothing of the page was cut off. */
  readonly isWhole: boolean;
}

/** How a saved page starts, whatever the name of its file. */
const STARTS_AS_HTML = /^\uFEFF?\s*<(?:!doctype\s+html|html)\b/i;

/** A tag that pages are made of; a text without any is none. */
const HAS_TAG = /<(?:html|head|body|div|main|article|section|table|h1|p|span)\b/i;

const HTML_NAME = /\.html?$/i;

/** `</body>` or `</html>` at the end of a file. */
const CLOSED = /<\/(?:body|html)>\s*(?:<!--[^>]*-->\s*)*$/i;

/** Names of `meta` elements that tell when a page was captured, the surest first. */
const DATE_NAMES = ['captured', 'capture-date', 'date', 'dcterms.date', 'last-modified'];

/** `saved date: Wed Jan 15 2026 10:00:00 GMT+0100`: the comment that SingleFile writes. */
const SAVED = /saved date: \w{3} (\w{3}) (\d\d) (\d{4})/;

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** ` | WorkDL`, ` - WorkDL`: what a browser's title adds to a paper's. */
const SITE_NAME = /\s*[|\u2013\u2014-]\s*WorkDL\s*$/i;

/** Whether a text is a saved page; what is called one may hold plain text. */
export function isHtml(text: string, file: string): boolean {
  return STARTS_AS_HTML.test(text) || (HTML_NAME.test(file) && HAS_TAG.test(text));
}

/** Index of the first character of every line, as `splitLines` counts them. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)];
}

/** Number of the line that holds a character. */
function lineAt(starts: readonly number[], index: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= index) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** The date that a saved page tells in its metadata. */
function findDate({ meta, comments }: HtmlTree): string | null {
  for (const name of DATE_NAMES) {
    const date = findCaptureDate((meta.get(name) ?? '').trim().slice(0, 10));
    if (date !== null) return date;
  }
  for (const comment of comments) {
    const [, month = '', day, year] = SAVED.exec(comment) ?? [];
    const number = String(MONTHS.indexOf(month) / 3 + 1).padStart(2, '0');
    if (month !== '') return findCaptureDate(`${year}-${number}-${day}`);
  }
  return null;
}

const blankLine = (line: HtmlLine): HtmlLine => ({ ...line, text: '', kind: 'text' });

/** Leave nothing before the abstract but the title: the heading that stands last there, else what the browser calls the page. */
function keepTitle(lines: readonly HtmlLine[], title: string): HtmlLine[] {
  const first = lines.findIndex(({ kind }) => kind === 'title');
  const about = lines.findIndex(({ text }, index) => text === 'About' && index > first);
  const end = about === -1 ? lines.length : about;
  const headings = lines
    .slice(0, end)
    .filter(({ kind, text }) => kind === 'title' && text !== 'WorkDL');
  const heading = about === -1 ? headings[0] : headings.at(-1);
  if (heading) {
    const at = lines.indexOf(heading);
    return lines.map((line, index) =>
      index < at || (about !== -1 && index > at && index < about) ? blankLine(line) : line,
    );
  }
  const name = title.replace(SITE_NAME, '');
  if (name === '' || lines.some(({ text }) => text === LOGO)) return [...lines];
  const rest = about === -1 ? lines : lines.slice(about);
  return [{ text: name, span: [0, 0], kind: 'title', pieces: [] }, ...rest];
}

/** Names that elements hold apart and no comma divides: `<a>Ida Moss</a> <a>Ravi Fern</a> • 2022`. */
function namesApart({ text, pieces }: HtmlLine): string {
  const bullet = pieces.findIndex((piece) => piece.startsWith('\u2022'));
  if (bullet < 2 || text.includes(',')) return text;
  return `${pieces.slice(0, bullet).join(', ')}${pieces.slice(bullet).join(' ')}`;
}

/** Mend the author line: a year on a line of its own joins the names, and what follows is none of the abstract. */
function mendAuthors(lines: readonly HtmlLine[]): HtmlLine[] {
  const mended: HtmlLine[] = [];
  for (const line of lines) {
    const previous = mended.at(-1);
    const isRest = line.kind === 'text' && line.text.startsWith('\u2022');
    if (isRest && previous?.kind === 'text' && /^[^\u2022]+$/.test(previous.text)) {
      const pieces = [...previous.pieces, ...line.pieces];
      const span = [previous.span[0], line.span[1]] as const;
      mended[mended.length - 1] = { ...previous, text: previous.text + line.text, pieces, span };
    } else mended.push(line);
  }
  const next = mended.findIndex(
    ({ text, kind }) => text === 'Related benchmarks' || kind === 'header',
  );
  const end = next === -1 ? mended.length : next;
  const names = mended.slice(0, end).findLastIndex((line) => {
    const read = readAuthorLine(line.text);
    return read !== undefined && read.year !== null && line.text !== '';
  });
  return mended.map((line, index) => {
    if (index === names) return { ...line, text: namesApart(line) };
    return names !== -1 && index > names && index < end ? blankLine(line) : line;
  });
}

/** A header without rows behind it heads cells on lines of their own, or rows of the plain-text flavour. */
function headerOfText(lines: readonly HtmlLine[]): readonly HtmlLine[] {
  if (lines.some(({ kind }) => kind === 'row')) return lines;
  const header = lines.findIndex(({ kind }) => kind === 'header');
  const joined = joinCells(lines, header);
  if (joined) return joined;
  return lines.map((line) =>
    line.kind === 'header' ? { ...line, text: line.text.replace(/[|\s]+/g, '') } : line,
  );
}

/** Read a saved page into lines; `undefined` where its markup is none that can be followed. */
export function readHtmlSource(text: string): HtmlSource | undefined {
  const html = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const tree = parseHtml(html);
  if (!tree) return undefined;
  const starts = lineStarts(html);
  const lines = headerOfText(mendAuthors(keepTitle(readHtmlLines(tree.root, html), tree.title)));
  const results = new Map<number, readonly [string, string]>();
  lines.forEach(({ result }, index) => {
    if (result) results.set(index + 1, result);
  });
  return {
    lines: lines.map((line) => line.text),
    places: lines.map(({ span: [first, last] }) => [lineAt(starts, first), lineAt(starts, last)]),
    results,
    date: findDate(tree),
    endsInLine: !html.trimEnd().endsWith('>'),
    isWhole: CLOSED.test(html),
  };
}
