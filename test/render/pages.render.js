import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { THEMES, openBrowser, photograph, show, wear } from './browser/browser.js';
import { shownComplaints } from './browser/complaints.js';
import { markupComplaints } from './checks.js';
import { markup, printed } from './github/markdown.js';
import { goldenPages, screenshots } from './pages.js';

/** @type {import('playwright-core').Browser} */
let browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describe.concurrent.each(await goldenPages())('$name', ({ name, markdown, place }) => {
  test('means on GitHub what was meant', async () => {
    expect(markupComplaints(await markup(markdown, place))).toEqual([]);
  });

  test('shows well in light and in dark colours', async () => {
    const shown = await show(browser, printed((await markup(markdown, place)).shown), place);
    /** @type {string[]} */
    const complaints = [];
    try {
      for (const theme of THEMES) {
        await wear(shown, theme);
        await photograph(shown, join(screenshots, `${name}.${theme}`));
        complaints.push(...(await shownComplaints(shown)).map((complaint) => `${theme}: ${complaint}`));
      }
    } finally {
      await shown.page.context().close();
    }
    expect(complaints).toEqual([]);
  });
});
