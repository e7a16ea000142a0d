import { PROBLEMS, type Problem } from './problem.ts';

/** Controls, line separators and what does not show: a terminal obeys some of them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text on one line in which nothing is hidden: an escape character is shown as `\u001b`. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, (character) => {
    const hex = character.codePointAt(0)!.toString(16);
    return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
  });
}

/** A problem in three lines, as a terminal shows it. */
export function formatProblem({ code, file, line, pointer, found, help }: Problem): string {
  const { severity, summary } = PROBLEMS[code];
  const place = `${showHidden(file)}${pointer === undefined ? `:${line}` : `#${showHidden(pointer)}`}`;
  return `${place}: ${severity}[${code}] ${summary}\n    found: ${showHidden(found)}\n    help:  ${showHidden(help)}`;
}
