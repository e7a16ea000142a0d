import type { Interned } from '../catalog/interned.ts';
import type { Capture, Paper, Provenance, Read, Result } from '../catalog/paper.ts';

/** A paper as far as it says names. */
export type NamedPaper = Pick<Paper, 'authors' | 'captures' | 'results'>;

const NO_DOUBT = Object.freeze([]) as unknown as Read[];

/** The same in texts of their own: one that was cut from a file keeps all of the file's text in memory. */
function detached<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function leanRead(read: Read, texts: Interned): Read {
  const [task, dataset, metric, value] = read;
  return value === undefined || metric === undefined
    ? [texts.of(task), texts.of(dataset)]
    : [texts.of(task), texts.of(dataset), texts.of(metric), texts.of(value)];
}

function leanSource(source: Provenance, texts: Interned): Provenance {
  if ('lines' in source) {
    const [first, last] = source.lines;
    return { file: texts.of(source.file), lines: [first, last] };
  }
  return 'pointer' in source ? { file: texts.of(source.file), pointer: source.pointer } : source;
}

function leanResult(result: Result, texts: Interned): Result {
  const { benchmark, metric, value, listed, source, read, doubt, ...optional } = result;
  const lean: Result = {
    benchmark: texts.of(benchmark),
    metric: metric === null ? null : texts.of(metric),
    value,
    listed,
    source: leanSource(source, texts),
    read: leanRead(read, texts),
    doubt: doubt.length === 0 ? NO_DOUBT : doubt.map((other) => leanRead(other, texts)),
  };
  return Object.assign(lean, optional);
}

/** An archive is a capture of each of its papers. */
function leanCapture(capture: Capture, texts: Interned): Capture {
  const { file, sha256, license } = capture;
  const lean = { ...capture, file: texts.of(file), sha256: texts.of(sha256) };
  return license === undefined ? lean : { ...lean, license: texts.of(license) };
}

/**
 * Let a paper that is nobody else's say names with the texts that others use, in objects of the
 * size they need: a validated object has room left for more keys, an array for sixteen more items.
 */
export function shareTexts<Shared extends NamedPaper>(paper: Shared, texts: Interned): Shared {
  paper.authors = paper.authors.map((author) => texts.of(author));
  paper.captures = paper.captures.map((capture) => leanCapture(capture, texts));
  paper.results = paper.results.map((result) => leanResult(result, texts));
  return paper;
}

/**
 * A paper equal to one that was read, in a third of its memory: hundreds of thousands are held at once,
 * and the names of tasks, benchmarks and authors are there once for each place that says them.
 */
export function leanPaper<Lean extends NamedPaper>(paper: Lean, texts: Interned): Lean {
  const lean = detached({ ...paper, results: [] as Result[] });
  lean.results = paper.results;
  return shareTexts(lean, texts);
}
