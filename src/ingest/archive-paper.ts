import { addressKey, addressYear, arxivOf, arxivYear } from '../archive/address.ts';
import type { CodeLink } from '../archive/read-code-link.ts';
import type { PaperEntry } from '../archive/read-paper-entry.ts';
import type { ReadTableRow } from '../archive/read-table-row.ts';
import { bestTitle } from '../archive/title.ts';
import type { Repository } from '../catalog/paper.ts';
import { readTexText } from '../source/tex-text.ts';

/** Something of an archive: its file, as provenance names it, and what was read there. */
export interface FromArchive<T> {
  readonly file: string;
  readonly read: T;
}

/** What is held of an entry of a paper: where to find it has become part of the paper. */
export type HeldEntry = Omit<PaperEntry, 'arxiv' | 'addresses'>;

/** What is held of code: where to find its paper has become part of the paper. */
export type HeldLink = Omit<CodeLink, 'arxiv'>;

/** Shared by the many papers that have none of something; never written to. */
const NOTHING: never[] = [];

/** A paper as archives know it, gathered entry by entry and row by row. */
export class ArchivePaper {
  /** Its entry in the newest archive that has one. */
  entry: FromArchive<HeldEntry> | undefined;
  /** Its entries in older archives, or once more in the same. */
  otherEntries: FromArchive<HeldEntry>[] = NOTHING;
  rows: FromArchive<ReadTableRow>[] = NOTHING;
  links: FromArchive<HeldLink>[] = NOTHING;
  arxiv: string | undefined;
  addresses: string[] = NOTHING;

  addEntry(entry: FromArchive<HeldEntry>): void {
    if (this.entry) this.otherEntries = [...this.otherEntries, entry];
    else this.entry = entry;
  }

  addRow(row: FromArchive<ReadTableRow>): void {
    if (this.rows === NOTHING) this.rows = [row];
    else this.rows.push(row);
  }

  addLink(link: FromArchive<HeldLink>): void {
    if (this.links === NOTHING) this.links = [link];
    else this.links.push(link);
  }

  addAddresses(addresses: readonly (string | undefined)[]): void {
    for (const address of addresses) {
      if (address === undefined || this.#knows(address)) continue;
      this.addresses = this.addresses.concat(address);
      this.arxiv ??= arxivOf(address);
    }
  }

  /** Whether an address is that of another form or version of the paper. */
  #knows(address: string): boolean {
    if (this.addresses.length === 0) return false;
    const key = addressKey(address);
    return this.addresses.some((known) => addressKey(known) === key);
  }

  /** As it is printed, TeX and all; an address where nothing tells a title. */
  get printedTitle(): string {
    return this.#ownTitle ?? this.addresses[0]!.replace(/^https?:\/\//, '');
  }

  get title(): string {
    return readTexText(this.#ownTitle ?? this.addresses[0]!);
  }

  get hasTitle(): boolean {
    return this.#ownTitle !== undefined;
  }

  get #ownTitle(): string | undefined {
    if (this.entry) return this.entry.read.title;
    return bestTitle([
      ...this.rows.flatMap(({ read }) => read.mention.title ?? []),
      ...this.links.flatMap(({ read }) => read.mention.title ?? []),
    ]);
  }

  get authors(): string[] {
    return this.entry?.read.authors ?? NOTHING;
  }

  /**
   * Day of publication: what its entry says, else the earliest of its rows, unless it
   * lies outside the year that its address tells. A row may have the day on which
   * its value was sent in.
   */
  get date(): string | undefined {
    if (this.entry?.read.date !== undefined) return this.entry.read.date;
    const [earliest] = this.rows.flatMap(({ read }) => read.date ?? []).sort();
    const year = this.#toldYear;
    return year === undefined || earliest?.startsWith(String(year)) ? earliest : undefined;
  }

  get year(): number | null {
    const { date } = this;
    return date === undefined ? (this.#toldYear ?? null) : Number(date.slice(0, 4));
  }

  get #toldYear(): number | undefined {
    if (this.arxiv !== undefined) return arxivYear(this.arxiv);
    return this.addresses.map(addressYear).find((year) => year !== undefined);
  }

  /** Every place of its code once, those of the authors first. */
  get repositories(): Repository[] {
    const byKey = new Map<string, Repository>();
    const told = [
      ...this.links.map(({ read }) => read.repository),
      ...this.rows.flatMap(({ read }) => read.repositories),
    ];
    for (const repository of told) {
      const key = addressKey(repository.url).toLowerCase();
      byKey.set(key, { ...repository, ...byKey.get(key) });
    }
    const all = [...byKey.values()];
    return all.filter(({ official }) => official).concat(all.filter(({ official }) => !official));
  }
}
