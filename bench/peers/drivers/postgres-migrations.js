// postgres-migrations with a client of its caller's, as its documentation shows it.
import process from 'node:process';
import pg from 'pg';
import { migrate } from 'postgres-migrations';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await migrate({ client }, process.argv[3]);
await client.end();
