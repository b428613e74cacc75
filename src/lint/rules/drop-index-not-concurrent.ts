import { nameText } from '../../sql/names.ts';
import type { ObjectName } from '../../sql/names.ts';
import type { Index } from '../catalog.ts';
import { dropOf, droppedNames, listedNames, sameRelation } from '../objects.ts';
import { laterInFile } from '../around.ts';
import { shortName } from '../wording.ts';
import type { Context, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'drop-index-not-concurrent',
  severity: 'warning',
  family: 'lock',
  summary: 'An index is dropped without CONCURRENTLY.',
  why: `\`DROP INDEX\` takes ACCESS EXCLUSIVE on the index and on its table, until the end of the transaction. The drop
itself is quick. But it waits for every query that is under way on the table, and whoever comes after it waits behind
it, readers too: one long SELECT and this statement together stop the table.

\`DROP INDEX CONCURRENTLY\` waits as well, and blocks nobody meanwhile. It drops one index at a time, outside of a
transaction block, and no index of a constraint or of a partitioned table.`,
  unsafe: `DROP INDEX orders_placed_at_idx;`,
  safe: `DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;`,
  *check(statement, context) {
    const drop = dropOf(statement.node, 'OBJECT_INDEX');
    if (!drop || drop.concurrent === true) return;
    const { catalog } = context;
    const names = droppedNames(drop);
    for (const [table, indexes] of byTable(names, context)) {
      const goes = table !== undefined && tableGoesToo(table, statement, context);
      if (drop.missing_ok === true && catalog.complete && table === undefined) continue;
      const partitioned = indexes.some((name) => catalog.index(name)?.partitioned === true);
      const blocked =
        table === undefined ? `the table of ${listedNames(indexes)}` : shortName(table, catalog);
      const parts = partitioned ? ' and all of its partitions' : '';
      yield {
        statement,
        relation: table,
        ...(goes && { guarded: 'its table is dropped in the same file' }),
        message: `blocks reads and writes of ${blocked}${parts}, and waits for every query that is under way there`,
        remedy: partitioned
          ? 'The index of a partitioned table cannot be dropped CONCURRENTLY: drop it alone in its file, with a short lock_timeout.'
          : names.length > 1
            ? 'Drop each index with a DROP INDEX CONCURRENTLY of its own.'
            : 'Use DROP INDEX CONCURRENTLY, in a file of its own.',
      };
    }
  },
};

/** The indexes by their tables; under undefined those whose table is not known. */
function byTable(
  names: readonly ObjectName[],
  { catalog }: Context,
): [ObjectName | undefined, ObjectName[]][] {
  const found = new Map<string | undefined, [ObjectName | undefined, ObjectName[]]>();
  for (const name of names) {
    const index: Index | undefined = catalog.index(name);
    const key = index && nameText(index.table);
    const entry = found.get(key);
    if (entry) entry[1].push(name);
    else found.set(key, [index?.table, [name]]);
  }
  return [...found.values()];
}

function tableGoesToo(table: ObjectName, statement: LintStatement, { catalog }: Context): boolean {
  return laterInFile(statement).some(({ node }) => {
    const drop = dropOf(node, 'OBJECT_TABLE', 'OBJECT_MATVIEW');
    return drop !== undefined && droppedNames(drop).some((name) => sameRelation(catalog, name, table));
  });
}
