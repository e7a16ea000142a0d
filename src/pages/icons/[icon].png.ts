import type { APIRoute } from 'astro';
import mark from '../../../public/mark.svg?raw';
import { drawIcon, ICONS, type Icon } from '../../exports/icon.ts';
import { pngResponse } from '../../exports/png-response.ts';
import { listPaths } from '../../site-paths.ts';

export const getStaticPaths = listPaths(() =>
  ICONS.map((icon) => ({ params: { icon: icon.name }, props: { icon } })),
);

/** The mark as an icon of an installed program. */
export const GET: APIRoute<{ icon: Icon }> = ({ props: { icon } }) =>
  pngResponse(drawIcon(icon, mark));
