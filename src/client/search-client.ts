import type { Question, Reply } from './search-worker.ts';

type Listener = (reply: Reply) => void;

let worker: Worker | undefined;
let turns = 0;
const listeners = new Map<number, Listener>();

/** The worker that searches, started at the first question: nothing of it is loaded before. */
function running(): Worker {
  if (worker !== undefined) return worker;
  worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    listeners.get(data.turn)?.(data);
  });
  worker.addEventListener('error', () => {
    // The worker itself could not be loaded: the next question starts another.
    worker = undefined;
    for (const [turn, tell] of listeners) tell({ turn, part: 'failed' });
  });
  return worker;
}

/** Have the index loaded, before there is a question. */
export function prepareSearch(index: string): void {
  running().postMessage({ turn: 0, index } satisfies Question);
}

/** Asks one question after the other: what comes for an older one is not told. */
export class SearchClient {
  readonly #index: string;
  #turn = 0;

  constructor(index: string) {
    this.#index = index;
  }

  ask(question: Omit<Question, 'turn' | 'index'>, tell: Listener): void {
    this.cancel();
    turns += 1;
    this.#turn = turns;
    listeners.set(turns, tell);
    running().postMessage({ turn: turns, index: this.#index, ...question } satisfies Question);
  }

  /** Hear no more of the last question, and have its papers no longer looked for. */
  cancel(): void {
    if (!listeners.delete(this.#turn)) return;
    running().postMessage({
      turn: this.#turn,
      index: this.#index,
      cancel: true,
    } satisfies Question);
  }
}
