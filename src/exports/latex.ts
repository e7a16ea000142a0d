/** Characters that mean something to LaTeX, and how each is written to mean itself. */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts a brace even behind a backslash, so both are written as words.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** Text as LaTeX prints it verbatim; letters of any script stay as they are, in UTF-8. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\{}$&#_%~^<>]/g, (character) => LATEX[character] ?? character);
}
