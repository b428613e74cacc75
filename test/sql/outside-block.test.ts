import { describe, expect, test } from 'vitest';
import { procedureNamesThatCommit } from '../../src/sql/routines.ts';
import { analyzeScript } from '../../src/sql/script.ts';

/** What a script has that cannot run inside a transaction block. */
async function refused(text: string, committing: string[] = []): Promise<string[]> {
  const script = await analyzeScript(text, { committingProcedures: new Set(committing) });
  expect(script.problems).toEqual([]);
  expect(script.transaction).toBe(script.reasons.length > 0 ? 'statement-by-statement' : 'transactional');
  return script.reasons.map(({ message }) => {
    expect(message).toMatch(/ cannot run inside a transaction block$/);
    return message.replace(/ cannot run inside a transaction block$/, '');
  });
}

// Each was tried on PostgreSQL behind a BEGIN.
describe('cannot run inside a transaction block', () => {
  test.each([
    ['VACUUM', 'VACUUM'],
    ['vacuum (analyze) t', 'VACUUM'],
    ["ALTER SYSTEM SET work_mem = '4MB'", 'ALTER SYSTEM'],
    ['CREATE DATABASE d', 'CREATE DATABASE'],
    ['DROP DATABASE IF EXISTS d', 'DROP DATABASE'],
    ["CREATE TABLESPACE s LOCATION '/x'", 'CREATE TABLESPACE'],
    ['DROP TABLESPACE s', 'DROP TABLESPACE'],
    ['ALTER DATABASE "d" SET TABLESPACE s', 'ALTER DATABASE SET TABLESPACE'],
    ['CREATE INDEX CONCURRENTLY ON t (a)', 'CREATE INDEX CONCURRENTLY'],
    ['create unique index /* x */ concurrently if not exists i on t (a)', 'CREATE INDEX CONCURRENTLY'],
    ['DROP INDEX CONCURRENTLY IF EXISTS i', 'DROP INDEX CONCURRENTLY'],
    ['REINDEX TABLE CONCURRENTLY t', 'REINDEX CONCURRENTLY'],
    ['REINDEX (VERBOSE, CONCURRENTLY) INDEX i', 'REINDEX CONCURRENTLY'],
    ['REINDEX DATABASE d', 'REINDEX DATABASE'],
    ['REINDEX (VERBOSE) SCHEMA s', 'REINDEX SCHEMA'],
    ['REINDEX SYSTEM d', 'REINDEX SYSTEM'],
    ['ALTER TABLE "p" DETACH PARTITION q CONCURRENTLY', 'ALTER TABLE ... DETACH CONCURRENTLY'],
    ['CLUSTER', 'CLUSTER'],
    ['CLUSTER VERBOSE', 'CLUSTER'],
    ['CLUSTER (VERBOSE)', 'CLUSTER'],
    ['DISCARD ALL', 'DISCARD ALL'],
    [
      "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p",
      'CREATE SUBSCRIPTION ... WITH (create_slot = true)',
    ],
    [
      "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (create_slot, connect = 1)",
      'CREATE SUBSCRIPTION ... WITH (create_slot = true)',
    ],
    ['DROP SUBSCRIPTION s', 'DROP SUBSCRIPTION'],
    ['ALTER SUBSCRIPTION s REFRESH PUBLICATION', 'ALTER SUBSCRIPTION ... REFRESH'],
    ['ALTER SUBSCRIPTION s SET PUBLICATION p', 'ALTER SUBSCRIPTION with refresh'],
    ['ALTER SUBSCRIPTION s ADD PUBLICATION p WITH (refresh = on)', 'ALTER SUBSCRIPTION with refresh'],
    ['ALTER SUBSCRIPTION s SET (failover = true)', 'ALTER SUBSCRIPTION ... SET (failover)'],
    ['ALTER SUBSCRIPTION s SET (two_phase = false)', 'ALTER SUBSCRIPTION ... SET (two_phase)'],
    ["COMMIT PREPARED 'x'", 'COMMIT PREPARED'],
    ["ROLLBACK PREPARED 'x'", 'ROLLBACK PREPARED'],
  ])('%s', async (statement, what) => {
    expect(await refused(`SELECT 1; ${statement}; SELECT 2`)).toEqual([what]);
  });
});

