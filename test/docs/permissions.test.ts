import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { Migrator } from '../../src/engine/migrator.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { afterTest } from '../kit/cleanup.ts';
import { createDatabase, queryOnce } from '../kit/database.ts';
import type { TestDatabase } from '../kit/database.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { createRole } from '../kit/role.ts';
import { checkBlocks } from './checked.ts';
import { readDocument } from './markdown.ts';
import type { Check } from './checked.ts';
import { isHeadOfWorkflow } from './steps.ts';

/** A database, and a role of the page under a name of its own, made as the page says. */
async function asRole(text: string, role: string, before: (database: TestDatabase) => Promise<unknown>) {
  const database = await createDatabase();
  await before(database);
  const name = `${role}-${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  afterTest(async () => {
    const identifier = pg.escapeIdentifier(name);
    await database.query(`DROP OWNED BY ${identifier}`);
    await queryOnce(inject('serverUrl'), `DROP ROLE ${identifier}`);
  });
  await database.query(
    text
      .replaceAll(role, pg.escapeIdentifier(name))
      .replace(/DATABASE shop\b/g, `DATABASE ${pg.escapeIdentifier(database.name)}`)
      .replace(/PASSWORD '[^']+'/, `PASSWORD '${password}'`),
  );
  const url = new URL(database.url);
  Object.assign(url, { username: encodeURIComponent(name), password });
  return migrator(url.href);
}

async function migrator(url: string): Promise<Migrator> {
  return new Migrator({
    database: { kind: 'target', target: parseTarget({ url }) },
    migrationsDir: await migrationsFolder({
      'versions/001_a.sql': 'CREATE SCHEMA stock; CREATE TABLE stock.items (id int);',
      'versions/002_b.sql': 'CREATE TABLE orders (id int); ALTER TABLE orders ADD COLUMN number text;',
    }),
  });
}

const mayMigrate: Check = async ({ text }) => {
  // What PostgreSQL 15 takes away, older servers have to have taken away for the page's grants to be needed.
  const own = await asRole(text, 'shop_migrate', (database) =>
    database.query('REVOKE CREATE ON SCHEMA public FROM public'),
  );
  expect(await own.up()).toMatchObject({ status: 'applied', counts: { newlyApplied: 2 } });
};

const mayOnlyLook: Check = async ({ text }) => {
  const own = await asRole(text, 'shop_preview', async (database) =>
    (await migrator(database.url)).up({ steps: 1 }),
  );
  expect(await own.up({ dryRun: true })).toMatchObject({ status: 'pending', currentVersion: '001' });
  expect(await own.verify()).toMatchObject({ status: 'pending', failureReason: null });
  await expect(own.up()).rejects.toMatchObject({ reason: 'read-only' });
};

await checkBlocks('docs/permissions.md', {
  'The token': [isHeadOfWorkflow, isHeadOfWorkflow],
  'The database': [mayMigrate, mayOnlyLook],
});

test('the first migration can grant the history to the role that looks, as the page says', async () => {
  const { text } = await readDocument('docs/permissions.md');
  const grant = /`(GRANT SELECT ON [^`]*;)` into the first migration/.exec(text.replace(/\s+/g, ' '))?.[1];
  const { identifier, url } = await createRole();
  const database = await createDatabase();
  const migrationsDir = await migrationsFolder({
    'versions/001_a.sql': (grant ?? '').replace('shop_preview', identifier),
    'versions/002_b.sql': 'SELECT 1;',
  });
  const as = (role: string): Migrator =>
    new Migrator({ database: { kind: 'target', target: parseTarget({ url: role }) }, migrationsDir });
  await as(database.url).up({ steps: 1 });
  expect(await as(url(database.url)).up({ dryRun: true })).toMatchObject({
    status: 'pending',
    currentVersion: '001',
  });
});
