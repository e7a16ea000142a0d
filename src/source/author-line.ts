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

/** Read an author line; `undefined` when the line is none. */
export function readAuthorLine(line: string): AuthorLine | undefined {
  const match = AUTHOR_LINE.exec(line.trim());
  if (!match) return undefined;
  const [, names = '', year] = match;
  return { authors: splitAuthors(names), year: year === undefined ? null : Number(year) };
}
