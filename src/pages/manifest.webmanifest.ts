import { textResponse } from '../exports/text-response.ts';
import { ICONS } from '../exports/icon.ts';
import { addresses } from '../site.ts';

/** What lets a browser install the catalog beside other programs. */
export const GET = () =>
  textResponse(
    `${JSON.stringify(
      {
        name: 'Benchleaf',
        short_name: 'Benchleaf',
        description: 'Papers and benchmarks, every number with its source.',
        lang: 'en',
        id: addresses.at(''),
        start_url: addresses.at(''),
        scope: addresses.at(''),
        display: 'minimal-ui',
        background_color: '#fdfcf9',
        theme_color: '#fdfcf9',
        icons: [
          { src: addresses.at('favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
          ...ICONS.flatMap(({ name, size, purpose }) =>
            purpose === undefined
              ? []
              : [
                  {
                    src: addresses.at(`icons/${name}.png`),
                    type: 'image/png',
                    sizes: `${size}x${size}`,
                    purpose,
                  },
                ],
          ),
        ],
      },
      null,
      2,
    )}\n`,
    'manifest',
  );
