import { addressKey, arxivKey } from '../archive/address.ts';
import { Interned } from '../catalog/interned.ts';
import type { Mention } from '../archive/mention.ts';
import type { CodeLink } from '../archive/read-code-link.ts';
import type { PaperEntry } from '../archive/read-paper-entry.ts';
import type { ReadTableRow } from '../archive/read-table-row.ts';
import { isTitle } from '../archive/title.ts';
import { ArchivePaper, type HeldEntry } from './archive-paper.ts';
import { foldText, haveAuthorsInCommon } from './same-paper.ts';

/** One thing or several of them under a key: nearly always one. */
class Buckets {
  readonly #byKey = new Map<string, ArchivePaper | ArchivePaper[]>();

  at(key: string): readonly ArchivePaper[] {
    const held = this.#byKey.get(key);
    return held === undefined ? [] : Array.isArray(held) ? held : [held];
  }

  add(key: string, paper: ArchivePaper): void {
    const held = this.at(key);
    if (held.length === 0) this.#byKey.set(key, paper);
    else if (!held.includes(paper)) this.#byKey.set(key, [...held, paper]);
  }
}

/** Whether two arXiv ids are of two papers; where one is unknown, nothing says so. */
function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/**
 * Gathers what archives have into papers: entries of papers first, then rows and
 * code, which name their paper.
 *
 * The address decides, since archives print one paper's title in several ways. A
 * title joins what has no address in common, unless two arXiv ids or other authors
 * say that there are two papers, and unless it is no title but a reference.
 */
export class GatheredArchives {
  readonly papers: ArchivePaper[] = [];
  readonly #byAddress = new Buckets();
  readonly #byTitle = new Buckets();
  readonly #texts = new Interned();

  /** Add an entry of a paper; those of newer archives come first. */
  addEntry(file: string, entry: PaperEntry): void {
    const { title, arxiv, addresses } = entry;
    const keys = this.#keysOf(arxiv, addresses);
    const paper = this.#knownEntry(file, entry, keys) ?? this.#add();
    paper.addEntry({ file, read: this.#held(entry) });
    paper.arxiv ??= arxiv;
    paper.addAddresses(addresses);
    this.#note(paper, keys, [title]);
  }

  addRow(file: string, row: ReadTableRow): void {
    const paper = this.#mentioned(row.mention, undefined);
    paper.addRow({ file, read: this.#heldRow(row, paper) });
  }

  addLink(file: string, link: CodeLink): void {
    const paper = this.#mentioned(link.mention, link.arxiv);
    const { pointer, mention, repository } = link;
    paper.addLink({ file, read: { pointer, mention: heldMention(mention, paper), repository } });
  }

  /** An entry whose names and places are held once for all papers. */
  #held({ pointer, title, authors, date, proceeding }: PaperEntry): HeldEntry {
    return {
      pointer,
      title,
      authors: authors.map((author) => this.#texts.of(author)),
      date: date && this.#texts.of(date),
      proceeding: proceeding && this.#texts.of(proceeding),
    };
  }

  /** A row whose names of tables and metrics are held once for all rows. */
  #heldRow(row: ReadTableRow, paper: ArchivePaper): ReadTableRow {
    return {
      ...row,
      task: this.#texts.of(row.task),
      dataset: this.#texts.of(row.dataset),
      mention: heldMention(row.mention, paper),
      values: row.values.map((value) => ({ ...value, metric: this.#texts.of(value.metric) })),
    };
  }

  #keysOf(arxiv: string | undefined, addresses: readonly string[]): string[] {
    const keys = addresses.map(addressKey);
    return [...new Set(arxiv === undefined ? keys : [arxivKey(arxiv), ...keys])];
  }

  /** The paper of an entry: in another archive that of its address, in the same one of its title and authors too. */
  #knownEntry(file: string, entry: PaperEntry, keys: readonly string[]): ArchivePaper | undefined {
    const { title, authors, arxiv } = entry;
    const folded = foldText(title);
    const isSame = ({ entry: other, authors: theirs }: ArchivePaper) =>
      foldText(other?.read.title ?? '') === folded && haveAuthorsInCommon(authors, theirs);
    const byAddress = keys
      .flatMap((key) => this.#byAddress.at(key))
      .find((paper) => paper.entry?.file !== file || isSame(paper));
    if (byAddress) return byAddress;
    return this.#byTitle.at(foldText(title)).find((paper) => {
      const isNamed = authors.length > 0 && paper.authors.length > 0;
      return isSame(paper) && (isNamed || !differ(arxiv, paper.arxiv));
    });
  }

  /** The paper that is meant: of several with one address, the one of that title. */
  #mentioned({ title, address }: Mention, arxiv: string | undefined): ArchivePaper {
    const keys = this.#keysOf(arxiv, address === undefined ? [] : [address]);
    const found = keys.flatMap((key) => this.#byAddress.at(key));
    const titled = title === undefined ? [] : this.#byTitle.at(foldText(title));
    const mayJoin = title !== undefined && (isTitle(title) || address === undefined);
    const own = keys.find((key) => key.startsWith('arxiv:'))?.slice('arxiv:'.length);
    const paper =
      found.find((one) => titled.includes(one)) ??
      found[0] ??
      (mayJoin ? titled.find((one) => mayBe(one, title, own, address)) : undefined) ??
      this.#add();
    paper.arxiv ??= own;
    paper.addAddresses([address]);
    this.#note(paper, keys, title === undefined ? [] : [title]);
    return paper;
  }

  #add(): ArchivePaper {
    const paper = new ArchivePaper();
    this.papers.push(paper);
    return paper;
  }

  #note(paper: ArchivePaper, keys: readonly string[], titles: readonly string[]): void {
    for (const key of keys) this.#byAddress.add(key, paper);
    for (const title of titles) this.#byTitle.add(foldText(title), paper);
  }
}

const NO_MENTION: Mention = { title: undefined, address: undefined };

/** How a row or code names its paper, unless the paper has an entry that tells it. */
function heldMention(mention: Mention, { entry }: ArchivePaper): Mention {
  return entry ? NO_MENTION : mention;
}

/** Whether a title may mean a paper that was found by it alone. */
function mayBe(
  paper: ArchivePaper,
  title: string,
  arxiv: string | undefined,
  address: string | undefined,
): boolean {
  if (differ(arxiv, paper.arxiv)) return false;
  // A reference tells no papers apart: it joins what has no address either.
  return isTitle(title) || (address === undefined && paper.addresses.length === 0);
}
