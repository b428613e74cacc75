import { faintText } from './contrast.js';
import { diagramComplaints, drawnDiagrams } from './diagrams.js';
import { closeFolds, openFolds, overflows } from './layout.js';

/** @import { Shown } from './browser.js' */

/** Text below this contrast is lost. The faintest that is meant so, white on Mermaid's bars, has 3. */
const LEAST_CONTRAST = 2.5;

/** A telephone, in CSS pixels. */
const NARROW = 390;

/**
 * All that is wrong with a page as it is shown, in words: what the browser said, and what is in its folds.
 *
 * @param {Shown} shown
 */
export async function shownComplaints({ page, complaints }) {
  await page.evaluate(openFolds);
  const diagrams = await page.evaluate(drawnDiagrams);
  const faint = await page.evaluate(faintText, LEAST_CONTRAST);
  const wide = await page.evaluate(overflows);
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width: NARROW, height });
  const wideWhenNarrow = await page.evaluate(overflows);
  await page.setViewportSize({ width, height });
  await page.evaluate(closeFolds);
  return [...complaints, ...diagrams.flatMap(diagramComplaints), ...faint, ...wide, ...wideWhenNarrow];
}
