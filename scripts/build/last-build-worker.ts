// What `lookAtLast` has done while the content is read.
import { parentPort, workerData } from 'node:worker_threads';
import { findStanding } from './last-build.ts';
import type { BuildTask } from './task.ts';

const { data } = findStanding(workerData as BuildTask);
const { paths, keys, numbers } = data;
const parts = [paths.slots, paths.hashes, keys, numbers];
parentPort?.postMessage(
  data,
  parts.map(({ buffer }) => buffer),
);
