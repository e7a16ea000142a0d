import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Deal, Pass } from './shared-weighing.ts';

/** A pass, and the part of this thread in it. */
export interface Order {
  readonly pass: Pass;
  readonly deal: Deal;
}

// What the main thread keeps compiled is found again here.
const { compiled } = workerData as { readonly compiled: string | undefined };
if (compiled !== undefined) enableCompileCache(compiled);
const { weighShare } = await import('./shared-weighing.ts');
const { Weigher } = await import('../source/weigher.ts');

let weigher: InstanceType<typeof Weigher>;
let texts: Extract<Pass, { texts: unknown }>['texts'];

parentPort!.on('message', ({ pass, deal }: Order) => {
  if ('texts' in pass) {
    ({ texts } = pass);
    weigher = new Weigher(texts, pass.ground);
  } else weigher.learn(pass.seen);
  parentPort!.postMessage(weighShare(weigher, texts, 'open' in pass ? pass.open : undefined, deal));
});
