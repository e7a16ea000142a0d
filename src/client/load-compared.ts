import type { ComparedPaper } from '../views/comparison.ts';

/** The papers of an address: those that came, and the ids of those that did not. */
export interface LoadedPapers {
  readonly papers: readonly ComparedPaper[];
  /** No paper has this id. */
  readonly unknown: readonly string[];
  /** The paper may well exist: the connection or the server failed. */
  readonly unloaded: readonly string[];
}

const NOT_FOUND = 404;

/** Fetch `/papers/<id>.json`; `undefined` when there is no such paper, an exception on any other failure. */
export async function loadPaper(folder: string, id: string): Promise<ComparedPaper | undefined> {
  const response = await fetch(`${folder}${id}.json`);
  if (response.status === NOT_FOUND) return undefined;
  if (!response.ok) throw new Error(`${id} answered ${response.status}`);
  return (await response.json()) as ComparedPaper;
}

/** Fetch several papers; one that fails takes no other with it. */
export async function loadPapers(folder: string, ids: readonly string[]): Promise<LoadedPapers> {
  const answers = await Promise.allSettled(ids.map((id) => loadPaper(folder, id)));
  const idsWhere = (test: (answer: (typeof answers)[number]) => boolean) =>
    ids.filter((_, index) => test(answers[index]!));
  return {
    papers: answers.flatMap((one) => (one.status === 'fulfilled' ? (one.value ?? []) : [])),
    unknown: idsWhere((one) => one.status === 'fulfilled' && one.value === undefined),
    unloaded: idsWhere((one) => one.status === 'rejected'),
  };
}
