import Assembler from 'stream-json/assembler.js';
import type { Token } from 'stream-json/core/parser.js';
import { keepDigits, type RawJson } from '../catalog/raw-json.ts';

/** Why an entry could not be put together. */
export type Unassembled = 'too deep' | 'too large';

/** An entry of a list: its value, or why there is none. */
export type Entry =
  | { readonly index: number; readonly value: RawJson }
  | { readonly index: number; readonly fault: Unassembled };

/** Levels of an entry beyond which no archive goes. */
export const DEPTH_LIMIT = 100;

/** Characters of an entry beyond which no archive goes: the largest task of the real one has 10 MB. */
export const ENTRY_LIMIT = 64_000_000;

/** What an entry weighs for each of its tokens beside their text. */
const TOKEN_WEIGHT = 8;

/** Keeps the digits of numbers, which their values would lose. */
class DigitAssembler extends Assembler {
  override numberValue(digits: string): void {
    this.stringValue(keepDigits(digits) as unknown as string);
  }
}

/** Puts the tokens of a list together into entries; one that is beyond the limits is passed over. */
export class EntryAssembler {
  /** Of the entry that comes next, or is being put together. */
  index = 0;
  isClosed = false;
  #depth = 0;
  #weight = 0;
  #fault: Unassembled | undefined;
  #assembler = new DigitAssembler();

  /** Take the next token; gives an entry when it ends one. */
  take(token: Token): Entry | undefined {
    const { name } = token;
    if (this.#depth === 0) {
      if (name !== 'startArray') throw new SyntaxError('it is no list');
      this.#depth = 1;
      return undefined;
    }
    if (name === 'startObject' || name === 'startArray') this.#depth += 1;
    else if (name === 'endObject' || name === 'endArray') this.#depth -= 1;
    if (this.#depth === 0) {
      this.isClosed = true;
      return undefined;
    }
    this.#weigh(token);
    if (!this.#fault) this.#assembler.consume(token);
    return this.#depth === 1 ? this.#finish() : undefined;
  }

  #weigh(token: Token): void {
    this.#weight += TOKEN_WEIGHT;
    if ('value' in token && typeof token.value === 'string') this.#weight += token.value.length;
    if (this.#depth > DEPTH_LIMIT) this.#fault ??= 'too deep';
    if (this.#weight > ENTRY_LIMIT) this.#fault ??= 'too large';
    // What was put together so far is of no use.
    if (this.#fault) this.#assembler = new DigitAssembler();
  }

  #finish(): Entry {
    const { index } = this;
    const fault = this.#fault;
    this.index += 1;
    this.#weight = 0;
    this.#fault = undefined;
    return fault ? { index, fault } : { index, value: this.#assembler.current as RawJson };
  }
}
