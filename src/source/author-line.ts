/** What the author line says: `Lele Chen, Chenliang Xu• 2019`. */
export interface AuthorLine {
  readonly authors: readonly string[];
  readonly year: number | null;
}

/** Names, a bullet glued to the last of them, and a year: `Lele Chen, Chenliang Xu• 2019`. */
const AUTHOR_LINE = /^(.*?)\s*\u2022\s*((?:19|20)\d\d)?$/u;

/** A comma before one of these belongs to the name: `Sammy Davis, Jr.` */
const NAME_SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?\s?d)\.?$/i;

/** Divide a list of names at its commas, keeping `Sammy Davis, Jr.` whole. */
export function splitAuthors(list: string): string[] {
  const names: string[] = [];
  for (const part of list.split(',').map((name) => name.trim())) {
    const previous = names.at(-1);
    if (previous !== undefined && NAME_SUFFIX.test(part)) {
      names[names.length - 1] = `${previous}, ${part}`;
    } else if (part !== '') {
      names.push(part);
    }
  }
  return names;
}

/** `Lele Chen, Chenliang Xu• 20`: the page ends inside the year. */
const CUT_AUTHOR_LINE = /^(.*?)\s*\u2022\s*\d{1,3}$/u;

/** Read an author line, or one that `isCut` allows to end in its year; `undefined` when the line is none. */
export function readAuthorLine(line: string, isCut = false): AuthorLine | undefined {
  const text = line.trim();
  const match = AUTHOR_LINE.exec(text) ?? (isCut ? CUT_AUTHOR_LINE.exec(text) : null);
  if (!match) return undefined;
  const [, names = '', year] = match;
  return { authors: splitAuthors(names), year: year === undefined ? null : Number(year) };
}
