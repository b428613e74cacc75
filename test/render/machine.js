import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

export const GET_TOOLS =
  'bash test/render/get-tools.sh, or: apt-get install chromium cmark-gfm fonts-liberation fonts-noto-color-emoji fonts-symbola';

const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The path of GitHub's Markdown parser. */
export const cmark = () => tool(['cmark-gfm'], "GitHub's Markdown parser");

/** The path of the browser. */
export const chromium = () => tool(CHROMIUMS, 'the browser');

/** @throws {Error} that names all that is missing and how to get it. */
export function assertTools() {
  /** @type {string[]} */
  const missing = [];
  for (const find of [cmark, chromium]) {
    try {
      find();
    } catch (error) {
      missing.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (missing.length > 0) {
    throw new Error(`${missing.join('\n')}\nTo get it on Debian or Ubuntu: ${GET_TOOLS}`);
  }
}

/**
 * @param {string[]} names
 * @param {string} what
 */
function tool(names, what) {
  for (const name of names) {
    for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
      const path = join(folder, name);
      if (isExecutable(path)) return path;
    }
  }
  throw new Error(`The render test needs ${names[0]}, ${what}, and does not find it on the PATH.`);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
