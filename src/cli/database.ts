import type { DatabaseWords } from '../engine/database.ts';
import type { Database } from '../engine/options.ts';
import { label } from './arguments.ts';
import type { Ports } from './ports.ts';

/** How the command line speaks of the database that it was given. */
export function databaseWords(environment: Ports['environment']): DatabaseWords {
  const empty = ['DATABASE_URL', 'SUPABASE_DB_URL'].filter((name) => environment[name] !== undefined);
  const note =
    empty.length === 0
      ? ''
      : ` (${empty.join(' and ')} ${empty.length === 1 ? 'is' : 'are'} set, but empty.)`;
  return {
    url: label('database-url'),
    missing: {
      message: `No database is given.${note}`,
      remedy:
        'Set the variable DATABASE_URL or SUPABASE_DB_URL, or PGHOST and PGDATABASE with the other PG* variables; or give --database-url URL; or --embedded [DIR] for the embedded PostgreSQL.',
    },
    again: 'Mend it and run the command again.',
  };
}

/** The database in words, for a question to a person; holds no secret. */
export function describeDatabase(database: Database): string {
  if (database.kind === 'embedded') {
    return database.dir === undefined
      ? 'the embedded database in memory'
      : `the embedded database in ${database.dir}`;
  }
  if (database.kind === 'client') return 'the database';
  const [first] = database.target.hosts;
  return `database ${database.target.database} on ${first?.host ?? 'localhost'}`;
}
