import { spawn } from 'node:child_process';
import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { MigrationError } from '../../src/engine/errors.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { EMBEDDED_MAJOR, openShadow, type Shadow } from '../../src/rehearsal/shadow.ts';
import { afterTest } from '../kit/cleanup.ts';
import { queryOnce } from '../kit/database.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { createRole } from '../kit/role.ts';
import { findLocalBinaries, unpackBinaries } from '../kit/server/binaries.ts';
import { node24 } from '../harness/node24.ts';
import { until } from '../kit/until.ts';

const root = join(import.meta.dirname, '../..');

async function programs(): Promise<string> {
  const binDir = inject('serverBinDir') ?? (await findLocalBinaries()) ?? (await unpackBinaries());
  if (binDir === null) throw new Error('These tests need server programs on this machine.');
  return binDir;
}

async function ask(shadow: Shadow, sql: string): Promise<(string | null)[][]> {
  const connection = await shadow.connect();
  try {
    const results = await connection.send(sql, { rows: 'all' });
    return (results.at(-1)?.rows ?? []).map((row) => [...row]);
  } finally {
    await connection.close();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

describe('A shadow from server programs', () => {
  let temporary: string;
  const { TMPDIR } = process.env;

  beforeEach(async () => {
    temporary = await temporaryFolder();
    // Where we are root the server runs as somebody else, who has to get through.
    await chmod(temporary, 0o755);
    process.env['TMPDIR'] = temporary;
  });
  afterEach(() => {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  });

  async function open(binDirs: string[], signal?: AbortSignal): Promise<Shadow> {
    const { shadow } = await openShadow({ kinds: ['binaries'], binDirs, signal });
    if (!shadow) throw new Error('there is no shadow');
    afterTest(shadow.close);
    return shadow;
  }

  it('is an empty database of a superuser, and leaves no process and no folder behind', async () => {
    const shadow = await open([await programs()]);

    expect(shadow).toMatchObject({ kind: 'binaries', superuser: true, manySessions: true, notes: [] });
    expect(Math.floor(shadow.serverVersionNum / 10_000)).toBe(Number.parseInt(shadow.serverVersion, 10));
    const [[tables, pid] = []] = await ask(
      shadow,
      `SELECT (SELECT count(*) FROM pg_stat_user_tables),
        split_part(pg_read_file('postmaster.pid'), E'\\n', 1)`,
    );
    expect(tables).toBe('0');
    await shadow.close();

    expect(await readdir(temporary)).toEqual([]);
    expect(isAlive(Number(pid))).toBe(false);
  });

  it('listens on no network, lets nobody else into its folder and is never run by root', async () => {
    const shadow = await open([await programs()]);
    const [folder = ''] = await readdir(temporary);
    const { mode, uid } = await stat(join(temporary, folder));

    expect(await ask(shadow, 'SHOW listen_addresses')).toEqual([['']]);
    expect(mode & 0o777).toBe(0o700);
    expect(uid).not.toBe(0);
  });

  it('leaves nothing behind when it is cancelled while it starts', async () => {
    const abort = new AbortController();
    const opening = open([await programs()], abort.signal);
    await until('it has begun', async () => (await readdir(temporary)).length > 0);
    abort.abort(new Error('enough'));

    await expect(opening).rejects.toThrow();
    expect(await readdir(temporary)).toEqual([]);
  });

  it('goes with a process that is killed', async () => {
    const script = `
      const { openShadow } = await import(${JSON.stringify(join(root, 'src/rehearsal/shadow.ts'))});
      const { shadow } = await openShadow({ kinds: ['binaries'], binDirs: [${JSON.stringify(await programs())}] });
      const session = await shadow.connect();
      const [result] = await session.send(
        "SELECT split_part(pg_read_file('postmaster.pid'), E'\\\\n', 1)", { rows: 'all' });
      console.log(result.rows[0][0]);
      setInterval(() => {}, 1000);`;
    const child = spawn(node24(), ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) => {
      child.stdout.setEncoding('utf8').once('data', (text: string) => {
        resolve(Number(text));
      });
    });
    expect(isAlive(pid)).toBe(true);
    child.kill('SIGKILL');

    await until('the server is gone', () => !isAlive(pid));
    await until('its folder is gone', async () => (await readdir(temporary)).length === 0);
  });

  it('says why it passed programs over, and takes the next way', async () => {
    const broken = join(temporary, 'broken');
    await mkdir(broken);
    await chmod(broken, 0o755);
    await writeFile(join(broken, 'postgres'), '#!/bin/sh\necho "postgres (PostgreSQL) 99.1"\n', {
      mode: 0o755,
    });
    await writeFile(join(broken, 'initdb'), '#!/bin/sh\necho "no room" >&2\nexit 3\n', { mode: 0o755 });

    const { shadow, notes } = await openShadow({ kinds: ['binaries'], binDirs: [broken] });

    expect(shadow).toBeNull();
    expect(notes).toEqual([`PostgreSQL 99.1 of ${broken} did not start: initdb failed (no room)`]);
    expect(await readdir(temporary)).toEqual(['broken']);
  });
});

describe('A shadow on a given server', () => {
  const databases = async (): Promise<unknown[]> =>
    queryOnce(
      inject('serverUrl'),
      `SELECT datname FROM pg_database WHERE datname LIKE 'migrate\\_action\\_shadow\\_%' ORDER BY 1`,
    );

  it('is a database of its own, which is dropped with whoever is connected to it', async () => {
    const { shadow } = await openShadow({ url: parseTarget({ url: inject('serverUrl') }) });
    const [[name] = []] = await ask(shadow!, 'SELECT current_database()');
    const client = await shadow!.connect();
    expect(shadow!.kind).toBe('url');
    expect(await databases()).toContainEqual({ datname: name });
    await shadow!.close();

    expect(await databases()).not.toContainEqual({ datname: name });
    await until('the session has ended', () => client.lost);
  });

  it('drops what a run has left that was killed long ago', async () => {
    const name = `migrate_action_shadow_${(1_500_000_000).toString(36)}_1a2b3c`;
    await queryOnce(inject('serverUrl'), `CREATE DATABASE ${name}`);
    const { shadow } = await openShadow({ url: parseTarget({ url: inject('serverUrl') }) });
    await shadow!.close();

    expect(await databases()).not.toContainEqual({ datname: name });
  });

  it('is an error where no database may be created, and no other shadow is taken in its place', async () => {
    const role = await createRole();
    const url = parseTarget({ url: role.url(inject('serverUrl')) });

    const failure: unknown = await openShadow({ url }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MigrationError);
    expect((failure as MigrationError).details).toMatchObject({ reason: 'connection', sqlstate: '42501' });
    expect((failure as MigrationError).details.next).toContain('CREATEDB');
  });
});

it('The embedded shadow has one session, and tells what it is', async () => {
  const { shadow } = await openShadow({ kinds: ['embedded'] });
  afterTest(shadow!.close);

  expect(shadow).toMatchObject({ kind: 'embedded', superuser: true, manySessions: false });
  expect(Math.floor((shadow?.serverVersionNum ?? 0) / 10_000)).toBe(EMBEDDED_MAJOR);
  await ask(shadow!, 'CREATE TABLE kept (id int)');
  expect(await ask(shadow!, 'SELECT count(*) FROM kept')).toEqual([['0']]);
});
