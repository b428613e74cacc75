// Knex's migrations with a source of SQL files.
import process from 'node:process';
import createKnex from 'knex';
import { migrationFiles } from './files.js';

const [command, folder] = process.argv.slice(2);
const knex = createKnex({
  client: 'pg',
  connection: process.env.DATABASE_URL,
  pool: { min: 1, max: 1 },
  migrations: {
    migrationSource: {
      getMigrations: () => migrationFiles(folder),
      getMigrationName: ({ name }) => name,
      // A question mark is a place for a value in knex.
      getMigration: ({ read }) => ({
        up: async (trx) => trx.raw((await read()).replaceAll('?', '\\?')),
        down: () => undefined,
      }),
    },
  },
});
if (command === 'status') {
  const [executed, pending] = await knex.migrate.list();
  for (const { name } of executed) process.stdout.write(`${name} executed\n`);
  for (const { name } of pending) process.stdout.write(`${name} pending\n`);
} else await knex.migrate.latest();
await knex.destroy();
