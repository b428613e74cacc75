import { beforeEach, expect, test, vi } from 'vitest';
import { loadParser } from '../../src/sql/parser.ts';
import { analyzeScript } from '../../src/sql/script.ts';

const loaded = vi.hoisted(() => vi.fn<() => void>());

vi.mock('libpg-query', () => {
  loaded();
  throw new Error('The file is not there.');
});

beforeEach(() => {
  loaded.mockClear();
});

test.each([
  'CREATE TABLE a (x int); INSERT INTO a VALUES (1);',
  'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN CASE WHEN true THEN 1 END; END $$;',
  'BEGIN; CREATE TABLE a (x int); COMMIT;',
  'START TRANSACTION ISOLATION LEVEL SERIALIZABLE; SELECT 1; END WORK;',
  'SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; SELECT 1;',
  'VACUUM; DISCARD ALL; CLUSTER;',
  'COPY t FROM STDIN;\nCOMMIT;\n\\.\n',
  "DO $$ BEGIN RAISE NOTICE 'x'; END $$; CALL p();",
  'SELECT 1; ROLLBACK;',
])('the parser is not loaded for %s', async (text) => {
  await analyzeScript(text);
  expect(loaded).not.toHaveBeenCalled();
});

test('a parser that cannot be loaded knows nothing, and fails nothing', async () => {
  const { transaction } = await analyzeScript('CREATE INDEX CONCURRENTLY i ON t (a)');
  expect(loaded).toHaveBeenCalledOnce();
  expect(transaction).toBe('statement-by-statement');
  const parser = await loadParser();
  expect(parser.parse('COMMIT')).toBeUndefined();
  expect(parser.parsePlpgsql('DO $$ BEGIN COMMIT; END $$')).toBeUndefined();
});
