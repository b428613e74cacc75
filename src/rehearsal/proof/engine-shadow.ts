import { connect } from '../../engine/connect.ts';
import { MigrationError } from '../../engine/errors.ts';
import { Migrator } from '../../engine/migrator.ts';
import type { Database, MigratorSettings } from '../../engine/options.ts';
import type { Report } from '../../engine/report.ts';
import { versionKey } from '../../engine/version.ts';
import { readInventory } from '../inventory.ts';
import type { Inventory } from '../inventory.ts';
import type { ProofMigration, ProofRun, ProofShadow } from './shadow.ts';

export interface EngineShadowOptions {
  /** The shadow as it stands now; asked again after every `restore`. Its history has what was applied before. */
  readonly database: () => Database;
  readonly restore: () => Promise<void>;
  /** What the engine is asked with: the folder, the history's schema and table, timeouts. */
  readonly settings: Omit<MigratorSettings, 'database' | 'onEvent'>;
  /** The history, `schema.table`, quoted as SQL wants it: it is no part of the schema. */
  readonly history: string;
  /** Schemas of our own on the shadow, which are no part of it either. */
  readonly schemas?: readonly string[];
}

/** A shadow that the engine itself works on, with a history of its own there: what it proves is what will happen. */
export function engineShadow(options: EngineShadowOptions): ProofShadow {
  const settings = (): MigratorSettings => ({
    ...options.settings,
    // A pending migration below an applied one has been allowed, or there would be no rehearsal.
    outOfOrder: 'allow',
    database: options.database(),
  });
  return {
    up: (migration) => run(migration, 'up', () => new Migrator(settings()).up({ steps: 1 })),
    down: (migration) => run(migration, 'down', () => new Migrator(settings()).down({ steps: 1 })),
    inventory: () => inventoryOf(settings(), options),
    restore: options.restore,
  };
}

async function inventoryOf(
  settings: MigratorSettings,
  { history, schemas = [] }: EngineShadowOptions,
): Promise<Inventory> {
  const { connection, closeServer } = await connect(settings);
  try {
    return await readInventory(connection, { tables: [history], schemas });
  } finally {
    await connection.close();
    await closeServer();
  }
}

async function run(
  migration: ProofMigration,
  direction: 'up' | 'down',
  command: () => Promise<Report>,
): Promise<ProofRun> {
  let report: Report;
  try {
    report = await command();
  } catch (error) {
    if (!(error instanceof MigrationError) || !ABOUT_THE_SCRIPT.has(error.reason)) throw error;
    return { error: inWords(error) };
  }
  const changed = report.migrations.find((one) => one.changed && isSame(one.version, migration.version));
  if (changed) return { error: null };
  throw new Error(
    `the shadow's history is not what it should be: ${migration.version} was not run ${direction}`,
  );
}

/** Anything else is about the shadow, and proves nothing. */
const ABOUT_THE_SCRIPT: ReadonlySet<MigrationError['reason']> = new Set([
  'sql-error',
  'left-transaction',
  'invalid-migrations',
  'history',
  'unfinished',
]);

function isSame(version: string, other: string): boolean {
  return versionKey(version) === versionKey(other);
}

function inWords({ details }: MigrationError): string {
  const { message, file, line } = details;
  return file !== null && !message.includes(file)
    ? `${message} (${file}${line === null ? '' : `:${line}`})`
    : message;
}
