import type { DatabaseWords } from '../engine/database.ts';

/** How the action speaks of the database that it was given. */
export const DATABASE_WORDS: DatabaseWords = {
  url: 'database-url',
  missing: {
    message:
      'No database is given: the input database-url is empty, and so are the variables DATABASE_URL, SUPABASE_DB_URL, PGHOST and PGDATABASE.',
    remedy:
      'Give it as database-url: ${{ secrets.DATABASE_URL }}. A secret is empty when neither the repository nor the environment of the job has it, and in every run for a pull request from a fork or by Dependabot, where GitHub withholds secrets: run this step only where they are, or against a database that needs none. To try the action out without a database, set embedded: true.',
  },
  again: 'Mend it and run the job again.',
};
