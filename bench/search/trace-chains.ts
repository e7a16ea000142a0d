import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Searcher } from '../../src/search/searcher.ts';
import { percentile, spread } from './figures.ts';
import type { MadeIndex } from './made-index.ts';
import type { MadeQuery, QueryKind } from './made-queries.ts';
import { BYTES_PER_MS, DELAY, SLOWER } from './slow-line.ts';

/** What one key costs by the clock of the line: the files that waited for each other, and the work between them. */
interface TracedKey {
  readonly kind: QueryKind;
  readonly text: string;
  readonly ms: number;
  readonly work: number;
  readonly bytes: number;
  /** Files asked for at the same moment, in the order of these moments. */
  readonly waves: readonly (readonly string[])[];
}

/** Requests that a browser has under way to one host, where the host speaks HTTP/1.1. */
const CONNECTIONS = 6;

/** What a slow phone takes to draw an answer, before the next key comes. */
const DRAWING = 30;

interface Waiting {
  readonly arrival: number;
  readonly deliver: () => void;
}

/** A line on a clock of its own, on which only requests, bytes and slowed work take time: nothing is waited for. */
class TracedLine {
  readonly #folder: string;
  #clock = 0;
  #free = 0;
  #waiting: Waiting[] = [];
  /** When each connection is free for another request. */
  readonly #connections = new Array<number>(CONNECTIONS).fill(0);
  waves: { at: number; files: string[] }[] = [];
  bytes = 0;
  work = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get clock(): number {
    return this.#clock;
  }

  load(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const packed = readFileSync(join(this.#folder, 'files', name));
    this.bytes += packed.length;
    const least = Math.min(...this.#connections);
    const start = Math.max(this.#clock, least);
    const arrival = Math.max(start + DELAY, this.#free) + packed.length / BYTES_PER_MS;
    this.#free = arrival;
    this.#connections[this.#connections.indexOf(least)] = arrival;
    const last = this.waves.at(-1);
    if (last?.at === this.#clock) last.files.push(name);
    else this.waves.push({ at: this.#clock, files: [name] });
    return new Promise((resolve) => {
      this.#waiting.push({ arrival, deliver: () => resolve(new Uint8Array(gunzipSync(packed))) });
    });
  }

  /** Time by the clock until the work is done, one arrival after the other. */
  async run<T>(start: () => Promise<T>): Promise<T> {
    let result: { value: T } | undefined;
    await this.#doing(() => {
      void start().then((value) => {
        result = { value };
      });
    });
    while (result === undefined) {
      this.#waiting.sort((a, b) => a.arrival - b.arrival);
      const next = this.#waiting.shift();
      if (next === undefined) throw new Error('Waits for nothing');
      this.#clock = Math.max(this.#clock, next.arrival);
      await this.#doing(next.deliver);
    }
    return result.value;
  }

  /** Time passes until the next key; what is still on the way then is there when it comes. */
  async pass(ms: number): Promise<void> {
    const until = this.#clock + ms;
    this.#waiting.sort((a, b) => a.arrival - b.arrival);
    while (this.#waiting[0] !== undefined && this.#waiting[0].arrival <= until) {
      const { arrival, deliver } = this.#waiting.shift()!;
      this.#clock = Math.max(this.#clock, arrival);
      await this.#doing(deliver);
    }
    this.#clock = Math.max(this.#clock, until);
  }

  async #doing(step: () => void): Promise<void> {
    const from = process.threadCpuUsage();
    step();
    await new Promise((resolve) => setImmediate(resolve));
    const { user, system } = process.threadCpuUsage(from);
    const took = ((user + system) / 1000) * SLOWER;
    this.work += took;
    this.#clock += took;
  }
}

/** Types queries key by key on one searcher, as the browser does, and says what each key waited for. */
export async function traceChains(
  { folder, manifest }: MadeIndex,
  queries: readonly MadeQuery[],
): Promise<TracedKey[]> {
  const line = new TracedLine(folder);
  const searcher = new Searcher(manifest, (name) => line.load(name));
  await line.run(() => searcher.prepare());
  await line.run(() => searcher.papers('deep learning', 5));
  const traced: TracedKey[] = [];
  for (const { kind, text } of queries) {
    const typed = text.slice(0, 40);
    for (let length = 1; length <= typed.length; length += 1) {
      await line.pass(DRAWING);
      const start = line.clock;
      line.waves = [];
      line.bytes = 0;
      line.work = 0;
      const part = typed.slice(0, length);
      await line.run(async () => {
        searcher.foresee(part);
        await searcher.names(part, 5);
        await searcher.papers(part, 5);
      });
      const waves = line.waves.map(({ files }) => files);
      const { bytes, work } = line;
      traced.push({ kind, text: part, ms: line.clock - start, work, bytes, waves });
    }
  }
  return traced;
}

/** Prints how many files in a row the keys waited for, and the slowest keys with theirs. */
export function printChains(traced: readonly TracedKey[], most: number): void {
  const ms = traced.map((key) => key.ms);
  const counts = new Map<number, number>();
  for (const { waves } of traced) counts.set(waves.length, (counts.get(waves.length) ?? 0) + 1);
  const shares = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([count, keys]) => `${count}: ${((100 * keys) / traced.length).toFixed(1)} %`);
  console.log(
    `by the clock of the line, without drawing: ${traced.length} keys, ${spread(ms)} ms a key, work ${spread(traced.map(({ work }) => work))} ms, moments at which files were asked for ${shares.join(', ')}`,
  );
  const limit = percentile(ms, 0.95);
  const slow = new Map<QueryKind, number>();
  for (const key of traced) if (key.ms >= limit) slow.set(key.kind, (slow.get(key.kind) ?? 0) + 1);
  console.log(
    `the slowest twentieth: ${[...slow].map(([kind, keys]) => `${kind} ${keys}`).join(', ')}`,
  );
  for (const { kind, text, ms: took, work, bytes, waves } of traced
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, most)) {
    console.log(
      `${took.toFixed(0)} ms, work ${work.toFixed(0)} ms, ${(bytes / 1000).toFixed(0)} kB, ${kind}: ${text}`,
    );
    for (const wave of waves) console.log(`    ${wave.join(' ')}`);
  }
}
