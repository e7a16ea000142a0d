// What `parquetInThread` has done while other files are made.
import { parentPort } from 'node:worker_threads';
import { ResultsWriter, type ResultRows } from '../../src/exports/results-parquet.ts';

const writer = new ResultsWriter();
const decoder = new TextDecoder();

parentPort?.on('message', (json?: Uint8Array) => {
  const bytes = json
    ? writer.group(JSON.parse(decoder.decode(json)) as ResultRows)
    : writer.finish();
  parentPort?.postMessage(bytes, [bytes.buffer]);
});
