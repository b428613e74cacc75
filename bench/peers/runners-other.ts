import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtBin, number, writeEach, type Runner } from './runner.ts';

/** The peers in Java and in Rust. */
export function otherRunners(): Runner[] {
  return [flyway(), liquibase(), sqlx()];
}

const jars = join(import.meta.dirname, 'build/java');

/** The version in a jar's file name, null when there is no such jar. */
function jarVersion(name: string): string | null {
  const files = existsSync(jars) ? readdirSync(jars) : [];
  const version = files.map((file) => new RegExp(`^${name}-(\\d[\\d.]*)\\.jar$`).exec(file)?.[1]);
  return version.find((one) => one !== undefined) ?? null;
}

function jdbc(url: string): string {
  const { host, pathname, username, password } = new URL(url);
  return `jdbc:postgresql://${host}${pathname}?user=${username}&password=${password}&sslmode=disable`;
}

function flyway(): Runner {
  const command = (name: string) => (folder: string, url: string) => ({
    program: 'java',
    args: ['-cp', `${jars}:${jars}/*`, 'FlywayDriver', name, folder],
    env: { JDBC_URL: jdbc(url) },
  });
  return {
    name: 'Flyway',
    version: () => (existsSync(join(jars, 'FlywayDriver.class')) ? jarVersion('flyway-core') : null),
    work: 'more than one commit each; compares checksums; locks',
    write: (folder, migrations) =>
      writeEach(folder, migrations, ({ version, name, up }) => ({
        [`V${number(version)}__${name}.sql`]: up,
      })),
    up: command('up'),
    status: command('status'),
    recorded: 'SELECT count(*) FROM flyway_schema_history WHERE success',
    forget: 'DROP TABLE flyway_schema_history',
  };
}

function liquibase(): Runner {
  const command = (name: string) => (folder: string, url: string) => ({
    program: 'java',
    args: [
      ...['-cp', `${jars}/*`, 'liquibase.integration.commandline.LiquibaseCommandLine'],
      ...[
        '--changelog-file=changelog.xml',
        `--search-path=${folder}`,
        `--url=${jdbc(url)}&preferQueryMode=simple`,
        '--show-banner=false',
      ],
      ...['--log-level=severe', '--analytics-enabled=false', name],
    ],
  });
  return {
    name: 'Liquibase',
    version: () => jarVersion('liquibase-core'),
    work: 'more than one commit each; compares checksums; locks',
    write: async (folder, migrations) => {
      const changelog = `<?xml version="1.0" encoding="UTF-8"?>
<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
  <includeAll path="files"/>
</databaseChangeLog>
`;
      await writeEach(folder, migrations.slice(0, 1), () => ({ 'changelog.xml': changelog }));
      await writeEach(join(folder, 'files'), migrations, ({ version, name, up }) => ({
        [`${number(version)}_${name}.sql`]: `--liquibase formatted sql\n--changeset bench:${version} splitStatements:false stripComments:false\n${up}`,
      }));
    },
    up: command('update'),
    status: command('status'),
    recorded: 'SELECT count(*) FROM databasechangelog',
    forget: 'DROP TABLE databasechangelog, databasechangeloglock',
  };
}

function sqlx(): Runner {
  const command = (name: string) => (folder: string, url: string) => ({
    program: builtBin('sqlx'),
    args: ['migrate', name, '--source', folder, '--database-url', url],
  });
  return {
    name: 'sqlx',
    version: () =>
      existsSync(builtBin('sqlx'))
        ? (/[\d.]+\d/.exec(execFileSync(builtBin('sqlx'), ['--version'], { encoding: 'utf8' }))?.[0] ?? '?')
        : null,
    work: 'a transaction each; compares checksums; locks',
    write: (folder, migrations) =>
      writeEach(folder, migrations, ({ version, name, up }) => ({ [`${number(version)}_${name}.sql`]: up })),
    up: command('run'),
    status: command('info'),
    recorded: 'SELECT count(*) FROM _sqlx_migrations WHERE success',
    forget: 'DROP TABLE _sqlx_migrations',
  };
}
