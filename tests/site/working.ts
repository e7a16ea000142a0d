import type { Page } from '@playwright/test';

/**
 * Wait until an element of a page does what it is there for. Its script comes after the page, which is
 * complete without it: what is pressed before that is pressed for nothing.
 */
export async function working(page: Page, name: string): Promise<void> {
  await page.waitForFunction((tag) => {
    const made = customElements.get(tag);
    return made !== undefined && document.querySelector(tag) instanceof made;
  }, name);
}
