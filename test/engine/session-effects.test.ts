import { expect, test } from 'vitest';
import { sessionEffects } from '../../src/engine/session-effects.ts';
import { analyzeScript } from '../../src/sql/script.ts';

async function lostBehind(statement: string): Promise<string | undefined> {
  const { units } = await analyzeScript(`${statement};\nVACUUM;\nCREATE TABLE t ();`);
  return sessionEffects(units.slice(0, 1), units.slice(1)).lost;
}

test.each([
  ['DO $$ BEGIN SET search_path = app; END $$', 'what its DO block has set'],
  ['DO $$ BEGIN -- for what follows\n SET search_path = app; END $$', 'what its DO block has set'],
  ["DO $$ BEGIN EXECUTE 'SET ROLE app'; END $$", 'what its DO block has set'],
  ['DO $$ BEGIN IF true THEN RESET search_path; END IF; END $$', 'what its DO block has set'],
  ['DO $$ BEGIN CREATE TEMP TABLE kept (n int); END $$', 'a temporary table'],
  ['DO $$ BEGIN PERFORM app.prepare_session(); END $$', 'what app.prepare_session() may have set'],
  ['SELECT prepare_session()', 'what prepare_session() may have set'],
  ['CALL prepare_session()', 'what prepare_session() may have set'],
  [
    'BEGIN; SET search_path = app; SAVEPOINT s; SET search_path = public; ROLLBACK TO s; COMMIT',
    'what it has set and rolled back',
  ],
])('what a session may have had of "%s" is not taken for made again', async (statement, lost) => {
  expect(await lostBehind(statement)).toBe(lost);
});

test.each([
  'DO $$ BEGIN UPDATE t SET n = 1; COMMIT; END $$',
  'DO $$ BEGIN INSERT INTO log (n) SELECT count(*) FROM t; COMMIT; END $$',
  "DO $$ BEGIN EXECUTE format('ALTER TABLE %I ALTER n SET NOT NULL', 't'); END $$",
  "SELECT setval('s', (SELECT max(n) FROM t))",
  'SELECT pg_catalog.pg_advisory_xact_lock(42)',
  'WITH one AS (SELECT generate_series(1, 2) AS n) INSERT INTO log (n) SELECT n FROM one WHERE n IN (1)',
  'UPDATE t SET n = 2',
])('nothing of the session is lost with "%s"', async (statement) => {
  expect(await lostBehind(statement)).toBeUndefined();
});
