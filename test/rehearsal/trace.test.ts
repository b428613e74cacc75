import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readMigrationsFolder } from '../../src/engine/folder.ts';
import { MigrationError } from '../../src/engine/errors.ts';
import { loadDump, replay } from '../../src/rehearsal/base.ts';
import { supplyNeeds } from '../../src/rehearsal/needs.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { openShadow } from '../../src/rehearsal/shadow.ts';
import { Tracer } from '../../src/rehearsal/trace.ts';
import { afterTest } from '../kit/cleanup.ts';
import { queryOnce } from '../kit/database.ts';
import { createRole } from '../kit/role.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { ask, evidenceOf, names, shadowOnServer, stepOf, strongest, traceOn } from './trace-kit.ts';

const OF_THE_TRACER = `SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'migrate\\_shadow\\_%'
  UNION ALL SELECT count(*) FROM pg_event_trigger`;

describe('A traced step', () => {
  it('is committed and recorded, and leaves nothing of the tracer and no row of ours', async () => {
    const shadow = await shadowOnServer();
    const { failed } = await traceOn(
      shadow,
      'CREATE TABLE notes (id int PRIMARY KEY, body text NOT NULL)',
      'ALTER TABLE notes ADD COLUMN kind text; INSERT INTO notes VALUES (1, $$a$$);',
    );

    expect(failed).toBe(false);
    expect(await ask(shadow, 'SELECT id, body, kind FROM notes')).toEqual([['1', 'a', null]]);
    expect(await ask(shadow, 'SELECT version, name FROM _migrations WHERE execution_time_ms >= 0')).toEqual([
      ['1', 'file'],
    ]);
    expect(await ask(shadow, OF_THE_TRACER)).toEqual([['0'], ['0']]);
  });

  it('that fails leaves nothing at all, and says what did not run', async () => {
    const shadow = await shadowOnServer();
    const { failed, evidence } = await traceOn(
      shadow,
      'CREATE TABLE notes (id int)',
      'ALTER TABLE notes ADD COLUMN kind text; DROP TABLE nothing; SELECT 1;',
    );

    expect(failed).toBe(true);
    expect(evidence.map(({ outcome }) => outcome)).toEqual(['done', 'failed', 'not-run']);
    expect(await ask(shadow, `SELECT count(*) FROM pg_attribute WHERE attname = 'kind'`)).toEqual([['0']]);
    expect(await ask(shadow, 'SELECT count(*) FROM _migrations')).toEqual([['0']]);
    expect(await ask(shadow, OF_THE_TRACER)).toEqual([['0'], ['0']]);
  });

  it('has its statements numbered as they stand in the file, and its transactions as the engine makes them', async () => {
    const evidence = await evidenceOf(
      'CREATE TABLE t (a int)',
      `BEGIN; ALTER TABLE t ADD b int; COMMIT;
       CREATE INDEX CONCURRENTLY t_b ON t (b);
       BEGIN; ALTER TABLE t ADD c int; ALTER TABLE t ADD d int; COMMIT;`,
    );

    expect(evidence.map(({ statement, transaction }) => [statement, transaction])).toEqual([
      [1, 0],
      [3, null],
      [5, 1],
      [6, 1],
    ]);
  });

  it('shows what a DO block does, and a function behind it', async () => {
    const [block] = await evidenceOf(
      'CREATE TABLE t (a int)',
      `DO $$ BEGIN EXECUTE 'ALTER TABLE t ADD COLUMN b float DEFAULT random()'; END $$;`,
    );

    expect(strongest(block!)).toEqual({ t: 'AccessExclusiveLock' });
    expect(block!.rewrites).toMatchObject([{ relation: { name: 't' }, reason: 'default' }]);
  });

  it('loads the data of a COPY, and fails at a constraint that is put off to the end', async () => {
    const shadow = await shadowOnServer();
    const base = `CREATE TABLE p (id int PRIMARY KEY);
      CREATE TABLE c (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED);`;
    const { evidence, failed } = await traceOn(
      shadow,
      base,
      'COPY p FROM stdin;\n1\n2\n\\.\nINSERT INTO c VALUES (1), (3);\n',
    );

    expect(failed).toBe(true);
    expect(evidence.map(({ outcome }) => outcome)).toEqual(['done', 'failed']);
    expect(evidence[1]!.error).toMatchObject({ sqlstate: '23503', table: 'c' });
  });
});

