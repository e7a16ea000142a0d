import type { Repository } from '../catalog/paper.ts';
import type { Problem } from '../catalog/problem.ts';
import type { RawJson } from '../catalog/raw-json.ts';
import { readArxivId } from './address.ts';
import { isObject, lineOf } from './fields.ts';
import { readMention, type Mention } from './mention.ts';
import { addressIn, misfit, type Place } from './place.ts';

/** Code of a paper, as `links-between-papers-and-code` has it. */
export interface CodeLink {
  readonly pointer: string;
  readonly mention: Mention;
  readonly arxiv: string | undefined;
  readonly repository: Repository;
}

/** Read an entry of `links-between-papers-and-code`; without a paper or an address it is none. */
export function readCodeLink(
  entry: RawJson,
  place: Place,
): { link: CodeLink | undefined; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  if (!isObject(entry)) {
    return { link: undefined, problems: [misfit(place, entry, 'code of a paper')] };
  }
  const at = (key: string): Place => ({ ...place, pointer: `${place.pointer}/${key}` });
  const url = addressIn(entry['repo_url'], at('repo_url'), problems);
  const mention = readMention(entry['paper_title'], entry['paper_url'], place, problems);
  if (url === undefined || (mention.title === undefined && mention.address === undefined)) {
    if (problems.length === 0) problems.push(misfit(place, entry, 'code of a paper'));
    return { link: undefined, problems };
  }
  const { is_official: official, framework } = entry;
  const name = lineOf(framework);
  const repository = {
    url,
    ...(typeof official === 'boolean' ? { official } : {}),
    ...(name === '' || name === 'none' ? {} : { framework: name }),
  };
  const arxiv = readArxivId(lineOf(entry['paper_arxiv_id']));
  return { link: { pointer: place.pointer, mention, arxiv, repository }, problems };
}
