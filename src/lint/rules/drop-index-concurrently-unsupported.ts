import { nameText } from '../../sql/names.ts';
import type { Catalog } from '../catalog.ts';
import { dropOf, droppedNames } from '../objects.ts';
import { shortName } from '../wording.ts';
import type { DropStmt } from 'libpg-query';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'drop-index-concurrently-unsupported',
  severity: 'error',
  family: 'fails',
  summary: 'DROP INDEX CONCURRENTLY of something that it cannot drop.',
  why: `\`DROP INDEX CONCURRENTLY\` takes exactly one index, no CASCADE, and none that something else needs: not the index
of a primary key, unique or exclusion constraint (drop the constraint), and not the index of a partitioned table. Each
of these is an error in every version of PostgreSQL, and it comes only when the migration runs.`,
  unsafe: `DROP INDEX CONCURRENTLY orders_placed_at_idx, orders_total_idx;`,
  safe: `DROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;
DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;`,
  *check(statement, { catalog }) {
    const drop = dropOf(statement.node, 'OBJECT_INDEX');
    if (drop?.concurrent !== true) return;
    const found = refusal(drop, catalog);
    if (found) yield { statement, evenIfNew: true, message: `fails: ${found.why}`, remedy: found.remedy };
  },
};

function refusal(drop: DropStmt, catalog: Catalog): { why: string; remedy: string } | undefined {
  const names = droppedNames(drop);
  if (names.length > 1) {
    return {
      why: 'DROP INDEX CONCURRENTLY drops one index at a time',
      remedy: 'Write a DROP INDEX CONCURRENTLY for each of them.',
    };
  }
  if (drop.behavior === 'DROP_CASCADE') {
    return {
      why: 'DROP INDEX CONCURRENTLY takes no CASCADE',
      remedy: 'Leave CASCADE out, and drop what depends on the index before.',
    };
  }
  const [name] = names;
  const index = name && catalog.index(name);
  if (!index) return undefined;
  const { constraint, table, partitioned } = index;
  if (constraint !== undefined) {
    return {
      why: `${nameText(name)} belongs to the constraint ${constraint}`,
      remedy: `Use ALTER TABLE ${shortName(table, catalog)} DROP CONSTRAINT ${constraint}, which drops the index too.`,
    };
  }
  if (!partitioned) return undefined;
  return {
    why: `${nameText(name)} is the index of the partitioned table ${shortName(table, catalog)}`,
    remedy: 'Use DROP INDEX without CONCURRENTLY, alone in its file and with a short lock_timeout.',
  };
}
