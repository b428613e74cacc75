// Kysely's Migrator as its documentation shows it, with a provider of SQL files.
import process from 'node:process';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { migrationFiles } from './files.js';

const [command, folder] = process.argv.slice(2);
const db = new Kysely({
  dialect: new PostgresDialect({
    pool: new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 }),
  }),
});
const provider = {
  getMigrations: async () =>
    Object.fromEntries(
      (await migrationFiles(folder)).map(({ name, read }) => [
        name,
        { up: async (trx) => void (await sql.raw(await read()).execute(trx)) },
      ]),
    ),
};
const migrator = new Migrator({ db, provider });
if (command === 'status') {
  for (const { name, executedAt } of await migrator.getMigrations()) {
    process.stdout.write(`${name} ${executedAt === undefined ? 'pending' : executedAt.toISOString()}\n`);
  }
} else {
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
await db.destroy();
