import type { MigrationFile, MigrationsFolder, RollbackScript } from './folder.js';
import type { HistoryRow } from './history-row.js';
import type { PlannedStep } from './plan.js';
import type { ReportProblem } from './report.js';
/** A step before its file is read for what it says. */
export type StepSource = Omit<PlannedStep, 'direction' | 'script' | 'directives'>;
export declare function migrationSource(file: MigrationFile): StepSource;
/** Fails with `MigrationError` when the script is not text. */
export declare function rollbackSource(row: HistoryRow, script: RollbackScript): StepSource;
/** Reads what the files say, all of them before any runs; `problems` are those of every file. */
export declare function readSteps(direction: 'up' | 'down', sources: readonly StepSource[], folder: MigrationsFolder): Promise<{
    steps: PlannedStep[];
    problems: ReportProblem[];
}>;
