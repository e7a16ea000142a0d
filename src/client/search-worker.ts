import type { Answer, SearchKind } from '../search/hit.ts';
import type { Manifest } from '../search/manifest.ts';
import { Searcher, type Help, type PapersAnswer } from '../search/searcher.ts';

/** What the page asks: the index it means, or with a query what is to be found. */
export interface Question {
  /** Counts the questions; an answer carries the number of its question. */
  readonly turn: number;
  /** Address of `index.json`. */
  readonly index: string;
  readonly query?: string;
  /** Hits of each kind. */
  readonly most?: number;
  /** Kinds that are wanted; all when absent. */
  readonly kinds?: readonly SearchKind[];
  /** Ask what the query would find without one of its parts. */
  readonly help?: boolean;
  /** Give up the question of this turn. */
  readonly cancel?: boolean;
}

/** What the page is told, in parts as they come. */
export type Reply = { readonly turn: number } & (
  | { readonly part: 'names'; readonly answer: Answer }
  | { readonly part: 'papers'; readonly answer: PapersAnswer }
  | { readonly part: 'help'; readonly helps: readonly Help[] }
  | { readonly part: 'failed' }
);

/** How long to wait before a file that failed is asked for once more, in milliseconds. */
const PAUSE = 400;

const searchers = new Map<string, Promise<Searcher>>();
const running = new Map<number, AbortController>();

async function fetchOnce(address: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}

/** Twice where it fails; then past the browser's own store, which may hold that the file was not there yet. */
async function fetchAgain(address: string, cache: RequestCache): Promise<Response> {
  return fetchOnce(address, cache).catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return fetchOnce(address, 'reload');
  });
}

async function open(index: string): Promise<Searcher> {
  const manifest = (await (await fetchAgain(index, 'default')).json()) as Manifest;
  const folder = new URL(`${manifest.version}/`, new URL(index, location.href));
  const searcher = new Searcher(manifest, async (name) => {
    // Below its version a file never changes, however long the host lets it be kept.
    const response = await fetchAgain(new URL(name, folder).href, 'force-cache');
    return new Uint8Array(await response.arrayBuffer());
  });
  await searcher.prepare();
  return searcher;
}

/** The searcher of an index, opened once; a failure is forgotten, so that the next question tries again. */
function searcherOf(index: string): Promise<Searcher> {
  const known = searchers.get(index);
  if (known !== undefined) return known;
  const opening = open(index);
  searchers.set(index, opening);
  opening.catch(() => searchers.delete(index));
  return opening;
}

const reply = (message: Reply): void => {
  postMessage(message);
};

async function answer(
  { turn, index, query, most = 5, kinds, help }: Question,
  signal: AbortSignal,
): Promise<void> {
  const searcher = await searcherOf(index);
  if (query === undefined || signal.aborted) return;
  if (help) {
    reply({ turn, part: 'help', helps: await searcher.help(query) });
    return;
  }
  const wants = (some: readonly SearchKind[]) =>
    kinds === undefined || some.some((kind) => kinds.includes(kind));
  const wantsPapers = wants(['paper', 'author']);
  if (wantsPapers) searcher.foresee(query);
  if (wants(['benchmark', 'task', 'dataset', 'metric'])) {
    reply({ turn, part: 'names', answer: await searcher.names(query, most) });
  }
  if (wantsPapers) {
    reply({ turn, part: 'papers', answer: await searcher.papers(query, most, signal) });
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.cancel) {
    running.get(data.turn)?.abort();
    return;
  }
  const controller = new AbortController();
  running.set(data.turn, controller);
  answer(data, controller.signal)
    .catch(() => {
      if (!controller.signal.aborted) reply({ turn: data.turn, part: 'failed' });
    })
    .finally(() => running.delete(data.turn));
});
