import { basename } from 'node:path';
import pg from 'pg';
import { Migrator } from '../../src/engine/migrator.ts';
import { readMigrationsFolder, rollbackScriptOf } from '../../src/engine/folder.ts';
import type { Database } from '../../src/engine/options.ts';
import type { ReportChange, ReportRollback } from '../../src/engine/report-rehearsal.ts';
import { clientOverStream, connectionOf } from '../../src/postgres/connection.ts';
import type { Connection } from '../../src/postgres/connection.ts';
import { startEmbedded } from '../../src/postgres/embedded.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { engineShadow } from '../../src/rehearsal/proof/engine-shadow.ts';
import { TemplateCopy } from '../../src/rehearsal/proof/template.ts';
import { proveRollbacks, walkUp } from '../../src/rehearsal/rollback-proof.ts';
import type { ProofMigration, ProofShadow } from '../../src/rehearsal/rollback-proof.ts';
import { afterTest } from '../kit/cleanup.ts';
import { createDatabase } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import type { MigrationFiles } from '../kit/migrations.ts';

/** A connection as the product has it, ended after the test. */
export async function connectionTo(url: string): Promise<Connection> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const connection = connectionOf(client, { owned: true });
  afterTest(() => connection.close());
  return connection;
}

/** A session on a fresh embedded server. */
export async function embeddedClient(): Promise<pg.Client> {
  const server = await startEmbedded();
  const client = clientOverStream(server.connect());
  await client.connect();
  afterTest(async () => {
    await client.end();
    await server.close();
  });
  return client;
}

export interface ProofBench {
  migrations: readonly ProofMigration[];
  shadow: ProofShadow;
  /** Every script that was run, `up 001` and so on, and `restore`. */
  runs: string[];
}

/** A shadow on a real server with these files pending; those of `base` are applied. */
export async function serverBench(base: MigrationFiles, pending: MigrationFiles): Promise<ProofBench> {
  const database: TestDatabase = await createDatabase();
  const settings: Database = { kind: 'target', target: parseTarget({ url: database.url }) };
  await apply(settings, base);
  const admin = await connectionTo(withDatabase(database.url, 'postgres'));
  const copy = await TemplateCopy.of(admin, database.name);
  afterTest(() => copy.drop(admin));
  return benchOn(
    { ...base, ...pending },
    pending,
    () => settings,
    () => copy.restore(admin),
  );
}

/** The same on the embedded server, which is made anew to restore it. */
export async function embeddedBench(base: MigrationFiles, pending: MigrationFiles): Promise<ProofBench> {
  let client = await embeddedClient();
  const database = (): Database => ({ kind: 'client', client });
  await apply(database(), base);
  return benchOn({ ...base, ...pending }, pending, database, async () => {
    client = await embeddedClient();
    await apply(database(), base);
  });
}

/** What a walk up and the proof behind it say. */
export async function prove({ migrations, shadow }: ProofBench): Promise<ReportRollback[]> {
  return proveRollbacks(migrations, await walkUp(migrations, shadow), shadow);
}

/** `- index public.users_email_idx`, in order; cosmetic ones in brackets. */
export function briefly(changes: readonly ReportChange[]): string[] {
  return changes.map(({ kind, identity, before, after, cosmetic }) => {
    const line = `${before === null ? '+' : after === null ? '-' : '~'} ${kind} ${identity}`;
    return cosmetic ? `(${line})` : line;
  });
}

async function apply(database: Database, files: MigrationFiles): Promise<void> {
  await new Migrator({ database, migrationsDir: await migrationsFolder(files) }).up();
}

async function benchOn(
  files: MigrationFiles,
  pending: MigrationFiles,
  database: () => Database,
  restore: () => Promise<void>,
): Promise<ProofBench> {
  const migrationsDir = await migrationsFolder(files);
  const folder = readMigrationsFolder(migrationsDir);
  const isPending = ({ path }: { path: string }): boolean => `versions/${basename(path)}` in pending;
  const migrations = folder.migrations.filter(isPending).map((file) => ({
    version: file.version,
    name: file.name,
    file: file.path,
    rollback: rollbackScriptOf(folder, file.version, file.name)?.path ?? null,
  }));
  const runs: string[] = [];
  const engine = engineShadow({
    database,
    restore,
    settings: { migrationsDir },
    history: 'public._migrations',
  });
  const shadow: ProofShadow = {
    inventory: () => engine.inventory(),
    up: (migration) => {
      runs.push(`up ${migration.version}`);
      return engine.up(migration);
    },
    down: (migration) => {
      runs.push(`down ${migration.version}`);
      return engine.down(migration);
    },
    restore: () => {
      runs.push('restore');
      return engine.restore();
    },
  };
  return { migrations, shadow, runs };
}

function withDatabase(url: string, name: string): string {
  const result = new URL(url);
  result.pathname = `/${name}`;
  return result.href;
}
