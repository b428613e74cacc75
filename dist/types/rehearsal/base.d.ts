import type { MigrationsFolder } from '../engine/folder.js';
import type { MigratorSettings } from '../engine/options.js';
import type { StepContext } from '../engine/step.js';
import type { Shadow } from './shadow.js';
/** The same as for the run on the target, so that the history is where it is there. */
export type BaseSettings = Pick<MigratorSettings, 'schema' | 'table' | 'statementTimeoutMs' | 'signal'>;
/**
 * Applies migrations on a shadow as the engine does, with their history: those whose keys are given, in the order of
 * their versions. Returns how many.
 *
 * @throws {MigrationError} as `up` does when one of them fails
 */
export declare function replay(shadow: Shadow, folder: MigrationsFolder, keys: ReadonlySet<string>, given?: BaseSettings): Promise<number>;
/** The history on the shadow is the account. */
export declare const NOWHERE: StepContext['run'];
/** @throws {MigrationError} for a dump in another format than plain text */
export declare function requirePlainText(path: string, text: string): void;
/**
 * Runs a plain-text dump of pg_dump on a shadow. A statement that fails is left out, since a dump names much that a
 * shadow need not have; the notes say which.
 *
 * @throws {MigrationError} when it is no dump in plain text
 */
export declare function loadDump(shadow: Shadow, path: string, text: string): Promise<string[]>;
