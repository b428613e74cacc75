import { existsSync, readFileSync } from 'node:fs';
import { MigrationError, NOTHING_TOUCHED } from '../engine/errors.ts';
import type { Configuration } from '../lint/configuration.ts';
import { readConfiguration } from '../lint/read-configuration.ts';
import { configurationPath } from './port.ts';
import { findingRules } from '../lint/finding-rules.ts';

/**
 * The configuration of the rules: that of the given file, or of the one in the migrations folder; an empty one where
 * there is none.
 *
 * @throws {MigrationError} `invalid-input` with every problem there is
 */
export function loadConfiguration(given: string | undefined, migrationsDir: string): Configuration {
  const path = given ?? configurationPath(migrationsDir);
  const text = given === undefined && !existsSync(path) ? '{}' : textOf(path);
  const read = readConfiguration(
    text,
    findingRules.map(({ id }) => id),
  );
  if ('configuration' in read) return read.configuration;
  throw invalid(
    path,
    read.problems.map(({ at, message, remedy }) => ({
      message: `${path}${at === '' ? '' : `, ${at}`}: ${message}`,
      remedy,
    })),
  );
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw invalid(path, [{ message: `The configuration ${path} cannot be read (${code}).`, remedy: null }]);
  }
}

function invalid(
  path: string,
  problems: readonly { message: string; remedy: string | null }[],
): MigrationError {
  const [first] = problems;
  const only = problems.length === 1 ? first : undefined;
  return new MigrationError({
    reason: 'invalid-input',
    message: only?.message ?? `${problems.length} problems with the configuration ${path}.`,
    state: NOTHING_TOUCHED,
    next: only?.remedy ?? 'Mend the configuration. docs/checks.md shows what it can say.',
    file: path,
    problems: problems.map(({ message, remedy }) => ({
      message,
      remedy,
      file: path,
      line: null,
      column: null,
    })),
  });
}
