import { finished } from 'node:stream/promises';
import { RewritingStream } from 'parse5-html-rewriting-stream';
import { fromDisk, styleFromDisk } from './site-addresses.ts';

type StartTag = Parameters<RewritingStream['emitStartTag']>[0];

/** What a page of the archive is made with beside its own text. */
export interface ArchivedSite {
  /** The path the site was built for, with a slash at its end. */
  readonly base: string;
  /** Where the site is published; `null` where it was built without saying. */
  readonly published: string | null;
  /** The version of the catalog. */
  readonly version: string;
}

/** Attributes that hold one address. */
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'poster']);

/** Links that are for browsers and mean nothing on a disk, or fail there: fonts may not be fetched beforehand. */
const DROPPED_LINKS = new Set([
  'manifest',
  'preload',
  'modulepreload',
  'prefetch',
  'search',
  'apple-touch-icon',
]);

/** On a disk nothing is `'self'`, so the policy of the pages would forbid their own styles. What it says of scripts stays. */
const POLICY = "script-src 'none'; object-src 'none'; base-uri 'none'";

const valueOf = ({ attrs }: StartTag, name: string): string =>
  attrs.find((attribute) => attribute.name === name)?.value ?? '';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function note({ published, version }: ArchivedSite): string {
  const where =
    published === null ? 'the site' : `<a href="${escaped(published)}">${escaped(published)}</a>`;
  return `<aside class="archive-note" aria-label="About this copy"><p>A copy of the catalog to read from a disk, version ${escaped(version)}. It is without scripts: searching, comparing papers of one’s choice and sorting need ${where}.</p></aside>`;
}

/** Whether a tag tells where the page is published, which a site built for this machine cannot know. */
function isPlaceOfPublication(tag: StartTag): boolean {
  const isLink = tag.tagName === 'link' && valueOf(tag, 'rel') === 'canonical';
  return isLink || /^og:(?:url|image)/.test(valueOf(tag, 'property'));
}

function isDropped(tag: StartTag, { published }: ArchivedSite): boolean {
  if (tag.tagName === 'link' && DROPPED_LINKS.has(valueOf(tag, 'rel'))) return true;
  return published === null && isPlaceOfPublication(tag);
}

function rewriteMeta(tag: StartTag, file: string, site: ArchivedSite): boolean {
  const content = tag.attrs.find(({ name }) => name === 'content');
  const says = valueOf(tag, 'http-equiv').toLowerCase();
  if (content === undefined) return false;
  if (says === 'content-security-policy') content.value = POLICY;
  else if (says === 'refresh') {
    content.value = content.value.replace(
      /(;\s*url=)(.*)$/i,
      (_, start: string, address: string) => `${start}${fromDisk(address, file, site) ?? ''}`,
    );
  } else return false;
  return true;
}

/** Change the addresses of a tag; false when it has none that changes. */
function rewriteTag(tag: StartTag, file: string, site: ArchivedSite): boolean {
  if (tag.tagName === 'meta') return rewriteMeta(tag, file, site);
  if (valueOf(tag, 'rel') === 'canonical') return false;
  let isChanged = false;
  tag.attrs = tag.attrs.flatMap((attribute) => {
    if (!ADDRESSES.has(attribute.name)) return [attribute];
    const value = fromDisk(attribute.value, file, site);
    isChanged ||= value !== attribute.value;
    return value === undefined ? [] : [{ ...attribute, value }];
  });
  return isChanged;
}

/** A script that runs; JSON-LD is data, and stays. */
function isRun(tag: StartTag): boolean {
  return tag.tagName === 'script' && valueOf(tag, 'type') !== 'application/ld+json';
}

function listen(stream: RewritingStream, file: string, site: ArchivedSite): void {
  let inside = '';
  stream.on('startTag', (tag, raw) => {
    if (isRun(tag)) inside = 'script';
    else if (!isDropped(tag, site)) {
      if (tag.tagName === 'style') inside = 'style';
      if (tag.tagName === 'main') stream.emitRaw(note(site));
      if (rewriteTag(tag, file, site)) stream.emitStartTag(tag);
      else stream.emitRaw(raw);
    }
  });
  stream.on('text', (_, raw) => {
    if (inside === 'script') return;
    stream.emitRaw(inside === 'style' ? styleFromDisk(raw, file, site.base) : raw);
  });
  stream.on('endTag', ({ tagName }, raw) => {
    const isScript = inside === 'script' && tagName === 'script';
    if (tagName === inside) inside = '';
    if (!isScript) stream.emitRaw(raw);
  });
}

/** A page as it is read from a disk: without scripts, its addresses as paths, and with a note that says so. */
export async function rewritePage(html: string, file: string, site: ArchivedSite): Promise<string> {
  const stream = new RewritingStream();
  listen(stream, file, site);
  let written = '';
  // The stream flows from the start, so that iterating over it would come too late.
  stream.on('data', (chunk: string) => {
    written += chunk;
  });
  stream.end(html);
  await finished(stream);
  return written;
}
