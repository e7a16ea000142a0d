import type { APIRoute } from 'astro';
import { benchmarkFeed } from '../../exports/catalog-feeds.ts';
import { textResponse } from '../../exports/text-response.ts';
import { absolute, addresses, benchmarkById, changes, index, paperAddress } from '../../site.ts';

export const getStaticPaths = () => index.benchmarks.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => {
  const benchmark = benchmarkById.get(params['id']!)!;
  const channel = {
    title: benchmark.name,
    description: `New results on ${benchmark.name}`,
    page: absolute(addresses.page('benchmarks', benchmark.id)),
    self: absolute(addresses.file('benchmarks', benchmark.id, 'xml')),
  };
  return textResponse(benchmarkFeed(channel, [benchmark], changes, paperAddress), 'atom');
};
