/** What a file of the whole data is about. */
export const DATA_CONTENTS = ['papers', 'benchmarks', 'results', 'evaluation-tables'] as const;
export type DataContent = (typeof DATA_CONTENTS)[number];

/** How much of it a file holds: all, a part, or only where the parts are. */
export const DATA_SCOPES = ['whole', 'part', 'parts-list'] as const;
export type DataScope = (typeof DATA_SCOPES)[number];

export const DATA_FORMATS = ['json', 'csv', 'parquet'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** What a file holds, in papers, benchmarks or results. */
export interface DataRange {
  readonly rows: number;
  /** Id of the first thing in it, of a file of results the first benchmark; `null` in a file of nothing. */
  readonly first: string | null;
  readonly last: string | null;
}

/** The bytes of a file, a part at a time. */
export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** A file below `/data/`. */
export interface DataFile extends DataRange {
  /** `papers/1.json` */
  readonly path: string;
  readonly content: DataContent;
  readonly scope: DataScope;
  readonly format: DataFormat;
  /** What it consists of, made anew at every call and a chunk at a time, so that no file has to fit into memory. */
  readonly chunks: () => Chunks;
  /** As long as it is equal, so is what the file consists of. */
  readonly version: () => string;
}

const encoder = new TextEncoder();

/** Texts as the bytes of a file. */
export function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  for (const text of texts) yield encoder.encode(text);
}

/** A JSON array with one thing on each line, so that a program can read it line by line too. */
export function* jsonLines(things: Iterable<unknown>): Generator<string> {
  let before = '[\n';
  for (const thing of things) {
    yield `${before}${JSON.stringify(thing)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

const MEDIA_TYPES: Readonly<Record<DataFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

/** Chunks as a file of the site; each is made when it is asked for. */
export function chunkResponse(chunks: Chunks, format: DataFormat): Response {
  const source =
    Symbol.iterator in chunks ? chunks[Symbol.iterator]() : chunks[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
  return new Response(body, { headers: { 'Content-Type': MEDIA_TYPES[format] } });
}
