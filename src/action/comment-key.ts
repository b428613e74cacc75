import type { Database } from '../engine/options.ts';
import { DEFAULTS } from '../engine/options.ts';
import type { EventContext } from './event.ts';
import { commentKey } from './github/marker.ts';
import type { ActionInputs } from './inputs.ts';

/** The key of the comment, the same before anything is connected to and after; empty when the inputs are not understood. */
export function keyOf(given: ActionInputs, { repositoryId }: Pick<EventContext, 'repositoryId'>): string {
  if ('error' in given) return '';
  const { migrationsDir, schema = '', table = DEFAULTS.table } = given.inputs.settings;
  return commentKey({
    repositoryId,
    about: given.inputs.command === 'check' ? 'check' : 'plan',
    label: given.github.label,
    database: nameOf(given.database),
    schema,
    table,
    migrationsDir,
  });
}

function nameOf(database: Database | undefined): string {
  if (database?.kind === 'target') return database.target.database;
  return database?.kind ?? '';
}
