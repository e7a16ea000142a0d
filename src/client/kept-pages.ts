import { storeName, withoutQuery } from '../offline/kept.ts';
import { element } from './element.ts';

/** The most pages that are offered. */
const MOST = 50;

interface KeptPage {
  readonly title: string;
  readonly address: string;
}

async function titleOf(store: Cache, request: Request): Promise<KeptPage | undefined> {
  const html = await (await store.match(request))?.text();
  if (html === undefined) return undefined;
  // Parsed, never shown: a title is text.
  const { title } = new DOMParser().parseFromString(html, 'text/html');
  return { title: title.replace(/ · Benchleaf$/, ''), address: request.url };
}

async function keptPages(scope: string): Promise<KeptPage[]> {
  const store = await caches.open(storeName('pages', scope));
  const newest = (await store.keys()).toReversed().slice(0, MOST);
  const pages = await Promise.all(newest.map((request) => titleOf(store, request)));
  return pages.filter((page) => page !== undefined);
}

/** The pages that this browser has kept, newest first: what can be read without a network. */
class KeptPages extends HTMLElement {
  connectedCallback(): void {
    const scope = this.dataset['scope'];
    if (scope === undefined || !('caches' in window)) return;
    void this.#show(new URL(scope, location.href).href);
  }

  async #show(scope: string): Promise<void> {
    const here = withoutQuery(location.href);
    const pages = (await keptPages(scope)).filter(({ address }) => address !== here);
    const list = this.querySelector('ul');
    if (list === null || pages.length === 0) return;
    list.replaceChildren(
      ...pages.map(({ title, address }) =>
        element('li', {}, element('a', { href: address }, title)),
      ),
    );
    this.hidden = false;
  }
}

customElements.define('kept-pages', KeptPages);