it('A shadow of a user who may only create databases shows locks, and says what it cannot show', async () => {
  const role = await createRole({ createdb: true });
  const { shadow } = await openShadow({ url: parseTarget({ url: role.url(inject('serverUrl')) }) });
  afterTest(shadow!.close);
  const tracer = await Tracer.open(shadow!);
  const { evidence } = await tracer.trace(
    await stepOf('CREATE SCHEMA mine; CREATE TABLE mine.u (a int); ALTER TABLE mine.u ALTER a SET NOT NULL;'),
  );
  const [note] = tracer.notes;
  await tracer.close();

  expect(evidence.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
  expect(evidence[2]!.messages).toEqual(['verifying table "u"']);
  expect(note).toContain('no superuser');
});

it('Of very many rows the last is looked at for all', async () => {
  const rows = Array.from({ length: 300 }, (_, row) => `INSERT INTO t VALUES (${row});`).join('\n');
  const evidence = await evidenceOf('CREATE TABLE t (a int)', `${rows}\nALTER TABLE t ALTER a SET NOT NULL;`);

  expect(evidence.length).toBe(301);
  expect(strongest(evidence[0]!)).toEqual({});
  expect(strongest(evidence[299]!)).toEqual({ t: 'RowExclusiveLock' });
  expect(names(evidence[300]!.scans)).toEqual(['t']);
});

describe('Rows of ours', () => {
  it.each([
    ['a CHECK with a list', `kind text NOT NULL CHECK (kind IN ('new', 'old'))`],
    ['a CHECK with a range', 'kind int NOT NULL CHECK (kind BETWEEN 3 AND 7)'],
    ['a domain', 'kind positive NOT NULL'],
    ['an enum', 'kind mood NOT NULL'],
    ['a short text', 'kind char(2) NOT NULL UNIQUE'],
    ['a small number', 'kind numeric(3,2) NOT NULL'],
    ['a foreign key', 'kind int NOT NULL REFERENCES kinds'],
    ['an identity', 'kind int GENERATED ALWAYS AS IDENTITY'],
    ['a generated column', 'kind int GENERATED ALWAYS AS (1) STORED'],
    [
      'types of many kinds',
      'a uuid NOT NULL, b jsonb NOT NULL, c inet NOT NULL, d date NOT NULL, e int[] NOT NULL, f boolean NOT NULL, g bytea NOT NULL, h int4range NOT NULL',
    ],
  ])('are found for %s', async (_, columns) => {
    const [add] = await evidenceOf(
      `CREATE TYPE mood AS ENUM ('bright', 'dark'); CREATE DOMAIN positive AS int CHECK (VALUE > 0);
       CREATE TABLE kinds (id int PRIMARY KEY); CREATE TABLE things (${columns});`,
      'ALTER TABLE things ADD COLUMN added int NOT NULL;',
    );

    expect(add).toMatchObject({ outcome: 'failed', dataDependent: true, error: { sqlstate: '23502' } });
  });

  it('are in partitions', async () => {
    const [add] = await evidenceOf(
      `CREATE TABLE days (d date NOT NULL) PARTITION BY RANGE (d);
       CREATE TABLE days_1 PARTITION OF days FOR VALUES FROM ('2020-03-01') TO ('2021-01-01');`,
      'ALTER TABLE days ADD COLUMN added int NOT NULL;',
    );

    expect(add).toMatchObject({ dataDependent: true, error: { sqlstate: '23502', table: 'days_1' } });
  });

  it('meet the foreign keys that are added between them, and set off no trigger', async () => {
    const shadow = await shadowOnServer();
    const { evidence } = await traceOn(
      shadow,
      `CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p bigint NOT NULL); CREATE TABLE log (what text);
       CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO log VALUES (TG_TABLE_NAME); RETURN NULL; END';
       CREATE TRIGGER note AFTER INSERT OR DELETE ON c FOR EACH ROW EXECUTE FUNCTION note();`,
      'ALTER TABLE c ADD FOREIGN KEY (p) REFERENCES p;',
    );

    expect(evidence).toMatchObject([{ outcome: 'done', error: null }]);
    expect(names(evidence[0]!.scans)).toContain('c');
    expect(await ask(shadow, 'SELECT (SELECT count(*) FROM log) + (SELECT count(*) FROM c)')).toEqual([
      ['0'],
    ]);
  });
});

describe('The base', () => {
  async function folderOf(files: Record<string, string>): Promise<ReturnType<typeof readMigrationsFolder>> {
    const dir = await temporaryFolder();
    await mkdir(join(dir, 'versions'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(dir, 'versions', name), text);
    return readMigrationsFolder(dir);
  }

  it('is replayed as the engine does it, in each mode and only what is asked for', async () => {
    const shadow = await shadowOnServer();
    const folder = await folderOf({
      '001_t.sql': 'CREATE TABLE t (a int);',
      '002_i.sql': 'CREATE INDEX CONCURRENTLY i ON t (a);',
      '003_no.sql': 'DROP TABLE t;',
      '004_u.sql': 'CREATE TABLE u (a int);',
    });

    expect(await replay(shadow, folder, new Set(['1', '2', '4']))).toBe(3);
    expect(await ask(shadow, 'SELECT version FROM _migrations ORDER BY id')).toEqual([
      ['001'],
      ['002'],
      ['004'],
    ]);
    expect(await ask(shadow, `SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass`)).toEqual([
      ['t'],
    ]);
  });

  it('that cannot be replayed fails as up does, with its file and line', async () => {
    const shadow = await shadowOnServer();
    const folder = await folderOf({ '001_t.sql': 'SELECT 1;\nSELECT nothing;' });

    const failure: unknown = await replay(shadow, folder, new Set(['1'])).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MigrationError);
    expect((failure as MigrationError).details).toMatchObject({ sqlstate: '42703', line: 2 });
  });

  it('can be a dump, of which the notes say what failed', async () => {
    const shadow = await shadowOnServer();
    const notes = await loadDump(
      shadow,
      'schema.sql',
      `\\restrict x
SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);
CREATE SCHEMA public;
CREATE TABLE public.t (a int);
ALTER TABLE public.t OWNER TO nobody_here;
COPY public.t (a) FROM stdin;
7
\\.
\\unrestrict x
`,
    );

    expect(notes).toEqual(['Line 6 of schema.sql failed on the shadow: role "nobody_here" does not exist.']);
    expect(await ask(shadow, 'SELECT a FROM t')).toEqual([['7']]);
  });

  it('gets the roles that no file creates, which go with it, and tells of them and of missing extensions', async () => {
    const shadow = await shadowOnServer();
    const session = await shadow.connect();
    const notes = await supplyNeeds(shadow, session, [
      'CREATE ROLE shadow_test_made; GRANT shadow_test_made TO shadow_test_given;',
      'ALTER TABLE t OWNER TO shadow_test_given; CREATE EXTENSION nowhere_to_be_had;',
    ]);
    await session.send('CREATE ROLE shadow_test_made');
    await session.close();
    const roles = `SELECT rolname, rolcanlogin FROM pg_roles WHERE rolname LIKE 'shadow\\_test\\_%' ORDER BY 1`;

    expect(notes).toEqual([
      'Role shadow_test_given is created by no file. The shadow got a stand-in without any rights; the target must have it.',
      expect.stringMatching(/^Extension nowhere_to_be_had cannot be had on the shadow/),
    ]);
    expect(await ask(shadow, roles)).toEqual([
      ['shadow_test_given', 'f'],
      ['shadow_test_made', 'f'],
    ]);
    await shadow.close();
    // The stand-in goes with the last rehearsal on the server, which may be that of another test.
    const made = "SELECT FROM pg_roles WHERE rolname = 'shadow_test_made'";
    expect(await queryOnce(inject('serverUrl'), made)).toEqual([]);
  });
});

it('The embedded server shows all but what takes a second session', async () => {
  const { shadow } = await openShadow({ kinds: ['embedded'] });
  afterTest(shadow!.close);
  await ask(shadow!, 'CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;');
  const tracer = await Tracer.open(shadow!);
  const step = await stepOf(
    'ALTER TABLE t ADD COLUMN b float DEFAULT random();\nALTER TABLE t ALTER a SET NOT NULL;\nDROP TABLE t CASCADE;',
  );
  const { evidence } = await tracer.trace(step);
  const outside = await tracer.trace(
    await stepOf('CREATE TABLE u (a int); CREATE INDEX CONCURRENTLY u_a ON u (a);', '2'),
  );
  const [note] = tracer.notes;
  await tracer.close();

  expect(evidence[0]!.rewrites).toMatchObject([{ relation: { name: 't' }, reason: 'default' }]);
  expect(evidence[0]!.blocked).toBeNull();
  expect(evidence[1]).toMatchObject({ dataDependent: true, error: { sqlstate: '23502' } });
  expect(strongest(evidence[2]!)).toMatchObject({ v: 'AccessExclusiveLock' });
  expect(evidence[2]!.cascades).toContainEqual({ type: 'view', identity: 'public.v' });
  expect(outside.evidence[1]).toMatchObject({ outcome: 'done', locksSeen: false, locks: [] });
  expect(note).toContain('one session');
});
