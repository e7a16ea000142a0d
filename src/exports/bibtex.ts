import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem, CslName } from './csl.ts';
import { escapeLatex } from './latex.ts';

// Its ASCII drops every letter that LaTeX has no command for: `中文` would be an empty title.
plugins.config.get('@bibtex').format.asciiOnly = false;

/** The address once more, in a field that LaTeX does not print verbatim: a `_` in it is an error. */
const HOW_PUBLISHED = /^\thowpublished = .*\n/gm;

function latexName(name: CslName): CslName {
  return 'literal' in name
    ? { literal: escapeLatex(name.literal) }
    : { family: escapeLatex(name.family), given: escapeLatex(name.given) };
}

/** A title whose capitals no bibliography style takes away; the library braces neither `PC-AVS: …` nor `3D`. */
function latexTitle(title: string): string {
  return `<span class="nocase">${escapeLatex(title)}</span>`;
}

/** An address or a DOI, which LaTeX prints verbatim: only braces and backslashes could do harm. */
function verbatim(text: string): string {
  return text.replace(/[{}\\]/g, encodeURIComponent);
}

/** The year alone: of a whole date the library makes a month that no style knows, `nov 21`. */
function yearOf({ 'date-parts': [date] }: NonNullable<CslItem['issued']>): readonly number[] {
  return date.slice(0, 1);
}

/** Beyond ASCII the library escapes nothing, so every text goes in as LaTeX prints it. */
function forLatex(item: CslItem): CslItem {
  return {
    ...item,
    title: latexTitle(item.title),
    ...(item.author && { author: item.author.map(latexName) }),
    ...(item.issued && { issued: { 'date-parts': [yearOf(item.issued)] as const } }),
    ...(item.note && { note: escapeLatex(item.note) }),
    ...(item.DOI && { DOI: verbatim(item.DOI) }),
    ...(item.URL && { URL: verbatim(item.URL) }),
  };
}

/** BibTeX entries in UTF-8; nothing in them ends a field or an entry before its time. */
export function toBibtex(items: readonly CslItem[]): string {
  const text = plugins.output.format('bibtex', items.map(forLatex));
  return `${text.replace(HOW_PUBLISHED, '').trim()}\n`;
}
