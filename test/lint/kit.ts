import type { Rule } from '../../src/lint/rule.ts';
import { objectNameOf } from '../../src/lint/nodes.ts';

/** A rule for tests, that stays as it is: it fires at each DROP TABLE. */
export const dropTable: Rule = {
  id: 'drop-table',
  severity: 'error',
  family: 'data-loss',
  summary: 'Drops a table.',
  why: 'For tests.',
  unsafe: 'DROP TABLE a;',
  safe: 'SELECT 1;',
  *check(statement) {
    const { node } = statement;
    if (!node || !('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_TABLE') return;
    const relation = objectNameOf(node.DropStmt.objects?.[0]);
    yield { statement, message: 'drops a table', remedy: 'Keep it.', relation };
  },
};
