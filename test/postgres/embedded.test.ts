import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOverStream, connectionOf } from '../../src/postgres/connection.ts';
import {
  EmbeddedServerError,
  startEmbedded,
  type EmbeddedOptions,
  type EmbeddedServer,
} from '../../src/postgres/embedded.ts';
import { afterTest } from '../kit/cleanup.ts';
import { temporaryFolder } from '../kit/folder.ts';

describe('the embedded server', () => {
  let server: EmbeddedServer;
  beforeAll(async () => {
    server = await startEmbedded();
  });
  afterAll(() => server.close());

  test('says which PostgreSQL it is', () => {
    expect(server.description).toMatch(/^PostgreSQL 18\.\d+ \(PGlite 0\.5\.16\)$/);
  });

  test('answers queries with and without parameters', async () => {
    const client = await connect(server);
    expect((await client.query('SELECT 1 + 1 AS two')).rows).toEqual([{ two: 2 }]);
    expect((await client.query('SELECT $1::text AS word', ['é😀'])).rows).toEqual([{ word: 'é😀' }]);
  });

  test('answers messages in the order in which they were written', async () => {
    const client = await connect(server, { pipeline: true });
    const answers = await Promise.all([
      client.query('SELECT 1 AS n'),
      client.query('SELECT $1::int AS n', [2]),
      client.query('SELECT 3 AS n'),
    ]);
    expect(answers.map(({ rows }) => rows as unknown)).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
  });

  test('gives back large results whole', async () => {
    const client = await connect(server);
    const { rows } = await client.query<{ n: number }>('SELECT n FROM generate_series(1, 50000) AS n');
    expect(rows).toHaveLength(50_000);
    expect(rows.at(-1)).toEqual({ n: 50_000 });
  });

  test('rolls back a whole message when one of its statements fails, and says where', async () => {
    const client = await connect(server);
    const before = "CREATE TABLE half (a int); INSERT INTO half VALUES (1); /* é😀 */ SELECT 'x' FROM ";
    // The server counts code points.
    await expect(client.query(`${before}nowhere`)).rejects.toMatchObject({
      code: '42P01',
      position: String(Array.from(before).length + 1),
    });
    expect((await client.query("SELECT to_regclass('half') AS half")).rows).toEqual([{ half: null }]);
  });

  test('reports notices with their severity', async () => {
    const client = await connect(server);
    const notices: unknown[] = [];
    client.on('notice', ({ severity, message }) => notices.push([severity, message]));
    await client.query("DO $$ BEGIN RAISE NOTICE 'one'; RAISE WARNING 'two'; END $$");
    expect(notices).toEqual([
      ['NOTICE', 'one'],
      ['WARNING', 'two'],
    ]);
  });

  test('creates an index concurrently, but not in a transaction', async () => {
    const client = await connect(server);
    await client.query('CREATE TABLE indexed (a int)');
    await client.query('CREATE INDEX CONCURRENTLY indexed_a ON indexed (a)');
    await expect(
      client.query('BEGIN; CREATE INDEX CONCURRENTLY indexed_b ON indexed (a); COMMIT'),
    ).rejects.toMatchObject({ code: '25001' });
  });

  test('refuses changes of the system catalogs, as every server does', async () => {
    const client = await connect(server);
    await expect(client.query('CREATE TABLE pg_catalog.mine (a int)')).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('finds objects by the default search_path of a server', async () => {
    const client = await connect(server);
    expect((await client.query('SHOW search_path')).rows).toEqual([{ search_path: '"$user", public' }]);
  });

  test('makes endless recursion an error and goes on', async () => {
    const client = await connect(server);
    await client.query(
      'CREATE FUNCTION endless(i int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN endless(i + 1); END $$',
    );
    await expect(client.query('SELECT endless(1)')).rejects.toMatchObject({ code: '54001' });
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  test('offers every extension that comes with it, and each can be created', async () => {
    const client = await connect(server);
    const { rows } = await client.query<{ name: string }>(
      "SELECT name FROM pg_available_extensions WHERE name <> 'plpgsql' ORDER BY name",
    );
    const names = rows.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['citext', 'hstore', 'ltree', 'pg_trgm', 'pgcrypto', 'uuid-ossp']),
    );
    expect(names).toHaveLength(37);
    for (const name of names) await client.query(`CREATE EXTENSION IF NOT EXISTS "${name}" CASCADE`);
    expect((await client.query("SELECT encode(digest('abc', 'md5'), 'hex') AS md5")).rows).toEqual([
      { md5: '900150983cd24fb0d6963f7d28e17f72' },
    ]);
  });

  describe('COPY FROM STDIN', () => {
    test('takes the data of several statements of a message', async () => {
      const connection = connectionOf(await connect(server), { owned: false, embedded: true });
      const results = await connection.send(
        'CREATE TABLE copied (a int, b text); COPY copied FROM stdin; COPY copied (a) FROM stdin; SELECT * FROM copied ORDER BY a',
        { rows: 'all', copyData: ['1\tone\n2\ttwo\n', '3\n'] },
      );
      expect(results.map(({ command, rowCount }) => [command, rowCount])).toEqual([
        ['CREATE TABLE', null],
        ['COPY', 2],
        ['COPY', 1],
        ['SELECT', 3],
      ]);
      expect(results[3]?.rows).toEqual([
        ['1', 'one'],
        ['2', 'two'],
        ['3', null],
      ]);
    });

    test('takes more data than one buffer holds', async () => {
      const connection = connectionOf(await connect(server), { owned: false, embedded: true });
      const data = Array.from({ length: 200_000 }, (_, n) => `${n}\n`).join('');
      const results = await connection.send('CREATE TABLE much (n int); COPY much FROM stdin', {
        copyData: [data],
      });
      expect(results[1]?.rowCount).toBe(200_000);
    });

    test('fails on bad data and leaves the session usable', async () => {
      const connection = connectionOf(await connect(server), { owned: false, embedded: true });
      const sql = 'CREATE TABLE spoiled (a int); COPY spoiled FROM stdin';
      await expect(connection.send(sql, { copyData: ['1\nnot a number\n'] })).rejects.toMatchObject({
        sqlstate: '22P02',
      });
      expect(await connection.send("SELECT to_regclass('spoiled')", { rows: 'all' })).toMatchObject([
        { rows: [[null]] },
      ]);
    });

    test.each([
      ['a simple query', { text: 'COPY pg_catalog.pg_class FROM stdin' }],
      ['a prepared statement', { text: 'COPY pg_catalog.pg_class FROM stdin', name: 'copy' }],
    ])('without data fails in %s, as when a client has none', async (_, query) => {
      const client = await connect(server);
      await expect(client.query(query)).rejects.toMatchObject({
        code: '57014',
        message: 'COPY from stdin failed: no data came with the statement',
      });
      expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    });
  });

  test('begins every session afresh', async () => {
    const first = await connect(server);
    await first.query('CREATE ROLE somebody');
    await first.query("SET search_path = nowhere; SELECT pg_advisory_lock(7), set_config('a.b', 'c', false)");
    await first.query('CREATE TEMP TABLE mine (a int); SET SESSION AUTHORIZATION somebody; BEGIN; SELECT 1');
    await first.end();
    const second = await connect(server);
    const { rows } =
      await second.query(`SELECT session_user, current_user, current_setting('search_path') AS path,
      to_regclass('pg_temp.mine') AS mine, (SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory') AS locks,
      nullif(current_setting('a.b', true), '') AS setting, pg_current_xact_id_if_assigned() AS transaction`);
    expect(rows).toEqual([
      {
        session_user: 'postgres',
        current_user: 'postgres',
        path: '"$user", public',
        mine: null,
        locks: 0,
        setting: null,
        transaction: null,
      },
    ]);
  });

  test('refuses a second session beside the first, which goes on', async () => {
    const first = await connect(server);
    const second = clientOverStream(server.connect());
    second.on('error', () => undefined);
    await expect(second.connect()).rejects.toThrow('serves one session at a time');
    expect((await first.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  test('is gone after it was closed, however often', async () => {
    const closed = await startEmbedded();
    await closed.close();
    await closed.close();
    await expect(clientOverStream(closed.connect()).connect()).rejects.toThrow('is closed');
  });
});

describe('a server that breaks down', () => {
  test('ends the session with an error that says so, and keeps what was committed', async () => {
    const dir = await temporaryFolder();
    const server = await start({ dir });
    const client = await connect(server);
    client.on('error', () => undefined);
    await client.query('CREATE TABLE kept AS SELECT 1 AS a');
    const broken = /stopped in the middle of a statement.*What was committed before is kept/;
    await expect(client.query(`BEGIN; INSERT INTO kept VALUES (2); ${BREAKER}`)).rejects.toThrow(broken);
    await expect(clientOverStream(server.connect()).connect()).rejects.toThrow(broken);
    await server.close();

    const next = await connect(await start({ dir }));
    expect((await next.query('SELECT a FROM kept')).rows).toEqual([{ a: 1 }]);
  });
});

describe('a folder', () => {
  test('keeps the database, its extensions included, for the next server', async () => {
    const dir = join(await temporaryFolder(), 'a', 'b');
    const first = await start({ dir });
    const client = await connect(first);
    await client.query(
      "CREATE EXTENSION citext; CREATE TABLE kept (a citext); INSERT INTO kept VALUES ('A')",
    );
    await client.end();
    await first.close();

    const second = await connect(await start({ dir }));
    expect((await second.query("SELECT a FROM kept WHERE a = 'a'")).rows).toEqual([{ a: 'A' }]);
  });

  test('is refused to a second server while the first is alive, and to be had when that is killed', async () => {
    const dir = await temporaryFolder();
    const other = await startInAnotherProcess(
      dir,
      "CREATE TABLE kept AS SELECT 'committed' AS word; COMMIT; BEGIN; INSERT INTO kept VALUES ('open')",
    );

    const refused = await startEmbedded({ dir }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EmbeddedServerError);
    expect(refused).toMatchObject({
      message: expect.stringContaining(
        `The embedded database in ${dir} is in use by process ${other.pid} on `,
      ) as string,
      remedy: expect.stringContaining('wait until that one ends, or end it') as string,
    });

    other.kill('SIGKILL');
    await once(other, 'exit');
    const client = await connect(await start({ dir }));
    expect((await client.query('SELECT word FROM kept')).rows).toEqual([{ word: 'committed' }]);
  });

  test('is refused to a second server of the same process', async () => {
    const dir = await temporaryFolder();
    await start({ dir });
    await expect(startEmbedded({ dir })).rejects.toThrow(`is in use by process ${process.pid} on `);
  });

  test('is cleared of a database that a killed process had not finished making', async () => {
    const dir = await temporaryFolder();
    await writeFile(join(dir, 'PG_VERSION'), '18\n');
    await writeFile(join(dir, 'migrate-action.unfinished'), '');
    const server = await start({ dir });
    expect((await (await connect(server)).query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    expect(await readdir(dir)).not.toContain('migrate-action.unfinished');
  });

  test('is left alone when it holds something else', async () => {
    const dir = await temporaryFolder();
    await writeFile(join(dir, 'thesis.txt'), 'years of work');
    await expect(startEmbedded({ dir })).rejects.toThrow(
      `The folder ${dir} is neither empty nor an embedded database.`,
    );
    expect(await readdir(dir)).toEqual(['thesis.txt']);
  });

  test('with a database of another version is refused with the reason, and free again', async () => {
    const dir = await temporaryFolder();
    await (await start({ dir })).close();
    await writeFile(join(dir, 'PG_VERSION'), '17\n');
    await expect(startEmbedded({ dir })).rejects.toThrow(/was initialized by PostgreSQL version 17/);
    await writeFile(join(dir, 'PG_VERSION'), '18\n');
    await start({ dir });
  });

  test('that cannot be made is refused with the reason', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    await expect(startEmbedded({ dir: join(file, 'db') })).rejects.toThrow(
      /cannot be used for the embedded database: ENOTDIR/,
    );
  });
});

describe('the process', () => {
  test('ends when it closes the server, with the exit status it had set', async () => {
    const next = 'process.exitCode = 7; await client.end(); await server.close();';
    const child = await startInAnotherProcess(await temporaryFolder(), 'SELECT 1', next);
    expect(await once(child, 'exit')).toEqual([7, null]);
  });

  test('ends when it forgets the server, even one that had to recover', async () => {
    const dir = await temporaryFolder();
    const killed = await startInAnotherProcess(dir, 'SELECT 1');
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const forgetful = await startInAnotherProcess(dir, 'SELECT 1', '');
    expect(await once(forgetful, 'exit')).toEqual([0, null]);
  });
});

/** A value nested deeper than JavaScript's stack; PostgreSQL's own limit does not stop it in time. */
const BREAKER = `SELECT '${'['.repeat(100_000)}'::json`;

async function start(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const server = await startEmbedded(options);
  afterTest(() => server.close());
  return server;
}

async function connect(server: EmbeddedServer, config: { pipeline?: boolean } = {}): Promise<pg.Client> {
  const client = new pg.Client({
    ...config,
    stream: () => server.connect(),
    user: 'postgres',
  });
  await client.connect();
  afterTest(() => client.end().catch(() => undefined));
  return client;
}

/** A process with a server on the folder and a session in which `sql` was run, from then on busy with `next`. */
async function startInAnotherProcess(
  dir: string,
  sql: string,
  next = 'setInterval(() => 0, 1000);',
): Promise<ChildProcess> {
  const code = `
    import { clientOverStream } from ${JSON.stringify(new URL('../../src/postgres/connection.ts', import.meta.url))};
    import { startEmbedded } from ${JSON.stringify(new URL('../../src/postgres/embedded.ts', import.meta.url))};
    const server = await startEmbedded({ dir: ${JSON.stringify(dir)} });
    const client = clientOverStream(server.connect());
    await client.connect();
    await client.query(${JSON.stringify(sql)});
    console.log('ready');
    ${next}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: import.meta.dirname,
  });
  afterTest(() => {
    child.kill('SIGKILL');
  });
  await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The process ended with ${String(code)} before it was ready.`);
    }),
  ]);
  return child;
}
