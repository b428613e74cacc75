import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const golden = join(import.meta.dirname, '../golden/markdown');

/** Where the pictures go. */
export const screenshots = join(import.meta.dirname, 'screenshots');

/**
 * Where GitHub shows a page, in CSS pixels. In a comment a line feed is a line break; in a file it is not, and
 * a job summary is written so as to read well without.
 *
 * @typedef {{ width: number, padding: number, hardBreaks: boolean }} Place
 */

/** @type {{ comment: Place, summary: Place }} */
export const PLACES = {
  comment: { width: 760, padding: 16, hardBreaks: true },
  summary: { width: 1012, padding: 24, hardBreaks: false },
};

/**
 * @typedef {{ name: string, markdown: string, place: Place }} GoldenPage
 * `name` is the path of the golden file below `test/golden/markdown`, without its extension.
 */

/** @returns {Promise<GoldenPage[]>} Every golden page, in the order of their names. */
export async function goldenPages() {
  const pages = await Promise.all(Object.entries(PLACES).map(([folder, place]) => pagesIn(folder, place)));
  return pages.flat();
}

/**
 * @param {string} folder
 * @param {Place} place
 * @returns {Promise<GoldenPage[]>}
 */
async function pagesIn(folder, place) {
  const files = (await readdir(join(golden, folder))).filter((file) => file.endsWith('.md')).sort();
  if (files.length === 0) throw new Error(`There is no golden page of a ${folder}.`);
  return Promise.all(
    files.map(async (file) => ({
      name: `${folder}/${file.slice(0, -'.md'.length)}`,
      markdown: await readFile(join(golden, folder, file), 'utf8'),
      place,
    })),
  );
}
