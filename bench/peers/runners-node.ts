import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { installed, node, number, packageVersion, writeEach, type Runner } from './runner.ts';
import type { Migration } from './workloads.ts';

/** The peers that are Node.js programs or libraries; a library is driven by a program in drivers/. */
export function nodeRunners(): Runner[] {
  return [
    nodePgMigrate(true),
    nodePgMigrate(false),
    graphileMigrate(),
    {
      ...library('postgrator', 'no transaction around file and history; compares checksums; no lock'),
      write: (folder, migrations) =>
        writeEach(folder, migrations, ({ version, name, up, down }) => ({
          [`${number(version)}.do.${name}.sql`]: up,
          [`${number(version)}.undo.${name}.sql`]: down,
        })),
      // It begins with a row of its own for version 0.
      recorded: 'SELECT count(*) FROM schemaversion WHERE version > 0',
      forget: 'DROP TABLE schemaversion',
    },
    {
      ...library('postgres-migrations', 'a transaction each; compares checksums; locks'),
      // It begins with a migration of its own, number 0.
      recorded: 'SELECT count(*) FROM migrations WHERE id > 0',
      forget: 'DROP TABLE migrations',
    },
    withStatus({
      ...library('kysely', 'one transaction; compares names only; locks'),
      recorded: 'SELECT count(*) FROM kysely_migration',
      forget: 'DROP TABLE kysely_migration, kysely_migration_lock',
    }),
    withStatus({
      ...library('umzug', 'no transaction around file and history; compares names only; no lock'),
      recorded: 'SELECT count(*) FROM umzug_history',
      forget: 'DROP TABLE umzug_history',
    }),
    withStatus({
      ...library('knex', 'one transaction; compares names only; locks'),
      recorded: 'SELECT count(*) FROM knex_migrations',
      forget: 'DROP TABLE knex_migrations, knex_migrations_lock',
    }),
    drizzle(),
  ];
}

function driver(name: string, command: string): Runner['up'] {
  return (folder, url) => ({
    program: node,
    args: [join(import.meta.dirname, 'drivers', `${name}.js`), command, folder],
    env: { DATABASE_URL: url },
  });
}

/** SQL files with plain names, and a driver. */
function library(name: string, work: string): Runner {
  return {
    name,
    version: () => packageVersion(name),
    work,
    write: (folder, migrations) =>
      writeEach(folder, migrations, ({ version, name, up }) => ({ [`${number(version)}_${name}.sql`]: up })),
    up: driver(name, 'up'),
  };
}

function withStatus(runner: Runner): Runner {
  return { ...runner, status: driver(runner.name, 'status') };
}

function nodePgMigrate(single: boolean): Runner {
  return {
    name: single ? 'node-pg-migrate' : 'node-pg-migrate, each',
    version: () => packageVersion('node-pg-migrate'),
    work: `${single ? 'one transaction' : 'a transaction each'}; compares names only; locks`,
    write: (folder, migrations) =>
      writeEach(folder, migrations, ({ version, name, up, down }) => ({
        [`${number(version)}_${name}.sql`]: `-- Up Migration\n${up}\n-- Down Migration\n${down}`,
      })),
    up: (folder, url) => ({
      program: node,
      args: [
        installed('node-pg-migrate/bin/node-pg-migrate.js'),
        'up',
        ...['--migrations-dir', folder, '--no-verbose'],
        ...(single ? [] : ['--no-single-transaction']),
      ],
      env: { DATABASE_URL: url },
    }),
    recorded: 'SELECT count(*) FROM pgmigrations',
    forget: 'DROP TABLE pgmigrations',
  };
}

function graphileMigrate(): Runner {
  const committed = (migrations: Migration[]): string[] => {
    let previous: string | undefined;
    return migrations.map(({ up }) => {
      const body = `${up.trim()}\n`;
      const hashed = `${`${previous ?? ''}\n${body.trim()}`.trim()}\n`;
      const hash = `sha1:${createHash('sha1').update(hashed).digest('hex')}`;
      const text = `--! Previous: ${previous ?? '-'}\n--! Hash: ${hash}\n\n${body}`;
      previous = hash;
      return text;
    });
  };
  return {
    name: 'graphile-migrate',
    version: () => packageVersion('graphile-migrate'),
    work: 'a transaction each; compares the last version, and the checksums of pending files; locks',
    write: async (folder, migrations) => {
      const texts = committed(migrations);
      await writeEach(folder, migrations.slice(0, 1), () => ({
        '.gmrc': '{}\n',
        'migrations/current.sql': '',
      }));
      await writeEach(join(folder, 'migrations/committed'), migrations, ({ version }) => ({
        [`${number(version)}.sql`]: texts[version - 1]!,
      }));
    },
    up: (_, url) => ({
      program: node,
      args: [installed('graphile-migrate/dist/cli.js'), 'migrate'],
      env: { DATABASE_URL: url, ROOT_DATABASE_URL: 'postgres:///postgres' },
    }),
    recorded: 'SELECT count(*) FROM graphile_migrate.migrations',
    forget: 'DROP SCHEMA graphile_migrate CASCADE',
  };
}

function drizzle(): Runner {
  return {
    name: 'drizzle-orm',
    version: () => packageVersion('drizzle-orm'),
    work: 'one transaction; compares the last time only; no lock',
    write: async (folder, migrations) => {
      const tag = ({ version, name }: Migration): string => `${number(version)}_${name}`;
      const entries = migrations.map((migration, idx) => ({
        idx,
        version: '7',
        when: 1_700_000_000_000 + idx,
        tag: tag(migration),
        breakpoints: true,
      }));
      const journal = JSON.stringify({ version: '7', dialect: 'postgresql', entries });
      await writeEach(folder, migrations.slice(0, 1), () => ({ 'meta/_journal.json': journal }));
      await writeEach(folder, migrations, (migration) => ({ [`${tag(migration)}.sql`]: migration.up }));
    },
    up: driver('drizzle', 'up'),
    recorded: 'SELECT count(*) FROM drizzle.__drizzle_migrations',
    forget: 'DROP SCHEMA drizzle CASCADE',
  };
}
