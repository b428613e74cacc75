import { expect, test } from 'vitest';
import { loadParser } from '../../src/sql/parser.ts';
import { analyzeScript } from '../../src/sql/script.ts';

// In a file of its own, since the parser does not come back.
test('when the parser has died, scripts are decided by their words', async () => {
  const parser = await loadParser();
  expect(parser.parse('COMMIT')).toHaveProperty('nodes');
  expect(parser.parse(`SELECT ${'1 + '.repeat(50_000)} 1`)).toBeUndefined();
  expect(parser.parse('COMMIT')).toBeUndefined();
  expect(parser.parsePlpgsql('DO $$ BEGIN COMMIT; END $$')).toBeUndefined();

  const refused = [
    'CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)',
    'DROP INDEX CONCURRENTLY i',
    'REINDEX (CONCURRENTLY) TABLE t',
    'ALTER TABLE p DETACH PARTITION q CONCURRENTLY',
    'ALTER DATABASE d SET TABLESPACE s',
    'CLUSTER (VERBOSE)',
    "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p",
    'ALTER SUBSCRIPTION s SET PUBLICATION p',
    'DO $$ BEGIN IF true THEN COMMIT; END IF; END $$',
    'CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN ROLLBACK AND CHAIN; END $$; CALL p()',
  ];
  for (const statement of refused) {
    const { transaction, units } = await analyzeScript(statement);
    expect([statement, transaction]).toEqual([statement, 'statement-by-statement']);
    expect(units.at(-1)!.index).toBeUndefined();
  }

  const transactional = [
    'REINDEX TABLE t',
    'CLUSTER t',
    'CLUSTER VERBOSE t',
    'ALTER SUBSCRIPTION s ENABLE',
    "DO $$ BEGIN RAISE NOTICE 'COMMIT;'; commit := 1; END $$",
    'BEGIN ISOLATION LEVEL SERIALIZABLE, READ WRITE; SELECT 1; COMMIT',
  ];
  for (const statement of transactional) {
    const { transaction, problems } = await analyzeScript(statement);
    expect([statement, transaction, problems]).toEqual([statement, 'transactional', []]);
  }
});
