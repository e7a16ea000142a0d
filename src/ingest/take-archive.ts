import { basename, join } from 'node:path';
import { shapeOf } from '../archive/shape.ts';
import { walkTask, type Misfit, type TableRow } from '../archive/table-rows.ts';
import type { Archive, ArchiveShape } from '../catalog/archive-manifest.ts';
import { archiveProblem, type Problem } from '../catalog/problem.ts';
import type { RawJson } from '../catalog/raw-json.ts';
import { PWC } from '../store/archive-manifest.ts';
import { archiveText, fingerprint } from '../store/archive-text.ts';
import type { Entry } from '../store/entry-assembler.ts';
import { BrokenList, jsonEntries } from '../store/json-entries.ts';
import { KeptRowsWriter, type BlockIndex } from '../store/kept-rows.ts';
import { safeName } from './added-sources.ts';
import type { KeptEntry } from './archive-corpus.ts';

/** What the dumps of Papers with Code are under. */
export const LICENSE = 'CC-BY-SA-4.0';

/** An archive whose rows were taken out of it. */
export interface Taken {
  readonly archive: Archive;
  /** Where its rows wait until they are moved into the content. */
  readonly path: string;
  readonly index: BlockIndex;
}

/** The name below `content/sources/` that provenance has for an archive. */
export function archiveFile(path: string): string {
  const name = safeName(basename(path).replace(/\.gz$/i, ''));
  return `${PWC}/${name.endsWith('.json') ? name : `${name}.json`}`;
}

/** Takes the rows out of the entries of one archive. */
class RowTaker {
  shape: ArchiveShape | undefined;
  entries = 0;
  rows = 0;
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #writer: KeptRowsWriter;

  constructor(file: string, writer: KeptRowsWriter) {
    this.#file = file;
    this.#writer = writer;
  }

  async take(entry: Entry): Promise<void> {
    const pointer = `/${entry.index}`;
    this.entries += 1;
    if ('fault' in entry) {
      this.#tell('unreadable-entry', pointer, entry.fault, 'The entry is left out.');
      return;
    }
    this.shape ??= shapeOf(entry.value);
    if (this.shape === 'evaluation-tables') await this.#takeTask(entry.value, pointer);
    else if (this.shape) await this.#keep({ pointer, row: entry.value });
    else this.#tellMisfit({ pointer, found: entry.value, expected: 'an entry of an archive' });
  }

  async #takeTask(task: RawJson, pointer: string): Promise<void> {
    const rows: TableRow[] = [];
    walkTask(task, pointer, {
      row: (row) => rows.push(row),
      misfit: (misfit) => {
        this.#tellMisfit(misfit);
      },
    });
    for (const row of rows) await this.#keep(row);
  }

  async #keep(kept: KeptEntry | TableRow): Promise<void> {
    this.rows += 1;
    await this.#writer.add(kept.pointer, JSON.stringify(kept));
  }

  #tellMisfit({ pointer, found, expected }: Misfit): void {
    const help = `What should stand here is ${expected}. It is left out.`;
    this.#tell('unreadable-entry', pointer, JSON.stringify(found), help);
  }

  #tell(code: 'unreadable-entry' | 'broken-archive', pointer: string, found: string, help: string) {
    this.problems.push(archiveProblem(code, `sources/${this.#file}`, pointer, found, help));
  }

  /** The archive stops at an entry: tell it. */
  breakOff({ index, message }: BrokenList): void {
    const help = 'Every entry before it was read. Fetch the archive again and import it once more.';
    this.#tell('broken-archive', `/${index}`, message, help);
  }
}

/**
 * Read an archive and keep its rows in a file of `folder`, in the memory that its
 * largest entry takes. An archive that is damaged gives what stands before the damage.
 *
 * `file` is the name that provenance has for it. `undefined` means that it is none of
 * the archives that are read, and nothing was kept; `why` is then what is wrong with it.
 */
export async function takeArchive(
  path: string,
  file: string,
  folder: string,
): Promise<Taken | { readonly archive: undefined; readonly why: string }> {
  const { bytes, sha256 } = await fingerprint(path);
  const kept = join(folder, `${sha256}.jsonl.gz`);
  const writer = await KeptRowsWriter.create(kept);
  const taker = new RowTaker(file, writer);
  let why = 'its entries have none of the shapes that are read';
  try {
    for await (const entry of jsonEntries(() => archiveText(path))) {
      await taker.take(entry);
      if (!taker.shape && taker.entries >= ENTRIES_WITHOUT_SHAPE) break;
    }
  } catch (error) {
    if (!(error instanceof BrokenList)) throw error;
    why = error.message;
    taker.breakOff(error);
  }
  const index = await writer.close();
  const { shape, entries, rows, problems } = taker;
  if (!shape) return { archive: undefined, why };
  const name = basename(path);
  const archive = { file, name, shape, bytes, sha256, license: LICENSE, entries, rows, problems };
  return { archive, path: kept, index };
}

/** So many entries in a row that are like none of an archive: it is none. */
const ENTRIES_WITHOUT_SHAPE = 1000;
