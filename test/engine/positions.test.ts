import { expect, test } from 'vitest';
import { bench, failure } from './support.ts';

test.each([
  ['a syntax error behind emoji', "SELECT '😀😀é';\nSELECT '😀' FORM x;", { line: 2, column: 17 }],
  ['an unknown column', 'CREATE TABLE a (id int);\n\n  SELECT nope FROM a;', { line: 3, column: 10 }],
  [
    'a runtime error without a position',
    'SELECT 1;\nSELECT 2;\n  INSERT INTO x VALUES (1), (1);',
    { line: 3, column: 3 },
  ],
  ['an error behind a wrapper', 'BEGIN;\nSELECT 1;\nSELECT 1/0;\nCOMMIT;', { line: 3, column: 1 }],
  [
    'an error in a DO block',
    'SELECT 1;\nDO $$\nBEGIN\n  PERFORM 1;\n  RAISE EXCEPTION $m$no$m$;\nEND $$;',
    { line: 5, column: 3 },
  ],
  ['an error in EXECUTE', "DO $$\nBEGIN\n  EXECUTE 'SELECT nope';\nEND $$;", { line: 3, column: 3 }],
  [
    'an error in a function that the file calls',
    'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$\nBEGIN\n  RETURN 1/0;\nEND $$;\n\nSELECT f();',
    { line: 6, column: 1 },
  ],
  [
    'a syntax error in the body of a function',
    'SELECT 1;\nCREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$\nBEGIN\n  RETRUN 1;\nEND $$;',
    { line: 4, column: 3 },
  ],
  [
    'an error in a trigger',
    'CREATE FUNCTION t() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION $m$no$m$; END $$;\nCREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW EXECUTE FUNCTION t();\nINSERT INTO x\nVALUES (3);',
    { line: 3, column: 1 },
  ],
])('%s is placed on its line and column', async (_, sql, place) => {
  for (const text of [sql, sql.replaceAll('\n', '\r\n')]) {
    const { migrator } = await bench({
      'versions/001_x.sql': 'CREATE TABLE x (id int PRIMARY KEY);',
      'versions/002_e.sql': text,
    });
    const { details } = await failure(migrator.up());
    expect(details).toMatchObject({ ...place, file: expect.stringContaining('002_e.sql') });
    const [line = '', caret = ''] = (details.excerpt ?? '').split('\n').slice(-2);
    expect(line.length).toBeGreaterThan(0);
    expect(caret.trim()).toBe('^');
  }
});

test('an error says detail, hint and context as the server gives them', async () => {
  const { migrator } = await bench({
    'versions/001_x.sql':
      "DO $$ BEGIN RAISE EXCEPTION 'what' USING DETAIL = 'the detail', HINT = 'the hint', ERRCODE = 'MA123'; END $$;",
  });
  expect(await failure(migrator.up())).toMatchObject({
    details: {
      sqlstate: 'MA123',
      detail: 'the detail',
      hint: 'the hint',
      where: expect.stringContaining('line 1 at RAISE'),
    },
  });
});
