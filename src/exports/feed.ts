import { Feed } from 'feed';

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

/** An Atom feed, newest entry first as they are given. */
export function atom(channel: FeedChannel, entries: readonly FeedEntry[]): string {
  const feed = new Feed({
    title: channel.title,
    description: channel.description,
    id: channel.page,
    link: channel.page,
    feedLinks: { atom: channel.self },
    updated: channel.updated,
    generator: 'Benchleaf',
    copyright: '',
  });
  for (const { title, address, summary, date } of entries) {
    feed.addItem({ title, id: address, link: address, description: summary, date });
  }
  return feed.atom1();
}
