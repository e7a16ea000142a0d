import { makeId, paperName, type Nameable } from '../catalog/id.ts';
import type { Paper } from '../catalog/paper.ts';
import type { ReadPage } from '../source/read-corpus.ts';
import type { ArchivePaper } from './archive-paper.ts';
import { newestFirst } from './capture-order.ts';
import { foldText, groupByPaper, haveAuthorsInCommon } from './same-paper.ts';
import { takeEach } from './take-each.ts';

/** A paper before it has an id: its captures, newest first, and what is taken from them. */
export interface Draft extends Pick<
  Paper,
  'title' | 'authors' | 'year' | 'abstract' | 'links' | 'code'
> {
  readonly pages: readonly ReadPage[];
  /** The paper as archives know it; its abstract is not taken over before it is written. */
  readonly archive: ArchivePaper | undefined;
  readonly addresses: string[] | undefined;
  /** The title as the newest capture prints it, TeX and all. */
  readonly printedTitle: string;
}

/** The abstract of the newest capture that holds it to its end, else the longest part of it. */
function bestAbstract(pages: readonly ReadPage[]): ReadPage['page'] {
  const whole = pages.find(({ page }) => page.abstractEnds && page.abstract !== '');
  const longest = pages.toSorted((a, b) => b.page.abstract.length - a.page.abstract.length)[0]!;
  return (whole ?? longest).page;
}

function draftOf(group: readonly ReadPage[]): Draft {
  const pages = newestFirst(group);
  const [newest] = pages;
  const { abstract, links } = bestAbstract(pages);
  return {
    pages,
    archive: undefined,
    addresses: undefined,
    title: newest!.page.title,
    printedTitle: newest!.page.printedTitle,
    authors: pages.find(({ page }) => page.authors.length > 0)?.page.authors.slice() ?? [],
    year: pages.find(({ page }) => page.year !== null)?.page.year ?? null,
    abstract,
    links: [...links],
    code: pages.some(({ page }) => page.code),
  };
}

function draftPages(pages: readonly ReadPage[]): Draft[] {
  const byPage = new Map(pages.map((read) => [read.page, read]));
  const groups = groupByPaper([...byPage.keys()], ({ file }) => file);
  return groups.map((group) => draftOf(group.map((page) => byPage.get(page)!)));
}

function draftArchive(archive: ArchivePaper): Draft {
  const { title, printedTitle, authors, year, addresses } = archive;
  const code = archive.repositories.length > 0;
  // One literal: what others are spread into takes twice the memory, and there are half a million.
  return {
    pages: [],
    archive,
    title,
    printedTitle,
    authors,
    year,
    addresses,
    abstract: '',
    links: [],
    code,
  };
}

/** What pages say of a paper, and what archives add to it. */
function withArchive(draft: Draft, archive: ArchivePaper): Draft {
  const known = draftArchive(archive);
  return {
    ...draft,
    archive,
    addresses: known.addresses,
    authors: draft.authors.length > 0 ? draft.authors : known.authors,
    year: draft.year ?? known.year,
    code: draft.code || known.code,
  };
}

/** Gather the pages of a corpus and what archives hold into papers; `archives` is empty afterwards. */
export function draftPapers(pages: readonly ReadPage[], archives: ArchivePaper[] = []): Draft[] {
  const drafts = draftPages(pages);
  const titles = new Set(drafts.map(({ title }) => foldText(title)));
  const titled = new Map<string, ArchivePaper[]>();
  if (titles.size > 0) {
    for (const paper of archives) {
      const title = foldText(paper.title);
      if (titles.has(title)) titled.set(title, [...(titled.get(title) ?? []), paper]);
    }
  }
  const taken = new Set<ArchivePaper>();
  const joined = drafts.map((draft) => {
    const match = titled
      .get(foldText(draft.title))
      ?.find((paper) => !taken.has(paper) && haveAuthorsInCommon(draft.authors, paper.authors));
    if (!match) return draft;
    taken.add(match);
    return withArchive(draft, match);
  });
  for (const paper of takeEach(archives)) {
    if (!taken.has(paper)) joined.push(draftArchive(paper));
  }
  return joined;
}

/** The exact name of a draft and the id its title gives by itself, as it is printed: ids that were published stay. */
export function nameDraft({ title, printedTitle, authors, year, addresses }: Draft): Nameable {
  const exact = paperName({ title, authors, year, ...(addresses && { addresses }) });
  return { exact, plain: makeId(printedTitle) };
}
