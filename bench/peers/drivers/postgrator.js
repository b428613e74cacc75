// Postgrator on node-postgres, as its documentation shows it.
import process from 'node:process';
import pg from 'pg';
import Postgrator from 'postgrator';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const postgrator = new Postgrator({
  migrationPattern: `${process.argv[3]}/*`,
  driver: 'pg',
  database: client.database,
  schemaTable: 'schemaversion',
  execQuery: (query) => client.query(query),
  execSqlScript: (script) => client.query(script),
});
await postgrator.migrate();
await client.end();
