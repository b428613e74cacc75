import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorOf, readDocument, root } from './markdown.ts';

const pages = async (folder: string): Promise<string[]> =>
  (await readdir(join(root, folder)))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const documents = [...(await pages('')), ...(await pages('docs')), ...(await pages('docs/rules'))];

describe('the links of', () => {
  test.each(documents)('%s lead somewhere', async (path) => {
    const broken: string[] = [];
    for (const { target, line } of (await readDocument(path)).links) {
      if (/^https:/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const place = file === '' ? path : relative(root, join(root, dirname(path), file));
      if (!existsSync(join(root, place))) broken.push(`line ${line}: ${target}`);
      else if (anchor !== undefined) {
        const anchors = (await readDocument(place)).headings.map(anchorOf);
        if (!anchors.includes(anchor)) broken.push(`line ${line}: ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('pages of docs are all linked from the README', async () => {
    const targets = (await readDocument('README.md')).links.map(({ target }) => target);
    expect(targets).toEqual(expect.arrayContaining(documents.filter((path) => /^docs\/[^/]+$/.test(path))));
  });
});
