import { jsonParser, type Token } from 'stream-json/core/parser.js';
import { none } from 'stream-chain/core';
import { EntryAssembler, type Entry } from './entry-assembler.ts';

/** A text that stops being a JSON list; every entry before the fault was given out. */
export class BrokenList extends Error {
  override readonly name = 'BrokenList';
  /** The entry that could not be read to its end. */
  readonly index: number;

  constructor(index: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.index = index;
  }
}

/** Characters of a single text or number beyond which no archive goes: a string that never ends. */
const LONGEST_TOKEN = 64_000_000;

/** Feeds text to the parser and takes tokens from it. */
class Tokens {
  readonly #parse = jsonParser({ packValues: true, streamValues: false });
  /** Characters fed since the last token. */
  #silent = 0;

  feed(text: string): readonly Token[] {
    const tokens = this.#take(text);
    this.#silent = tokens.length > 0 ? 0 : this.#silent + text.length;
    if (this.#silent > LONGEST_TOKEN) throw new RangeError('a text in it does not end');
    return tokens;
  }

  end(): readonly Token[] {
    return this.#take(none);
  }

  #take(text: string | typeof none): readonly Token[] {
    const many = this.#parse(text as string);
    return many === none ? [] : (many as { values: readonly Token[] }).values;
  }
}

/**
 * All tokens of a text. The parser throws away what stands before a fault in the
 * text that it was fed last, so that text is fed once more, character by character.
 */
async function* tokensOf(open: () => AsyncIterable<string>): AsyncGenerator<readonly Token[]> {
  let [given, fed] = [0, 0];
  const tokens = new Tokens();
  try {
    for await (const text of open()) {
      const batch = tokens.feed(text);
      given += batch.length;
      fed += text.length;
      yield batch;
    }
    yield tokens.end();
  } catch {
    yield* tokensOnceMore(open, given, fed);
  }
}

async function* tokensOnceMore(
  open: () => AsyncIterable<string>,
  given: number,
  fed: number,
): AsyncGenerator<readonly Token[]> {
  const tokens = new Tokens();
  let [seen, at] = [0, 0];
  for await (const text of open()) {
    const known = Math.max(0, Math.min(text.length, fed - at));
    at += text.length;
    for (const piece of [text.slice(0, known), ...text.slice(known)]) {
      const batch = tokens.feed(piece);
      const isNew = seen >= given;
      seen += batch.length;
      if (isNew) yield batch;
    }
  }
  yield tokens.end();
}

/**
 * The entries of a JSON list, one after the other, in the memory that the largest
 * takes. `open` gives the text from its start, and is called again where it is damaged.
 * Throws {@link BrokenList} when the text is no list or ends before the list does.
 */
export async function* jsonEntries(open: () => AsyncIterable<string>): AsyncGenerator<Entry> {
  const assembler = new EntryAssembler();
  try {
    for await (const batch of tokensOf(open)) {
      for (const token of batch) {
        const entry = assembler.take(token);
        if (entry) yield entry;
      }
    }
  } catch (error) {
    if (error instanceof BrokenList) throw error;
    throw new BrokenList(assembler.index, error);
  }
  if (!assembler.isClosed) throw new BrokenList(assembler.index, 'the list does not end');
}
