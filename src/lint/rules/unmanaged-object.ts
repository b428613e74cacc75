import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'unmanaged-object',
  severity: 'notice',
  family: 'process',
  dynamic: true,
  told: '`verify --drift` lists it with a `+`, and fails with the reason `drift`.',
  summary: 'The target has an object that no migration makes.',
  why: `It is on the target and not in the schema that the applied files make: a table of another application in the same
schema, a copy that somebody made before a risky change, something from before the first migration. Migrations do not know
it, so they may collide with its name, and a new environment lacks it. Take it over into a migration, or give it a schema
of its own.`,
  unsafe: `-- Run by hand on production:
CREATE TABLE orders_backup AS SELECT * FROM orders;`,
  safe: `CREATE SCHEMA IF NOT EXISTS backup;
CREATE TABLE backup.orders_2026_05 AS SELECT * FROM orders;`,
};
