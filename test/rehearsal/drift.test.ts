import { describe, expect, test } from 'vitest';
import { drift, readDrift } from '../../src/rehearsal/drift.ts';
import { readInventory } from '../../src/rehearsal/inventory.ts';
import { createDatabase } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import { createRole } from '../kit/role.ts';
import { briefly, connectionTo } from './support.ts';

const files = `
CREATE TABLE account (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text UNIQUE, at timestamptz DEFAULT now(),
  frozen timestamp DEFAULT 'now'::timestamp, total numeric CHECK (total > 0));
CREATE TABLE log (at timestamptz NOT NULL, line text) PARTITION BY RANGE (at);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE INDEX log_at ON log (at);
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO public;
CREATE TABLE history (version text);
`;

/** A target that has the files applied and then what a hand did, and its drift. */
async function after(hand: string, options = {}): Promise<Awaited<ReturnType<typeof readDrift>>> {
  const { replay, target } = await sides();
  await target.query(hand);
  const made = await readInventory(await connectionTo(replay.url));
  return readDrift(await connectionTo(target.url), made, options);
}

async function sides(): Promise<{ replay: TestDatabase; target: TestDatabase }> {
  const [replay, target] = [await createDatabase(), await createDatabase()];
  await replay.query(files);
  await target.query(files);
  return { replay, target };
}

describe('what a hand changed', () => {
  test.for([
    ['DROP INDEX log_at', '- index public.log_at'],
    ['CREATE INDEX by_hand ON account (total)', '+ index public.by_hand'],
    ['ALTER TABLE account ADD COLUMN more int', '+ column public.account.more'],
    ['ALTER TABLE account ALTER email SET NOT NULL', '~ column public.account.email'],
    ['ALTER TABLE account ALTER at DROP DEFAULT', '~ column public.account.at'],
    [
      'ALTER TABLE account DROP CONSTRAINT account_total_check',
      '- constraint public.account.account_total_check',
    ],
    ["CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2'", '~ function public.f()'],
    ['ALTER TABLE log ADD COLUMN more int', '+ column public.log.more'],
    ['ALTER TABLE log ADD PRIMARY KEY (at)', '+ constraint public.log.log_pkey'],
    [
      'CREATE TRIGGER t BEFORE UPDATE ON log FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
      '+ trigger public.log.t',
    ],
    ['CREATE TABLE by_hand (id int)', '+ table public.by_hand'],
    ['GRANT INSERT ON account TO public', '+ grant on table public.account to public'],
    ["COMMENT ON TABLE account IS 'who pays'", '+ comment on table public.account'],
    [
      'ALTER TABLE log DISABLE TRIGGER ALL; ALTER TABLE account ENABLE ROW LEVEL SECURITY',
      '~ table public.account',
    ],
  ])('%s', async ([hand, named]) => {
    const { changes } = await after(hand!);
    expect(briefly(changes ?? [])).toEqual([named]);
  });
});

describe('what is no drift', () => {
  test('nothing was done, by a role that may only read', async () => {
    const { replay, target } = await sides();
    const reader = await createRole();
    const made = await readInventory(await connectionTo(replay.url));
    const found = await readDrift(await connectionTo(reader.url(target.url)), made);
    expect(found).toEqual({ changes: [], notes: [] });
  });

  test('partitions that a job made or removed, whatever hangs on them', async () => {
    const found = await after(`
      CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
      CREATE INDEX ON log_2 (line); COMMENT ON TABLE log_2 IS 'made by a job'; GRANT SELECT ON log_2 TO public;
      DROP TABLE log_1;`);
    expect(found.changes).toEqual([]);
    expect(found.notes).toEqual(['Partitions that only one side has were not compared, of: public.log.']);
  });

  test('the index of a partitioned table that waits for those of its partitions', async () => {
    const { replay, target } = await sides();
    await replay.query('CREATE INDEX waits ON ONLY log (line)');
    await target.query('CREATE INDEX waits ON log (line)');
    const made = await readInventory(await connectionTo(replay.url));
    const { changes } = await readDrift(await connectionTo(target.url), made);
    // That the partition has an index of its own for it is another matter.
    expect(briefly(changes ?? [])).toEqual(['+ index public.log_1_line_idx']);
  });

  test('another owner, unless it is asked for', async () => {
    const role = (await createRole()).identifier;
    const hand = `ALTER TABLE account OWNER TO ${role}; ALTER FUNCTION f() OWNER TO ${role}`;
    expect((await after(hand)).changes).toEqual([]);
    expect(briefly((await after(hand, { owners: true })).changes ?? [])).toContain('~ table public.account');
  });

  test('another role with the same default privileges', async () => {
    const { replay, target } = await sides();
    const role = (await createRole()).identifier;
    await target.query(`ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM public;
      ALTER DEFAULT PRIVILEGES FOR ROLE ${role} GRANT SELECT ON TABLES TO public`);
    const made = await readInventory(await connectionTo(replay.url));
    expect((await readDrift(await connectionTo(target.url), made)).changes).toEqual([]);
  });

  test('schemas and extensions of the platform, which are named', async () => {
    const found =
      await after(`CREATE SCHEMA "the platform"; CREATE TABLE "the platform".jobs (id serial PRIMARY KEY);
      COMMENT ON COLUMN "the platform".jobs.id IS 'x'; GRANT SELECT ON "the platform".jobs TO public;
      CREATE EXTENSION pg_trgm SCHEMA "the platform"; CREATE PUBLICATION changes;`);
    expect(found.changes).toEqual([]);
    expect(found.notes).toEqual([
      'The target has extensions that no applied file makes: pg_trgm.',
      'The target has publications that no applied file makes: changes.',
      'Schemas that no applied file makes were not compared: "the platform".',
    ]);
  });

  test('the history', async () => {
    const { changes } = await after(
      'ALTER TABLE history ADD COLUMN more int; CREATE INDEX ON history (version)',
      {
        tables: ['public.history'],
      },
    );
    expect(briefly(changes ?? [])).toEqual(['- table public.history']);
  });
});

test('two major versions are not compared', () => {
  const { changes, notes } = drift({ major: 17, items: [] }, { major: 16, items: [] });
  expect(changes).toBeNull();
  expect(notes.join()).toMatch(/shadow is PostgreSQL 17 and the target 16/);
});
