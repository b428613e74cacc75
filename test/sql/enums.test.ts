import { expect, test } from 'vitest';
import { enumValueUse } from '../../src/sql/enums.ts';

test('added enum values are found with their type and line', () => {
  const text = `-- ALTER TYPE no ADD VALUE 'no';
ALTER TYPE mood ADD VALUE 'it''s';
ALTER TYPE /* x */ app."Mood"
  ADD VALUE IF NOT EXISTS 'b' BEFORE 'a';
INSERT INTO t VALUES ('ALTER TYPE no ADD VALUE ''no''');
DO $$ BEGIN
  ALTER TYPE mood ADD VALUE 'c';
EXCEPTION WHEN duplicate_object THEN NULL; END $$;`;
  expect(enumValueUse(text)).toEqual([
    { offset: text.indexOf("ALTER TYPE mood ADD VALUE 'it"), line: 2, type: 'mood', value: "it's" },
    { offset: text.indexOf('ALTER TYPE /*'), line: 3, type: 'app.Mood', value: 'b' },
    { offset: text.indexOf("ALTER TYPE mood ADD VALUE 'c"), line: 7, type: 'mood', value: 'c' },
  ]);
});

test.each([
  "ALTER TYPE mood RENAME VALUE 'a' TO 'b'; SELECT 'ADD VALUE'",
  "ALTER TYPE pair ADD ATTRIBUTE value text; COMMENT ON TYPE pair IS 'ADD VALUE'",
  "ALTER TABLE add ADD value text DEFAULT 'x'",
  'ALTER TYPE mood ADD VALUE',
])('nothing is found in %s', (text) => {
  expect(enumValueUse(text)).toEqual([]);
});
