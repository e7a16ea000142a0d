import type { APIRoute } from 'astro';
import { chartSvg } from '../../../exports/chart-svg.ts';
import { absolute, addresses, index } from '../../../site.ts';
import { chartSeries } from '../../../views/chart-series.ts';
import type { Board } from '../../../views/things.ts';

export function getStaticPaths() {
  return index.benchmarks
    .flatMap(({ boards }) => boards)
    .filter((board) => chartSeries(board) !== undefined)
    .map((board) => ({
      params: { id: board.benchmark.id, metric: board.metric!.id },
      props: { board },
    }));
}

export const GET: APIRoute<{ board: Board }> = ({ props: { board } }) =>
  new Response(
    chartSvg({
      series: chartSeries(board)!,
      name: board.benchmark.name,
      address: absolute(addresses.board(board.benchmark, board.metric?.id)),
    }),
    { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } },
  );
