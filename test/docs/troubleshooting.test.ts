import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FailureReason } from '../../src/engine/report.ts';
import { reasonInWords } from '../../src/report/reason-words.ts';
import { checkBlocks } from './checked.ts';
import { firstCodes, readDocument, root, tableRows, unionOf } from './markdown.ts';

await checkBlocks('docs/troubleshooting.md', {});

describe('the page about troubleshooting', async () => {
  const document = await readDocument('docs/troubleshooting.md');

  test('has the title of every failure', async () => {
    const rows = tableRows(document, 'By the title of the annotation');
    const reasons = (await unionOf('FailureReason')) as FailureReason[];
    expect(rows.map((cells) => cells.slice(0, 2))).toEqual(
      reasons.map((reason) => [reasonInWords(reason), `\`${reason}\``]),
    );
  });

  const texts = [
    'No comment on the pull request',
    'Before anything runs',
    'Checks',
    'Approval',
    'The database',
    'Cut off',
  ].flatMap((heading) => firstCodes(tableRows(document, heading)));
  const inProse = [
    'has changed since it was applied',
    'Only white space or comments differ.',
    'was begun and not finished',
  ];

  test('quotes texts in its own words', () => {
    for (const text of inProse) expect(document.text).toContain(`\`${text}\``);
  });

  test.each([...texts, ...inProse])('quotes what is said: %s', async (text) => {
    const parts = text.split('…').map((part) => part.trim());
    const sources = await sourceTexts();
    expect(sources.filter((source) => parts.every((part) => source.includes(part)))).not.toEqual([]);
  });
});

let sources: Promise<string[]> | undefined;

function sourceTexts(): Promise<string[]> {
  sources ??= readdir(join(root, 'src'), { recursive: true }).then((paths) =>
    Promise.all(
      paths.filter((path) => path.endsWith('.ts')).map((path) => readFile(join(root, 'src', path), 'utf8')),
    ),
  );
  return sources;
}
