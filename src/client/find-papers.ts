import type { Hit } from '../search/hit.ts';
import { SearchClient } from './search-client.ts';

/** Papers offered at once. */
const MOST = 8;

/** The papers that a query finds, best first. */
export function findPapers(index: string, query: string): Promise<readonly Hit[]> {
  return new Promise((resolve, reject) => {
    new SearchClient(index).ask({ query, most: MOST, kinds: ['paper'] }, (reply) => {
      if (reply.part === 'papers') {
        resolve(reply.answer.groups.find(({ kind }) => kind === 'paper')?.hits ?? []);
      } else if (reply.part === 'failed') {
        reject(new Error('The search index could not be loaded.'));
      }
    });
  });
}
