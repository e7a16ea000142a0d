import { buildRecords } from '../../search/build-records.ts';
import { addresses, index } from '../../site.ts';

export const GET = () =>
  new Response(JSON.stringify(buildRecords(index, addresses)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
