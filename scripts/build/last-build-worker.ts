// What `lookAtLast` has done while the content is read.
import { parentPort, workerData } from 'node:worker_threads';
import { findTouched } from './last-build.ts';
import type { BuildTask } from './task.ts';

parentPort?.postMessage(findTouched(workerData as BuildTask));
