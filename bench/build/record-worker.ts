import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { recordOf } from './page-record.ts';
import { readPage } from './page-tree.ts';
import type { Entry, RecordTask } from './write-records.ts';

const { site, scopes, files } = workerData as RecordTask;
const unknown: string[] = [];
for (const { kind, paths, file } of files) {
  const entries = paths.flatMap((path): Entry[] => {
    const record = recordOf(scopes[kind]!, readPage(readFileSync(join(site, path), 'utf8')));
    if (record) return [{ path, record }];
    unknown.push(path);
    return [];
  });
  writeFileSync(file, JSON.stringify(entries));
}
parentPort!.postMessage(unknown);
