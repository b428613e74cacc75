import type { MigrationFile, MigrationsFolder } from './folder.ts';
import { rollbackScriptOf } from './folder.ts';
import { unfinished } from './history-row.ts';
import type { HistoryRow } from './history-row.ts';
import type { MigrationState } from './report.ts';
import { compareVersions, versionKey } from './version.ts';

/** A migration as the folder and the history together know it; at least one of the two does. */
export interface KnownMigration {
  version: string;
  key: string;
  name: string;
  file: MigrationFile | undefined;
  row: HistoryRow | undefined;
  state: Extract<MigrationState, 'applied' | 'pending' | 'mismatch' | 'missing' | 'future' | 'unfinished'>;
  hasDown: boolean;
}

/** What was held against each other last: a plan and the report of it need the same. */
const held = new WeakMap<
  readonly HistoryRow[],
  { folder: MigrationsFolder; known: readonly KnownMigration[] }
>();

/** Holds the folder against the history, neither of which is changed once it is read. In the order of versions. */
export function knownMigrations(
  folder: MigrationsFolder,
  history: readonly HistoryRow[],
): readonly KnownMigration[] {
  const before = held.get(history);
  if (before?.folder === folder) return before.known;
  const known = compared(folder, history);
  held.set(history, { folder, known });
  return known;
}

function compared(folder: MigrationsFolder, history: readonly HistoryRow[]): KnownMigration[] {
  const rows = new Map(history.map((row) => [versionKey(row.version), row]));
  const highestFile = folder.migrations.at(-1)?.version;
  const fromFiles = folder.migrations.map((file): KnownMigration => {
    const row = rows.get(file.key);
    rows.delete(file.key);
    return {
      version: row?.version ?? file.version,
      key: file.key,
      name: row?.name ?? file.name,
      file,
      row,
      state: stateWithFile(file, row),
      hasDown: rollbackScriptOf(folder, file.version, row?.name ?? file.name) !== undefined,
    };
  });
  const withoutFile = [...rows].map(([key, row]): KnownMigration => ({
    version: row.version,
    key,
    name: row.name,
    file: undefined,
    row,
    state: unfinished(row)
      ? 'unfinished'
      : highestFile !== undefined && compareVersions(row.version, highestFile) > 0
        ? 'future'
        : 'missing',
    hasDown: rollbackScriptOf(folder, row.version, row.name) !== undefined,
  }));
  return [...fromFiles, ...withoutFile].sort((a, b) => compareVersions(a.version, b.version));
}

function stateWithFile(file: MigrationFile, row: HistoryRow | undefined): KnownMigration['state'] {
  if (!row) return 'pending';
  if (unfinished(row)) return 'unfinished';
  return file.acceptedChecksums.includes(row.checksum) ? 'applied' : 'mismatch';
}
