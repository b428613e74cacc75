import { expect } from 'vitest';
import { checkBlocks, shared } from './checked.ts';
import type { Check } from './checked.ts';
import { inShell, runsIn } from './console.ts';
import { committed, project, sqlOf } from './places.ts';

const app = shared(project);

/** The other way out of the unfinished migration, tried on the same state: it is taken once more. */
const undoes: Check = async (block) => {
  const { database } = app();
  await database.query(`UPDATE _migrations SET execution_time_ms = -2 WHERE version = '002'`);
  await database.query('DROP INDEX orders_number_idx');
  await sqlOf(app)(block);
  expect(await inShell('npx migrate-action up', app())).toMatchObject({ exitCode: 0 });
};

/** What a kill leaves, a failure leaves as well. */
const namesTheInvalidIndex: Check = async ({ text }) => {
  const { database } = app();
  await database.query(`CREATE TABLE twice AS SELECT 1 AS number FROM generate_series(1, 2)`);
  const build = database.query('CREATE UNIQUE INDEX CONCURRENTLY half_idx ON twice (number)');
  await expect(build).rejects.toThrow('half_idx');
  expect(await database.query(text)).toEqual([{ indexrelid: 'half_idx' }]);
  await database.query('DROP TABLE twice');
};

const afterCommit =
  (message: string, check: Check): Check =>
  async (block) => {
    await committed(app(), message);
    await check(block);
  };

await checkBlocks('docs/recovery.md', {
  'A migration failed': [sqlOf(app), runsIn(app), sqlOf(app), runsIn(app)],
  'An unfinished migration': [
    sqlOf(app),
    sqlOf(app),
    runsIn(app),
    runsIn(app),
    sqlOf(app),
    runsIn(app),
    undoes,
  ],
  'An index that is not built': [namesTheInvalidIndex],
  'A file has changed since it was applied': [afterCommit('Add orders', runsIn(app))],
  'The file of an applied migration is missing': [runsIn(app)],
  'Another run is at work': [sqlOf(app)],
  'A lock is not to be had': [sqlOf(app)],
});
