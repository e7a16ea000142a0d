/** An Atom feed as a file of the site. */
export function atomResponse(feed: string): Response {
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
