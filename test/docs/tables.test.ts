import { describe, expect, test } from 'vitest';
import { documents, renewed } from '../../scripts/docs.ts';
import { createHistory } from '../../src/engine/history.ts';
import { COMMANDS } from '../../src/engine/input-options.ts';
import { firstCodes, readDocument, tableRows, unionOf } from './markdown.ts';

describe('what the documents repeat of the code', () => {
  test.each(documents)('is in %s as the code has it (node scripts/docs.ts writes it)', async (path) => {
    const { text } = await readDocument(path);
    expect(text).toContain('<!-- made: ');
    expect(await renewed(text)).toBe(text);
  });
});

describe('the README', () => {
  test('explains every reason of a failure', async () => {
    const rows = tableRows(await readDocument('README.md'), 'When something goes wrong');
    expect(firstCodes(rows)).toEqual(await unionOf('FailureReason'));
    for (const cells of rows) expect(cells.filter((cell) => cell === '')).toEqual([]);
  });

  test('explains every command', async () => {
    const rows = tableRows(await readDocument('README.md'), 'The command line');
    expect(firstCodes(rows)).toEqual(expect.arrayContaining([...COMMANDS]));
  });

  test('names the columns of the history, in their order', async () => {
    const rows = tableRows(await readDocument('README.md'), 'The history');
    const table = createHistory({ schema: 'public', table: '_migrations' }, true);
    const columns = [...table.matchAll(/^ {2}(\w+) (\w+(?:\(\d+\))?)/gm)];
    const shown = rows.map(([name = '', type = '']) => [name, /`([^`]+)`/.exec(type)?.[1]?.toUpperCase()]);
    expect(shown).toEqual(columns.map(([, name = '', type]) => [`\`${name}\``, type]));
  });
});
