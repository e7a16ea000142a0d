import type { APIRoute } from 'astro';
import { chartSvg } from '../../../exports/chart-svg.ts';
import { textResponse } from '../../../exports/text-response.ts';
import { absolute, addresses, index, versions } from '../../../site.ts';
import { listPaths } from '../../../site-paths.ts';
import { chartSeries } from '../../../views/chart-series.ts';
import type { Board } from '../../../views/things.ts';

export const getStaticPaths = listPaths(() => {
  return index.benchmarks
    .flatMap(({ boards }) => boards)
    .filter((board) => chartSeries(board) !== undefined)
    .map((board) => ({
      params: { id: board.benchmark.id, metric: board.metric!.id },
      props: { board },
      cacheKey: versions.benchmarkData(board.benchmark),
    }));
});

export const GET: APIRoute<{ board: Board }> = ({ props: { board } }) =>
  textResponse(
    chartSvg({
      series: chartSeries(board)!,
      name: board.benchmark.name,
      address: absolute(addresses.board(board.benchmark, board.metric?.id)),
    }),
    'svg',
  );
