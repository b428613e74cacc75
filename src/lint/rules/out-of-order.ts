import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'out-of-order',
  severity: 'warning',
  family: 'process',
  dynamic: true,
  told: '`up` and `check` refuse such a migration, with the reason `out-of-order`; with `out-of-order: allow` it is a warning.',
  summary: 'A pending migration has a version below one that is applied.',
  why: `It was written before others that are applied already, on a branch that was merged late, most often. On this database it
runs behind them; on a new one, and in the next rehearsal from nothing, before them. If the two touch the same object,
the databases end up different, or the file works on one of them only. A new version number at the end puts it in the
same place everywhere.`,
  unsafe: `-- 0041_add_note.sql, while 0042_rename_orders.sql is applied
ALTER TABLE orders ADD COLUMN note text;`,
  safe: `-- 0043_add_note.sql
ALTER TABLE sales_orders ADD COLUMN note text;`,
};
