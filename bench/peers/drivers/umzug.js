// Umzug with SQL files and a history table, as its documentation shows both. File and row are two commits.
import process from 'node:process';
import pg from 'pg';
import { Umzug } from 'umzug';
import { migrationFiles } from './files.js';

const [command, folder] = process.argv.slice(2);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS umzug_history (name text PRIMARY KEY)');
const umzug = new Umzug({
  migrations: async () =>
    (await migrationFiles(folder)).map(({ name, read }) => ({
      name,
      up: async () => void (await client.query(await read())),
    })),
  storage: {
    executed: async () => {
      const { rows } = await client.query('SELECT name FROM umzug_history ORDER BY name');
      return rows.map(({ name }) => name);
    },
    logMigration: async ({ name }) => {
      await client.query('INSERT INTO umzug_history (name) VALUES ($1)', [name]);
    },
    unlogMigration: async ({ name }) => {
      await client.query('DELETE FROM umzug_history WHERE name = $1', [name]);
    },
  },
});
if (command === 'status') {
  for (const { name } of await umzug.executed()) process.stdout.write(`${name} executed\n`);
  for (const { name } of await umzug.pending()) process.stdout.write(`${name} pending\n`);
} else await umzug.up();
await client.end();
