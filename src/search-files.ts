import { elsewhere } from './elsewhere.ts';
import { makeSearchFiles } from './search-maker.ts';
import { namesOfCatalog, papersOfCatalog } from './search/catalog-names.ts';
import { index, registry } from './site.ts';

/** The search index of the site, made once, however often its files are asked for. */
export const searchFiles = (elsewhere().makeSearchFiles ?? makeSearchFiles)(
  namesOfCatalog(index, registry),
  papersOfCatalog(index),
);

// Who asks for it is told why it could not be made; until then it is no rejection that nobody has handled.
searchFiles.catch(() => undefined);
