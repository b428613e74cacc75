import type { Node } from 'libpg-query';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'dynamic-sql',
  severity: 'notice',
  family: 'process',
  summary: 'A DO block, CALL or EXECUTE: what it runs cannot be read from the file.',
  why: `What a DO block or a procedure does is decided as it runs: it may loop over tables, put statements together as text
and choose by what it finds. The rules read statements, so they are blind here. The rehearsal runs the block and reports
the locks, rewrites and scans that come of it, on the schema of the rehearsal and with its rows: a branch that only the
real data takes is not seen there either. Plain statements are checked in full.`,
  unsafe: `DO $$ BEGIN EXECUTE format('ALTER TABLE %I ADD COLUMN note text', 'orders'); END $$;`,
  safe: `ALTER TABLE orders ADD COLUMN note text;`,
  *check(statement) {
    const what = blindSpot(statement.node);
    if (what === undefined) return;
    yield {
      statement,
      message: `${what} decides as it runs what it does: only the rehearsal can see it`,
      remedy: 'Write plain statements where they do.',
    };
  },
};

function blindSpot(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  if ('DoStmt' in node) return 'a DO block';
  if ('CallStmt' in node) return 'a procedure';
  return 'ExecuteStmt' in node ? 'a prepared statement' : undefined;
}
