import { mayBeSame } from '../../sql/names.ts';
import type { ObjectName } from '../../sql/names.ts';
import { listName } from '../nodes.ts';
import { dropOf, droppedNames, laterInTransaction, listedNames } from '../objects.ts';
import type { Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'drop-function',
  severity: 'warning',
  family: 'application',
  summary: 'A function or procedure is dropped.',
  why: `Statements of deployed application versions that call it fail from the commit on. So do other functions: the body of
a PL/pgSQL function, or of an SQL function in quotes, is looked up when it runs, so PostgreSQL does not know that it
calls this one and does not refuse the drop. With CASCADE the triggers, column defaults, generated columns, indexes
and views that use the function are dropped as well.

\`CREATE OR REPLACE FUNCTION\` changes a function without a gap, keeps its privileges and takes no lock on any table. A
change of argument types makes a second function beside the first; a change of the result type needs DROP and CREATE,
in one transaction.`,
  unsafe: `DROP FUNCTION order_total(bigint);`,
  safe: `CREATE OR REPLACE FUNCTION order_total(id bigint) RETURNS numeric
  LANGUAGE sql STABLE AS 'SELECT sum(amount) FROM order_items WHERE order_id = id';`,
  *check(statement, { catalog }) {
    const drop = dropOf(
      statement.node,
      'OBJECT_FUNCTION',
      'OBJECT_PROCEDURE',
      'OBJECT_ROUTINE',
      'OBJECT_AGGREGATE',
    );
    if (!drop) return;
    const later = laterInTransaction(statement);
    const cascade = drop.behavior === 'DROP_CASCADE';
    const gone = droppedNames(drop).flatMap((name) => {
      const known = catalog.functions(name);
      if (known.length === 0 && drop.missing_ok === true && catalog.complete) return [];
      const isNew = known.length > 0 && known.every(({ created }) => created !== undefined);
      const again = !cascade && later.some((other) => makes(other, name));
      return [
        {
          name,
          guarded: isNew ? 'it is new' : again ? 'it is created again in the same transaction' : undefined,
        },
      ];
    });
    const [first] = gone;
    if (!first) return;
    const felt = gone.filter(({ guarded }) => guarded === undefined);
    const names = listedNames((felt.length === 0 ? gone : felt).map(({ name }) => name));
    yield {
      statement,
      ...(felt.length === 0 && { guarded: first.guarded }),
      ...(cascade && { severity: 'error' as const }),
      message: cascade
        ? `takes ${names} away from everything that calls it, and drops the triggers, defaults, generated columns, indexes and views that use it`
        : `takes ${names} away from everything that still calls it, functions too, which fail only when they run`,
      remedy: cascade
        ? 'Leave CASCADE out, and drop each dependant by its name before.'
        : 'Drop it when nothing calls it any more; to change it, use CREATE OR REPLACE FUNCTION.',
    };
  },
};

function makes({ node }: LintStatement, name: ObjectName): boolean {
  if (!node || !('CreateFunctionStmt' in node)) return false;
  const made = listName(node.CreateFunctionStmt.funcname);
  return made !== undefined && mayBeSame(made, name);
}
