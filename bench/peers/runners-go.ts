import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { builtBin, goVersion, installed, number, writeEach, type Runner } from './runner.ts';

/** The peers that are native binaries. Each gets the whole file as one statement where it lets one say so. */
export function goRunners(): Runner[] {
  return [dbmate(), goose(), golangMigrate(), sqlMigrate(), tern()];
}

function dbmate(): Runner {
  const program = installed(`@dbmate/${process.platform}-${process.arch}/bin/dbmate`);
  const command = (name: string) => (folder: string, url: string) => ({
    program,
    // After `up` it would run pg_dump, which is not what is compared here.
    args: ['--no-dump-schema', '--migrations-dir', folder, name],
    env: { DATABASE_URL: url },
  });
  return {
    name: 'dbmate',
    version: () =>
      existsSync(program)
        ? (/[\d.]+\d/.exec(execFileSync(program, ['-v'], { encoding: 'utf8' }))?.[0] ?? '?')
        : null,
    work: 'a transaction each; compares versions only; no lock',
    write: (folder, migrations) =>
      writeEach(folder, migrations, ({ version, name, up, down }) => ({
        [`${number(version)}_${name}.sql`]: `-- migrate:up\n${up}\n-- migrate:down\n${down}`,
      })),
    // Not `up`, which would also ask the server whether the database is there.
    up: command('migrate'),
    status: command('status'),
    recorded: 'SELECT count(*) FROM schema_migrations',
    forget: 'DROP TABLE schema_migrations',
  };
}

function goose(): Runner {
  const command = (name: string) => (folder: string, url: string) => ({
    program: builtBin('goose'),
    args: ['-dir', folder, 'postgres', url, name],
  });
  const block = (sql: string): string => `-- +goose StatementBegin\n${sql}\n-- +goose StatementEnd\n`;
  return {
    name: 'goose',
    version: () => goVersion('goose', 'github.com/pressly/goose/v3'),
    work: 'a transaction each; compares versions only; no lock',
    write: (folder, migrations) =>
      writeEach(folder, migrations, ({ version, name, up, down }) => ({
        [`${number(version)}_${name}.sql`]: `-- +goose Up\n${block(up)}-- +goose Down\n${block(down)}`,
      })),
    up: command('up'),
    status: command('status'),
    recorded: 'SELECT count(*) FROM goose_db_version WHERE version_id > 0',
    forget: 'DROP TABLE goose_db_version',
  };
}

function golangMigrate(): Runner {
  return {
    name: 'golang-migrate',
    version: () => goVersion('migrate', 'github.com/golang-migrate/migrate/v4'),
    work: 'no transaction around file and history; keeps the last version only; locks',
    write: (folder, migrations) =>
      writeEach(folder, migrations, ({ version, name, up, down }) => ({
        [`${number(version)}_${name}.up.sql`]: up,
        [`${number(version)}_${name}.down.sql`]: down,
      })),
    up: (folder, url) => ({ program: builtBin('migrate'), args: ['-path', folder, '-database', url, 'up'] }),
    // One row with the last version, which here is the count.
    recorded: 'SELECT version FROM schema_migrations WHERE NOT dirty',
    forget: 'DROP TABLE schema_migrations',
  };
}

function sqlMigrate(): Runner {
  const command = (name: string) => (_: string, url: string) => ({
    program: builtBin('sql-migrate'),
    args: [name, '-config=dbconfig.yml', '-env=bench'],
    env: { BENCH_URL: url },
  });
  const block = (sql: string): string => `-- +migrate StatementBegin\n${sql}\n-- +migrate StatementEnd\n`;
  return {
    name: 'sql-migrate',
    version: () => goVersion('sql-migrate', 'github.com/rubenv/sql-migrate'),
    work: 'a transaction each; compares names only; no lock',
    write: async (folder, migrations) => {
      const config = 'bench:\n  dialect: postgres\n  datasource: ${BENCH_URL}\n  dir: files\n';
      await writeEach(folder, migrations.slice(0, 1), () => ({ 'dbconfig.yml': config }));
      await writeEach(join(folder, 'files'), migrations, ({ version, name, up, down }) => ({
        [`${number(version)}_${name}.sql`]: `-- +migrate Up\n${block(up)}-- +migrate Down\n${block(down)}`,
      }));
    },
    up: command('up'),
    status: command('status'),
    recorded: 'SELECT count(*) FROM gorp_migrations',
    forget: 'DROP TABLE gorp_migrations',
  };
}

function tern(): Runner {
  const command = (name: string) => (folder: string, url: string) => ({
    program: builtBin('tern'),
    args: [name, '--migrations', folder, '--conn-string', url],
  });
  return {
    name: 'tern',
    version: () => goVersion('tern', 'github.com/jackc/tern/v2'),
    work: 'a transaction each; keeps the last version only; locks',
    write: (folder, migrations) =>
      writeEach(folder, migrations, ({ version, name, up, down }) => ({
        [`${number(version)}_${name}.sql`]: `${up}\n---- create above / drop below ----\n${down}`,
      })),
    up: command('migrate'),
    status: command('status'),
    recorded: 'SELECT version FROM schema_version',
    forget: 'DROP TABLE schema_version',
  };
}