describe('can run inside a transaction block', () => {
  test.each([
    'REFRESH MATERIALIZED VIEW CONCURRENTLY v',
    "ALTER TYPE e ADD VALUE 'x'",
    'ANALYZE',
    'CHECKPOINT',
    "ALTER DATABASE d SET work_mem = '4MB'",
    "ALTER DATABASE d SET tablespace = 'x'",
    'CREATE INDEX i ON t (a)',
    'CREATE INDEX "concurrently" ON t (a)',
    'DROP INDEX i',
    'REINDEX TABLE t',
    'REINDEX (CONCURRENTLY FALSE) TABLE t',
    'REINDEX INDEX "concurrently"',
    'ALTER TABLE p DETACH PARTITION q',
    'ALTER TABLE p DETACH PARTITION q FINALIZE',
    'CLUSTER t USING i',
    'CLUSTER "t"',
    'CLUSTER VERBOSE t',
    'DISCARD TEMP',
    "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (connect = false)",
    "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (create_slot = off)",
    "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (create_slot = 0)",
    'ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false)',
    'ALTER SUBSCRIPTION s ENABLE',
    'ALTER SUBSCRIPTION s SET (slot_name = NONE)',
    'ALTER SUBSCRIPTION s SET (two_phase)',
    'CREATE TABLESPACES (a int)',
    'CALL p()',
  ])('%s', async (statement) => {
    expect(await refused(`SELECT 1; ${statement}; SELECT 2`)).toEqual([]);
  });
});

describe('what works concurrently', () => {
  test('is marked, so that no lock timeout cuts it off', async () => {
    const { units } = await analyzeScript(
      'CREATE INDEX CONCURRENTLY i ON t (a); DROP INDEX CONCURRENTLY i; REINDEX TABLE CONCURRENTLY t; ALTER TABLE p DETACH PARTITION q CONCURRENTLY; VACUUM; SELECT 1',
    );
    expect(units.map(({ concurrently }) => concurrently)).toEqual([true, true, true, true, false, false]);
  });

  test.each([
    [
      'CREATE INDEX CONCURRENTLY IF NOT EXISTS "I" ON ONLY App.t (a)',
      { index: { schema: 'app', name: 'I' }, table: { schema: 'app', name: 't' }, ifNotExists: true },
    ],
    ['CREATE INDEX CONCURRENTLY ON t (a)', { table: { name: 't' }, ifNotExists: false }],
    ['REINDEX INDEX CONCURRENTLY app.i', { index: { schema: 'app', name: 'i' }, ifNotExists: false }],
    ['REINDEX TABLE CONCURRENTLY t', { table: { name: 't' }, ifNotExists: false }],
    ['DROP INDEX CONCURRENTLY i', undefined],
  ])('tells what it builds: %s', async (statement, index) => {
    expect((await analyzeScript(statement)).units[0]!.index).toEqual(index);
  });
});

describe('a table or index that the script itself makes partitioned', () => {
  const create = 'CREATE TABLE app.p (a int) PARTITION BY RANGE (a); CREATE INDEX i ON app.p (a);';

  test.each([
    ['REINDEX TABLE app.p', 'REINDEX TABLE of a partitioned table or index'],
    ['REINDEX TABLE p', 'REINDEX TABLE of a partitioned table or index'],
    ['REINDEX INDEX app.i', 'REINDEX INDEX of a partitioned table or index'],
    ['CLUSTER p USING i', 'CLUSTER of a partitioned table'],
  ])('cannot take %s in a transaction block', async (statement, what) => {
    expect(await refused(`${create} ${statement}`)).toEqual([what]);
  });

  test.each(['REINDEX TABLE other.p', 'REINDEX TABLE q', 'REINDEX INDEX j'])(
    'is not that of %s',
    async (statement) => {
      expect(await refused(`${create} ${statement}`)).toEqual([]);
    },
  );

  test('is none before it is created', async () => {
    expect(await refused(`REINDEX TABLE p; ${create}`)).toEqual([]);
  });
});

