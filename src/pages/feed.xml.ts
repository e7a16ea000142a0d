import { atomResponse } from '../exports/atom-response.ts';
import { catalogFeed } from '../exports/catalog-feeds.ts';
import { absolute, addresses, changes, index, paperAddress } from '../site.ts';

export const GET = () =>
  atomResponse(
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
  );
