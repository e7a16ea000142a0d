import { searchFiles } from '../../search-files.ts';

/** What leads into the search index: the one file of it whose address stays. */
export const GET = async () =>
  new Response(JSON.stringify((await searchFiles).manifest), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
