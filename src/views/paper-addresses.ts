/** Where a DOI leads; it may hold signs that an address may not. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi)}`;
}

/** The page of a paper on arXiv. */
export function arxivAddress(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

/** The paper itself, as arXiv has it. */
export function arxivPdfAddress(id: string): string {
  return `https://arxiv.org/pdf/${id}`;
}