describe('a DO block', () => {
  const what = 'a DO block that commits or rolls back';
  test.each([
    'DO $$ BEGIN COMMIT; END $$',
    "DO LANGUAGE plpgsql 'BEGIN ROLLBACK; END'",
    'DO $$ DECLARE r t%ROWTYPE; BEGIN FOR r IN SELECT * FROM t LOOP IF true THEN COMMIT AND CHAIN; END IF; END LOOP; END $$',
    'DO $a$ BEGIN DO $b$ BEGIN COMMIT; END $b$; END $a$',
    'DO LANGUAGE plpython3u $$ plpy.commit() $$',
    'DO LANGUAGE plperl $$ spi_commit(); $$',
  ])('that ends its transaction: %s', async (statement) => {
    expect(await refused(`SELECT 1; ${statement};`)).toEqual([what]);
  });

  test.each([
    "DO $$ BEGIN RAISE NOTICE 'COMMIT;'; END $$",
    'DO $$ BEGIN -- COMMIT;\n NULL; END $$',
    'DO $$ DECLARE commit int; BEGIN commit := 1; END $$',
    'DO $$ BEGIN UPDATE t SET rollback = true; END $$',
    "DO $$ BEGIN EXECUTE 'COMMIT'; END $$",
  ])('that only seems to: %s', async (statement) => {
    expect(await refused(`SELECT 1; ${statement};`)).toEqual([]);
  });

  test('that the grammar does not know is read by its words', async () => {
    expect(await refused('DO $$ BEGIN UPDATE t SET a = 1; COMMIT; nonsense here; END $$')).toEqual([what]);
    expect(await refused("DO $$ BEGIN PERFORM 'COMMIT;'; x.commit := ; nonsense here; END $$")).toEqual([]);
  });
});

describe('a procedure that commits', () => {
  const procedure =
    'CREATE OR REPLACE PROCEDURE app."Tidy up"(a int) LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$;';
  const what = 'CALL app.Tidy up, which commits or rolls back,';

  test('in the same script is known where it is called', async () => {
    expect(await refused(`${procedure} CALL app."Tidy up"(1);`)).toEqual([what]);
    expect(await refused(`${procedure} CALL other."Tidy up"(1); CALL app.tidy(1);`)).toEqual([]);
  });

  test('is known through another one, and in a DO block', async () => {
    const outer = 'CREATE PROCEDURE outer_one() LANGUAGE plpgsql AS $$ BEGIN CALL app."Tidy up"(1); END $$;';
    expect(await refused(`${procedure} ${outer} CALL outer_one();`)).toEqual([
      'CALL outer_one, which commits or rolls back,',
    ]);
    expect(await refused(`${procedure} DO $$ BEGIN CALL "Tidy up"(1); END $$;`)).toEqual([
      'a DO block that calls Tidy up, which commits or rolls back,',
    ]);
  });

  test('in another file is known by its name', async () => {
    expect(await procedureNamesThatCommit(procedure)).toEqual(['app.Tidy up']);
    expect(await refused('CALL /* x */ app . "Tidy up"(1);', ['app.Tidy up'])).toEqual([what]);
    expect(await refused('CALL "Tidy up"(1);', ['app.Tidy up'])).toHaveLength(1);
  });

  test('is found among others', async () => {
    const text = `
      CREATE FUNCTION commit_all() RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM 'COMMIT;'; END $$;
      CREATE PROCEDURE a() LANGUAGE plpgsql AS $$ BEGIN ROLLBACK; END $$;
      CREATE PROCEDURE b() LANGUAGE sql AS $$ SELECT 'COMMIT;' $$;
      CREATE PROCEDURE c() LANGUAGE sql BEGIN ATOMIC SELECT 1; END;
      CREATE PROCEDURE d() LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
      CREATE PROCEDURE s.e() LANGUAGE plpython3u AS $$ plpy.commit() $$;`;
    expect(await procedureNamesThatCommit(text)).toEqual(['a', 's.e']);
    expect(await procedureNamesThatCommit('SELECT 1')).toEqual([]);
  });
});
