import { defineMiddleware } from 'astro:middleware';
import { withoutTurning } from '../views/turned-text.ts';

/** In development as in the site that is built: no page holds a character that turns text around. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  return new Response(withoutTurning(await response.text()), response);
});
