/** The media type of each format of text that the site has files of. */
const MEDIA_TYPES = {
  atom: 'application/atom+xml',
  bib: 'application/x-bibtex',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  csv: 'text/csv',
  json: 'application/json',
  manifest: 'application/manifest+json',
  opensearch: 'application/opensearchdescription+xml',
  ris: 'application/x-research-info-systems',
  svg: 'image/svg+xml',
} as const;

/** A text in UTF-8 as a file of the site. */
export function textResponse(text: string, format: keyof typeof MEDIA_TYPES): Response {
  return new Response(text, {
    headers: { 'Content-Type': `${MEDIA_TYPES[format]}; charset=utf-8` },
  });
}
