import { KeptRows } from './kept-rows.ts';
import { inside } from './inside.ts';

/** Blocks that stay unpacked: rows of one paper often stand close together. */
const BLOCKS_HELD = 128;

/** Gives kept rows of archives as the site shows them, in the memory of a few blocks. */
export class ArchiveRows {
  readonly #contentDir: string;
  readonly #archives = new Map<string, Promise<KeptRows>>();
  readonly #blocks = new Map<string, readonly string[]>();

  constructor(contentDir: string) {
    this.#contentDir = contentDir;
  }

  /** A lookup of the rows of an archive, named as provenance names it: from pointer to the kept line. */
  async of(file: string): Promise<(pointer: string) => string | undefined> {
    let opened = this.#archives.get(file);
    if (!opened) {
      opened = KeptRows.open(inside(inside(this.#contentDir, 'sources'), file));
      this.#archives.set(file, opened);
    }
    const rows = await opened;
    return (pointer) => {
      const start = `{"pointer":${JSON.stringify(pointer)},`;
      return this.#block(file, rows, pointer).find((line) => line.startsWith(start));
    };
  }

  #block(file: string, rows: KeptRows, pointer: string): readonly string[] {
    const key = `${file} ${rows.blockOf(pointer)}`;
    const held = this.#blocks.get(key);
    if (held) return held;
    const block = rows.block(pointer);
    this.#blocks.set(key, block);
    if (this.#blocks.size > BLOCKS_HELD) this.#blocks.delete(this.#blocks.keys().next().value!);
    return block;
  }
}
