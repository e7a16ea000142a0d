// What `makeSearchInThread` has done while paths are looked at.
import { parentPort, workerData } from 'node:worker_threads';
import { makeSearchFiles } from '../../src/search-maker.ts';
import { papersOf, type SearchOrder } from './search-thread.ts';

const order = workerData as SearchOrder;
const made = await makeSearchFiles(order.names, papersOf(order));
parentPort?.postMessage(
  made,
  [...made.files.values()].map(({ buffer }) => buffer),
);
