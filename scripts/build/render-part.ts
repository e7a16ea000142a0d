// A process of a build: renders its part with a bundle that was made before, and writes down what it made.
import { cpSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { workElsewhere } from '../../src/elsewhere.ts';
import type * as Renderer from '../../src/site-renderer.ts';
import { RecordWriter } from './build-record.ts';
import { homeAddress } from './home-address.ts';
import { MarkedRows } from './marked-rows.ts';
import { lookAtLast } from './last-build.ts';
import { renderPart, type MadePart } from './render-paths.ts';
import { parquetInThread } from './parquet-thread.ts';
import { makeSearchInThread } from './search-thread.ts';
import type { Shard } from './shard.ts';
import { readTask } from './task.ts';

/** What was made: `12 files made, 444 stand as they were`. */
function said({ made, standing }: MadePart, { number, count }: Shard): string {
  const part = count === 1 ? '' : `Part ${number} of ${count}: `;
  const rest = standing > 0 ? `, ${standing} stand as they were` : '';
  return `${part}${made} files made${rest}`;
}

async function main(taskFile: string): Promise<void> {
  const task = readTask(taskFile);
  const { shard, folder, bundle, program, record } = task;
  const lastBuild = lookAtLast(task);
  cpSync(bundle.assets, folder, { recursive: true });
  // Where there is much to make, each core has a process of its own already.
  if (task.isLittle)
    workElsewhere({ makeSearchFiles: makeSearchInThread, resultsParquet: parquetInThread });
  // Reading the content is part of the import: every page shares what is derived of it.
  const renderer = (await import(pathToFileURL(bundle.entry).href)) as typeof Renderer;
  const home = homeAddress(process.env);
  const writer = new RecordWriter(record);
  const rows = new MarkedRows();
  const part = await renderPart(renderer, {
    folder,
    shard,
    home,
    lastBuild,
    record: (path, file) => {
      writer.add(path, file);
    },
    onStanding: (number) => {
      rows.mark(number);
    },
  });
  const { memory } = await lastBuild();
  if (part.standing > 0) writer.addStanding({ memory, rows });
  writer.finish(program, part.plan, `${shard.number}/${shard.count}`);
  console.log(said(part, shard));
}

try {
  await main(process.argv[2]!);
} catch (error) {
  // Of content that is wrong the message says all; what fails in a page is found by the stack of its cause.
  const { message, cause } = error as Error;
  console.error(message, ...(cause === undefined ? [] : [cause]));
  process.exitCode = 1;
}
