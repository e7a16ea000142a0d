import type { CitationFormat } from './citation.ts';

const MEDIA_TYPES: Readonly<Record<CitationFormat, string>> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl.json': 'application/vnd.citationstyles.csl+json',
};

/** Citations as a file of the site. */
export function citationResponse(text: string, format: CitationFormat): Response {
  return new Response(text, {
    headers: { 'Content-Type': `${MEDIA_TYPES[format]}; charset=utf-8` },
  });
}
