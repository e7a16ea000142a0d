import { Feed } from 'feed';
import { xmlText } from './xml.ts';

/** One entry of a feed: a paper with what it reports. */
export interface FeedEntry {
  readonly title: string;
  /** Absolute address. */
  readonly address: string;
  readonly summary: string;
  readonly date: Date;
}

export interface FeedChannel {
  readonly title: string;
  readonly description: string;
  /** Absolute address of the page the feed follows. */
  readonly page: string;
  /** Absolute address of the feed itself. */
  readonly self: string;
  readonly updated: Date;
}

/** The library says that titles and summaries of entries are HTML, so they have to be. */
function htmlText(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** An Atom feed, newest entry first as they are given. */
export function atom(channel: FeedChannel, entries: readonly FeedEntry[]): string {
  const feed = new Feed({
    title: xmlText(channel.title),
    description: xmlText(channel.description),
    id: channel.page,
    link: channel.page,
    feedLinks: { atom: channel.self },
    updated: channel.updated,
    generator: 'Benchleaf',
    // Atom wants an author of the feed where its entries name none.
    author: { name: 'Benchleaf' },
    copyright: '',
  });
  for (const { title, address, summary, date } of entries) {
    feed.addItem({
      title: htmlText(title),
      id: address,
      link: address,
      description: htmlText(summary),
      date,
    });
  }
  return feed.atom1();
}
