import { rm } from 'node:fs/promises';
import { writeGallery } from './gallery.js';
import { assertTools } from './machine.js';
import { screenshots } from './pages.js';

/** Says first of all what the machine lacks; leaves only the screenshots of this run, and a page that shows them. */
export default async function setup() {
  assertTools();
  await rm(screenshots, { recursive: true, force: true });
  return writeGallery;
}
