import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as driver } from 'playwright-core';
import { asDocument } from '../github/document.js';
import { chromium } from '../machine.js';
import { drawDiagrams } from './diagrams.js';
import { closeFolds, openFolds } from './layout.js';

/**
 * @import { Page } from 'playwright-core'
 * @import { Place } from '../pages.js'
 *
 * @typedef {(typeof THEMES)[number]} Theme
 *
 * @typedef {object} Shown
 * @property {Page} page
 * @property {string[]} complaints What the browser itself had to say: errors, and what it tried to fetch.
 */

/** What a reader may have chosen. */
export const THEMES = /** @type {const} */ (['light', 'dark']);

const mermaid = fileURLToPath(import.meta.resolve('mermaid/dist/mermaid.min.js'));

/** The browser of the machine, without a window. The caller closes it. */
export function openBrowser() {
  // The sandbox does not start for root and inside of containers; the pages are our own and have no network.
  return driver.launch({ executablePath: chromium(), args: ['--no-sandbox'] });
}

/**
 * Shows a page as GitHub would, but without a network; `wear` then draws its diagrams. The caller closes
 * `page.context()`.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} html
 * @param {Place} place
 * @returns {Promise<Shown>}
 */
export async function show(browser, html, place) {
  const viewport = { width: place.width, height: 600 };
  const context = await browser.newContext({ deviceScaleFactor: 1, viewport, offline: true });
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('request', (request) => complaints.push(`fetches ${request.url()}`));
  await page.setContent(asDocument(html, place));
  if ((await page.locator('.mermaid').count()) > 0) await page.addScriptTag({ path: mermaid });
  return { page, complaints };
}

/**
 * Puts a page into the colours of a theme, its diagrams too.
 *
 * @param {Shown} shown
 * @param {Theme} theme
 */
export async function wear({ page }, theme) {
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate(drawDiagrams, theme);
}

/**
 * One picture of the whole page as it opens, and one with all folds open when there is one to open.
 *
 * @param {Shown} shown
 * @param {string} path Without extension.
 */
export async function photograph({ page }, path) {
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path: `${path}.png`, fullPage: true });
  const opened = await page.evaluate(openFolds);
  if (opened === 0) return;
  await page.screenshot({ path: `${path}.open.png`, fullPage: true });
  await page.evaluate(closeFolds);
}
