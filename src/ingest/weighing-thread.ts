import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Deal, Done, Pass, PlacePass } from './shared-weighing.ts';

/** A pass, and the part of this thread in it. */
export interface Order {
  readonly pass: Pass;
  readonly deal: Deal;
}

// What the main thread keeps compiled is found again here.
const { compiled } = workerData as { readonly compiled: string | undefined };
if (compiled !== undefined) enableCompileCache(compiled);
const { weighAgain, weighMeasurements, weighPlaces } = await import('./shared-weighing.ts');
const { Weigher } = await import('../source/weigher.ts');

let weigher: InstanceType<typeof Weigher>;
let texts: PlacePass['texts'];

function weigh({ pass, deal }: Order): Done {
  if ('ground' in pass) weigher = new Weigher(pass.ground);
  if ('measurements' in pass) return weighMeasurements(weigher, pass, deal);
  if ('seen' in pass) return weighAgain(weigher, texts, pass, deal);
  ({ texts } = pass);
  return weighPlaces(weigher, texts, deal);
}

parentPort!.on('message', (order: Order) => {
  parentPort!.postMessage(weigh(order));
});
