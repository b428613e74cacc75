import { MigrationError } from '../../src/engine/errors.ts';
import { Migrator } from '../../src/engine/migrator.ts';
import type { EngineEvent, MigratorSettings } from '../../src/engine/options.ts';
import type { Report } from '../../src/engine/report.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { createDatabase } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import type { MigrationFiles } from '../kit/migrations.ts';

export interface Bench {
  database: TestDatabase;
  dir: string;
  migrator: Migrator;
  events: EngineEvent[];
  settings: Pick<MigratorSettings, 'database'>;
  /** A migrator with other settings on the same database and folder. */
  with: (settings: Partial<MigratorSettings>) => Migrator;
  /** The rows of the history, in the order of their ids. */
  history: () => Promise<
    {
      version: string;
      name: string;
      checksum: string;
      execution_time_ms: number;
      git_commit: string | null;
    }[]
  >;
  /** Whether a relation exists. */
  has: (relation: string) => Promise<boolean>;
}

/** A fresh database, a folder with these files, and a migrator on both. */
export async function bench(files: MigrationFiles, settings: Partial<MigratorSettings> = {}): Promise<Bench> {
  const database = await createDatabase();
  const dir = await migrationsFolder(files);
  const events: EngineEvent[] = [];
  const target: MigratorSettings['database'] = {
    kind: 'target',
    target: parseTarget({ url: database.url }),
  };
  const make = (more: Partial<MigratorSettings>): Migrator =>
    new Migrator({
      database: target,
      migrationsDir: dir,
      onEvent: (event) => events.push(event),
      ...settings,
      ...more,
    });
  return {
    database,
    dir,
    events,
    settings: { database: target },
    migrator: make({}),
    with: make,
    history: async () => (await database.query('SELECT * FROM _migrations ORDER BY id')) as never,
    has: async (relation) => {
      const [row] = await database.query('SELECT to_regclass($1) IS NOT NULL AS found', [relation]);
      return row?.['found'] === true;
    },
  };
}

/** The error of a command that must fail. */
export async function failure(command: Promise<Report>): Promise<MigrationError> {
  const outcome = await command.then(
    (report) => report,
    (error: unknown) => error,
  );
  if (outcome instanceof MigrationError) return outcome;
  throw new Error(`the command did not fail as it should: ${JSON.stringify(outcome)}`, { cause: outcome });
}

/** `001 applied, 002 pending` and so on. */
export function states(report: Report | undefined): string {
  return report?.migrations.map(({ version, state }) => `${version} ${state}`).join(', ') ?? 'no report';
}
