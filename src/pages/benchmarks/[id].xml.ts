import type { APIRoute } from 'astro';
import { benchmarkFeed } from '../../exports/catalog-feeds.ts';
import { textResponse } from '../../exports/text-response.ts';
import { absolute, addresses, benchmarkPaths, changes, paperAddress } from '../../site.ts';
import { listPaths } from '../../site-paths.ts';
import type { BenchmarkView } from '../../views/things.ts';

export const getStaticPaths = listPaths(benchmarkPaths);

export const GET: APIRoute<{ benchmark: BenchmarkView }> = ({ props: { benchmark } }) => {
  const channel = {
    title: benchmark.name,
    description: `New results on ${benchmark.name}`,
    page: absolute(addresses.page('benchmarks', benchmark.id)),
    self: absolute(addresses.file('benchmarks', benchmark.id, 'xml')),
  };
  return textResponse(benchmarkFeed(channel, [benchmark], changes, paperAddress), 'atom');
};
