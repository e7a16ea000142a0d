import { KINDS, type IdsFile, type Kind } from '../catalog/ids-file.ts';
import type { Addresses } from './addresses.ts';
import type { CatalogIndex } from './index-catalog.ts';

/** A page that was published and whose id is no longer used. */
export interface RetiredAddress {
  readonly kind: Kind;
  /** Id of the thing, and for a board of its own the metric behind it: `old-id/ssim`. */
  readonly id: string;
  /** What stands in its place; nothing when the thing is gone. */
  readonly successor: { readonly name: string; readonly address: string } | undefined;
}

/** The key of a page among the retired ones: `papers/old-id`. */
export function retiredKey({ kind, id }: Pick<RetiredAddress, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

/** Every retired address by its key, with where it leads now. An id that is in use again is not retired. */
export function retiredAddresses(
  { retired }: IdsFile,
  index: CatalogIndex,
  addresses: Addresses,
): ReadonlyMap<string, RetiredAddress> {
  const pages = KINDS.flatMap((kind) => {
    const names = namesById(kind, index);
    return [...endsOf(retired[kind])]
      .filter(([id]) => !names.has(id))
      .map(([id, end]): RetiredAddress => {
        const name = names.get(end);
        const address = addresses.page(kind, end);
        return { kind, id, successor: name === undefined ? undefined : { name, address } };
      });
  });
  const boards = retiredBoards(retired, index, addresses);
  return new Map([...boards, ...pages].map((one) => [retiredKey(one), one]));
}

function namesById(kind: Kind, index: CatalogIndex): ReadonlyMap<string, string> {
  if (kind === 'papers') return new Map(index.papers.map(({ id, shownTitle }) => [id, shownTitle]));
  return new Map(index[kind].map(({ id, name }) => [id, name]));
}

/** Every id with the last of its chain: what took its place may have been replaced itself, even by the first. */
export function endsOf(retired: Readonly<Record<string, string | null>>): Map<string, string> {
  const leadsTo = new Map(Object.entries(retired));
  const ends = new Map<string, string>();
  for (const id of leadsTo.keys()) {
    const chain = new Set([id]);
    // A set is walked to its end, and what is added on the way belongs to it.
    for (const one of chain) {
      const next = leadsTo.get(one) ?? null;
      if (next !== null) chain.add(next);
    }
    ends.set(id, [...chain].at(-1)!);
  }
  return ends;
}

/** The pages of single boards below a retired benchmark, and those that a retired metric gave their name. */
function retiredBoards(
  retired: IdsFile['retired'],
  { benchmarks }: CatalogIndex,
  addresses: Addresses,
): RetiredAddress[] {
  const oldBenchmarks = Map.groupBy(endsOf(retired.benchmarks), ([, end]) => end);
  const oldMetrics = Map.groupBy(endsOf(retired.metrics), ([, end]) => end);
  const withOwn = (id: string, old: [string, string][] = []) => [id, ...old.map(([gone]) => gone)];
  return benchmarks.flatMap((benchmark) =>
    benchmark.metrics.flatMap((metric) => {
      const name = benchmark.name;
      const address = addresses.board(benchmark, metric);
      return withOwn(benchmark.id, oldBenchmarks.get(benchmark.id)).flatMap((own) =>
        withOwn(metric, oldMetrics.get(metric))
          .filter((of) => own !== benchmark.id || of !== metric)
          .map((of): RetiredAddress => ({
            kind: 'benchmarks',
            id: `${own}/${of}`,
            successor: { name, address },
          })),
      );
    }),
  );
}
