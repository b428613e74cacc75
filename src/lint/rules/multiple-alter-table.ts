import type { Node } from 'libpg-query';
import { nameText } from '../../sql/names.ts';
import { placeInFile } from '../around.ts';
import type { Catalog } from '../catalog.ts';
import { relationKey } from '../locks.ts';
import { commandsOf } from '../objects.ts';
import type { Context, Rule } from '../rule.ts';
import type { LintFile, LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'multiple-alter-table',
  severity: 'notice',
  family: 'schema',
  optIn: true,
  summary: 'Two ALTER TABLE of one table could be one.',
  why: `Each ALTER TABLE that scans or rewrites goes through the table on its own. Several actions in one ALTER TABLE share
the pass: two type changes in one statement rewrite the table and its indexes once, two SET NOT NULL scan it once.

Actions with a weaker lock are better left alone, and this rule leaves them out: one statement takes the strongest lock
of all of its actions from the start, so a VALIDATE CONSTRAINT beside an ADD COLUMN scans the table under ACCESS
EXCLUSIVE.`,
  unsafe: `ALTER TABLE orders ALTER COLUMN id TYPE bigint;
ALTER TABLE orders ALTER COLUMN customer_id TYPE bigint;`,
  safe: `ALTER TABLE orders
  ALTER COLUMN id TYPE bigint,
  ALTER COLUMN customer_id TYPE bigint;`,
  *check(statement, { catalog }) {
    const key = mergeable(statement.node, catalog);
    if (key === undefined || !reachable(statement, catalog).has(key)) return;
    const [command] = commandsOf(statement.node);
    yield {
      statement,
      location: command?.location,
      relation: command?.name,
      evenIfNew: true,
      message: `alters ${command ? nameText(command.name) : 'the table'} once more, which one ALTER TABLE could do in one pass`,
      remedy: 'Write the actions of both into one ALTER TABLE, separated by commas.',
    };
  },
};

interface Reached {
  file: LintFile;
  /** Of its statements, how many have been looked at. */
  count: number;
  transaction: number | null;
  tables: Set<string>;
}

/** One run of the rules has one catalog, and goes through a file from its head to its end. */
const known = new WeakMap<Catalog, Reached>();

/** The tables of the ALTER TABLE before that nothing stands in between. */
function reachable(statement: LintStatement, catalog: Catalog): ReadonlySet<string> {
  const { file, transaction } = statement;
  const earlier = placeInFile(statement);
  let reached = known.get(catalog);
  if (reached?.file !== file || reached.count > earlier) {
    reached = { file, count: 0, transaction, tables: new Set() };
    known.set(catalog, reached);
  }
  for (; reached.count < earlier; reached.count++) {
    const before = file.statements[reached.count];
    if (!before) break;
    if (before.transaction !== reached.transaction || !canBePassed(before.node)) reached.tables.clear();
    reached.transaction = before.transaction;
    const key = mergeable(before.node, catalog);
    if (key !== undefined) reached.tables.add(key);
  }
  return reached.transaction === transaction ? reached.tables : new Set();
}

/** The table of an ALTER TABLE whose actions all want ACCESS EXCLUSIVE and can stand beside others. */
function mergeable(node: LintStatement['node'], catalog: Context['catalog']): string | undefined {
  const commands = commandsOf(node);
  const [first] = commands;
  if (
    !first ||
    commands.some(({ command, objectType }) => objectType !== 'OBJECT_TABLE' || standsAlone(command))
  ) {
    return undefined;
  }
  return relationKey(catalog, first.name);
}

function standsAlone({ subtype, def }: ReturnType<typeof commandsOf>[number]['command']): boolean {
  switch (subtype) {
    case 'AT_ValidateConstraint':
    case 'AT_AttachPartition':
    case 'AT_DetachPartition':
    case 'AT_DetachPartitionFinalize':
    case 'AT_SetStatistics':
    case 'AT_SetOptions':
    case 'AT_ResetOptions':
    case 'AT_SetRelOptions':
    case 'AT_ResetRelOptions':
    case 'AT_ClusterOn':
    case 'AT_DropCluster':
      return true;
    case 'AT_AddConstraint':
      return def !== undefined && 'Constraint' in def && def.Constraint.contype === 'CONSTR_FOREIGN';
    default:
      return false;
  }
}

/** What the later ALTER TABLE cannot depend on: it may be moved in front of it. */
function canBePassed(node: Node | undefined): boolean {
  if (!node) return false;
  return (
    'AlterTableStmt' in node || 'VariableSetStmt' in node || 'CommentStmt' in node || 'GrantStmt' in node
  );
}
