import { jsonParser } from 'stream-json/core/parser.js';
import { archiveText } from '../../src/store/archive-text.ts';

/** What it takes to unpack archives, and to parse them without using what comes out. */
export interface StreamingFloor {
  /** Seconds. */
  readonly unpack: number;
  readonly parse: number;
  /** Characters that came out. */
  readonly size: number;
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Read archives with the library alone: unpacked, and unpacked and divided into tokens. */
export async function measureStreaming(paths: readonly string[]): Promise<StreamingFloor> {
  let size = 0;
  const unpack = await time(async () => {
    for (const path of paths) for await (const text of archiveText(path)) size += text.length;
  });
  const parse = await time(async () => {
    for (const path of paths) {
      const tokens = jsonParser({ packValues: true, streamValues: false });
      for await (const text of archiveText(path)) tokens(text);
    }
  });
  return { unpack, parse, size };
}
