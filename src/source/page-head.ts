import { readAuthorLine } from './author-line.ts';
import { plainLine, type Landmarks } from './landmarks.ts';

/** A line of a text, and its number counted from 1. */
export interface NumberedLine {
  readonly text: string;
  readonly line: number;
}

/**
 * The title: what stands before `About`. After the logo all of it, without one
 * the first line, since nothing tells the title from what may follow it.
 */
export function findTitle(lines: readonly string[], marks: Landmarks): NumberedLine | undefined {
  const start = marks.logo + 1;
  const end = [marks.about, marks.benchmarks, marks.header].find((index) => index !== -1);
  const named = lines
    .slice(start, Math.max(start, end ?? lines.length))
    .map((line, index) => ({ text: plainLine(line), line: start + index + 1 }))
    .filter(({ text }) => text !== '');
  const [first] = named;
  if (!first || marks.logo === -1 || marks.about === -1) return first;
  return { text: named.map(({ text }) => text).join(' '), line: first.line };
}

/** The section `About`: an abstract, and an author line at its end. */
export interface About {
  readonly abstract: string;
  /** False when the page ends inside the abstract. */
  readonly abstractEnds: boolean;
  readonly authors: readonly string[];
  readonly year: number | null;
  /** Line of the heading, or 1 where there is none. */
  readonly headingLine: number;
  /** Line of the names, or of whatever stands last where there are none. */
  readonly lastLine: number;
}

/** Join lines to paragraphs: empty lines divide them, whatever their number. */
function joinParagraphs(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Read the section `About`; where it is absent, nothing is in it. */
export function readAbout(lines: readonly string[], marks: Landmarks): About {
  const start = marks.about + 1;
  const next = [marks.benchmarks, marks.header].find((index) => index !== -1) ?? marks.tail;
  const body = marks.about === -1 ? [] : lines.slice(start, Math.max(start, next));
  const last = body.findLastIndex((line) => line.trim() !== '');
  // A page that ends here may end inside the year.
  const isCut = next >= lines.length;
  const names = last === -1 ? undefined : readAuthorLine(body[last]!, isCut);
  return {
    abstract: joinParagraphs(names ? body.slice(0, last) : body),
    abstractEnds: !isCut || names !== undefined,
    authors: names?.authors ?? [],
    year: names?.year ?? null,
    headingLine: Math.max(start, 1),
    lastLine: Math.max(start + last + 1, 1),
  };
}
