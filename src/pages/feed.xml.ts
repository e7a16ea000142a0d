import { catalogFeed } from '../exports/catalog-feeds.ts';
import { textResponse } from '../exports/text-response.ts';
import { absolute, addresses, changes, index, paperAddress } from '../site.ts';

export const GET = () =>
  textResponse(
    catalogFeed(
      {
        title: 'Benchleaf: new in the catalog',
        description: 'Papers that came or whose results changed',
        page: absolute(addresses.at('')),
        self: absolute(addresses.at('feed.xml')),
      },
      index.papers,
      changes,
      paperAddress,
    ),
    'atom',
  );
