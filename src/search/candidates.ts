import type { Part } from './dictionary.ts';
import { FIELD_WEIGHTS } from './fields.ts';
import type { IndexFiles } from './index-files.ts';
import type { Meaning } from './word-lookup.ts';

/** A word of the query with its meanings; a paper needs one of them. */
export interface Slot {
  readonly meanings: readonly Meaning[];
  /** How much the word says: rare words more than frequent ones. */
  readonly weight: number;
}

export interface Candidates {
  /** Papers by their numbers, those that should be looked at first. */
  readonly docs: readonly number[];
  /** How many there are, as far as was looked. */
  readonly total: number;
  /** Whether all of them were seen. */
  readonly isAll: boolean;
}

/** Parts of lists that are loaded for a query of one word, for the rarest of several, and for each other. */
const PARTS_ALONE = 3;
const PARTS_OF_RAREST = 8;
const PARTS_OF_OTHER = 6;

/** Parts that are asked for before it is known which are needed. */
const PARTS_AHEAD = 2;
const PARTS_OF_RAREST_AHEAD = 4;

interface PartOf {
  readonly part: Part;
  /** The first paper that the part cannot hold. */
  readonly end: number;
  readonly worth: number;
}

export function slotOf(meanings: readonly Meaning[], papers: number): Slot {
  return { meanings, weight: Math.log(1 + papers / (1 + sizeOf(meanings))) };
}

function sizeOf(meanings: readonly Meaning[]): number {
  return meanings.reduce((sum, { entry }) => sum + entry.count, 0);
}

const worthOf = ({ entry, fit }: Meaning) => fit * (FIELD_WEIGHTS[entry.field] || 1);

/** All parts of a slot, those first that hold the papers shown first. */
function partsOf({ meanings }: Slot): PartOf[] {
  return meanings
    .flatMap((meaning) => {
      const parts = meaning.entry.parts ?? [];
      return parts.map((part, index) => ({
        part,
        end: parts[index + 1]?.first ?? Infinity,
        worth: worthOf(meaning),
        index,
      }));
    })
    .toSorted((a, b) => a.index - b.index || b.worth - a.worth);
}

/** What is known of one slot: how well each paper has it, 0 where it has not, and which papers were not looked at. */
class Membership {
  readonly worth: Float32Array;
  readonly #unseen: readonly PartOf[];

  constructor(
    papers: number,
    { meanings }: Slot,
    seen: ReadonlyMap<PartOf, Uint32Array>,
    unseen: readonly PartOf[],
  ) {
    this.worth = new Float32Array(papers);
    this.#unseen = unseen;
    for (const meaning of meanings) this.#add(meaning.entry.docs ?? [], worthOf(meaning));
    for (const [{ worth }, docs] of seen) this.#add(docs, worth);
  }

  isUnseen(doc: number): boolean {
    return this.#unseen.some(({ part, end }) => doc >= part.first && doc < end);
  }

  #add(docs: Iterable<number>, worth: number): void {
    for (const doc of docs) if (this.worth[doc]! < worth) this.worth[doc] = worth;
  }
}

async function load(
  files: IndexFiles,
  parts: readonly PartOf[],
): Promise<Map<PartOf, Uint32Array>> {
  return new Map(
    await Promise.all(parts.map(async (one) => [one, await files.part(one.part)] as const)),
  );
}

/**
 * Load the first parts of what is known of a query before its words are looked
 * up. Where a word is unknown yet, it may be the rarest and make all others idle.
 */
export async function loadAhead(files: IndexFiles, slots: readonly Slot[]): Promise<void> {
  if (slots.some(({ meanings }) => meanings.length === 0)) return;
  const [rarest = [], ...others] = rarestFirst(slots).map(partsOf);
  await load(files, [
    ...rarest.slice(0, others.length === 0 ? PARTS_ALONE : PARTS_OF_RAREST_AHEAD),
    ...others.slice(0, 2).flatMap((parts) => parts.slice(0, PARTS_AHEAD)),
  ]);
}

const rarestFirst = (slots: readonly Slot[]): Slot[] =>
  slots.toSorted((a, b) => sizeOf(a.meanings) - sizeOf(b.meanings));

/**
 * The papers that have every slot, the best `limit` of them. The rarest slot
 * proposes; the lists of the others are loaded only where proposed papers lie,
 * and only while there are more than `limit`: the papers themselves, which are
 * read next, tell the rest. A paper that was not looked at in some list stays, behind those that were.
 */
export async function findCandidates(
  files: IndexFiles,
  slots: readonly Slot[],
  limit: number,
): Promise<Candidates> {
  const { papers } = files.manifest;
  const [rarest, ...others] = rarestFirst(slots);
  if (rarest === undefined || sizeOf(rarest.meanings) === 0)
    return { docs: [], total: 0, isAll: true };
  const parts = partsOf(rarest);
  const most = others.length === 0 ? PARTS_ALONE : PARTS_OF_RAREST;
  if (sizeOf(rarest.meanings) > limit) {
    // Which of these are needed is known only then; that would be one more wait.
    for (const other of others.slice(0, 2))
      load(files, partsOf(other).slice(0, PARTS_AHEAD)).catch(() => undefined);
  }
  const first = new Membership(papers, rarest, await load(files, parts.slice(0, most)), []);
  const weights = first.worth.map((worth) => worth * rarest.weight);
  let docs: number[] = [];
  weights.forEach((weight, doc) => {
    if (weight > 0) docs.push(doc);
  });
  let isAll = parts.length <= most;
  for (const slot of others) {
    if (docs.length <= limit) break;
    const holding = partsOf(slot).filter(({ part, end }) =>
      docs.some((doc) => doc >= part.first && doc < end),
    );
    const seen = holding.slice(0, PARTS_OF_OTHER);
    const unseen = holding.slice(PARTS_OF_OTHER);
    const membership = new Membership(papers, slot, await load(files, seen), unseen);
    docs = docs.filter((doc) => {
      weights[doc]! += membership.worth[doc]! * slot.weight;
      return membership.worth[doc]! > 0 || membership.isUnseen(doc);
    });
    isAll &&= unseen.length === 0;
  }
  docs.sort((a, b) => weights[b]! - weights[a]! || a - b);
  return { docs: docs.slice(0, limit), total: docs.length, isAll };
}
