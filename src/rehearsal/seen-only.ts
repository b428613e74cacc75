import type { RangeVar } from 'libpg-query';
import type { ReportFinding } from '../engine/report.ts';
import { listName, objectNameOf, rangeName } from '../lint/nodes.ts';
import type { Severity } from '../lint/rule.ts';
import type { LintFile, LintStatement } from '../lint/statement.ts';
import { lineAndColumn, offsetOfCodePoint } from '../sql/position.ts';
import type { ObjectName } from '../sql/names.ts';
import { nameText } from '../sql/names.ts';
import type { RelationId, StatementEvidence } from './evidence.ts';
import type { ExistingRelations } from './existing.ts';
import { modeInWords } from './lock-report.ts';
import type { SeenStatements } from './finding.ts';
import { blocksWrites, strength } from './merge.ts';
import { isCalled } from './relation-names.ts';

/** The rules that speak of what a rehearsal saw. */
export type SeenRule =
  | 'statement-fails'
  | 'fails-with-rows'
  | 'enum-value-used-in-same-transaction'
  | 'pending-trigger-events'
  | 'table-rewrite'
  | 'unexpected-lock'
  | 'unexpected-scan'
  | 'invalid-index-left';

/** What was foreseen, as far as it says whether something seen is news. */
export type Known = Pick<ReportFinding, 'file' | 'rule' | 'evidence' | 'guarded'> & {
  statement: number;
  family: string;
  relation: ObjectName | undefined;
};

interface Seen {
  rule: SeenRule;
  message: string;
  remedy: string;
  /** In code points from 1, in the statement. */
  position?: number;
}

/** What the statements did that no rule foresaw. */
export function seenOnly(
  evidence: SeenStatements,
  files: readonly LintFile[],
  existing: ExistingRelations,
  known: readonly Known[],
  severity: (rule: SeenRule, file: string) => Severity | 'off',
): ReportFinding[] {
  const statements = new Map(
    files.flatMap((file) => file.statements.map((one) => [`${one.index} ${file.path}`, one])),
  );
  return evidence.all.flatMap((seen) => {
    const statement = statements.get(`${seen.statement} ${seen.file}`);
    if (!statement || seen.direction !== 'up' || seen.outcome === 'not-run') return [];
    const foreseen = known.filter((one) => one.file === seen.file && one.statement === seen.statement);
    const said = [
      ...failures(seen, foreseen),
      ...rewrites(seen, existing, foreseen),
      ...scans(seen, evidence.heldBefore(seen), existing, foreseen),
      ...locks(seen, statement, existing, foreseen),
      ...leftovers(seen),
    ];
    return said.flatMap((one) => {
      const level = severity(one.rule, seen.file);
      return level === 'off' ? [] : [finding(one, statement, level)];
    });
  });
}

function finding(
  { rule, message, remedy, position }: Seen,
  statement: LintStatement,
  severity: Severity,
): ReportFinding {
  const { file, start, sql } = statement;
  const at = start + (position === undefined ? 0 : offsetOfCodePoint(sql, position - 1));
  return {
    rule,
    severity,
    evidence: FAILING.has(rule) ? 'failed' : 'dynamic-only',
    file: file.path,
    ...lineAndColumn(file.text, at),
    message,
    remedy,
    guarded: null,
    suppressed: null,
  };
}

const FAILING: ReadonlySet<SeenRule> = new Set([
  'statement-fails',
  'fails-with-rows',
  'enum-value-used-in-same-transaction',
  'pending-trigger-events',
]);

function failures({ outcome, error, dataDependent }: StatementEvidence, foreseen: readonly Known[]): Seen[] {
  if (error === null || (outcome !== 'failed' && !dataDependent)) return [];
  if (foreseen.some(({ family, guarded }) => family === 'fails' && guarded === null)) return [];
  const { message, sqlstate, hint } = error;
  const said = `${message} (SQLSTATE ${sqlstate})`;
  const position = error.position === undefined ? {} : { position: error.position };
  if (dataDependent) {
    return [
      {
        rule: 'fails-with-rows',
        message: `It runs on an empty table, and failed on a made-up row: ${said}.`,
        remedy: hint ?? 'Make it hold for the rows that are there, before or within this migration.',
        ...position,
      },
    ];
  }
  const rule =
    sqlstate === '55P04'
      ? 'enum-value-used-in-same-transaction'
      : sqlstate === '55006' && /pending trigger events/.test(message)
        ? 'pending-trigger-events'
        : 'statement-fails';
  return [
    {
      rule,
      message: `It failed in the rehearsal: ${said}.`,
      remedy: hint ?? 'Mend the statement; what comes behind it in its transaction was not run.',
      ...position,
    },
  ];
}

function rewrites(seen: StatementEvidence, existing: ExistingRelations, foreseen: readonly Known[]): Seen[] {
  if (foreseen.some(({ family, rule }) => family === 'rewrite' || rule === 'refresh-matview-lock')) return [];
  return seen.rewrites
    .filter(({ relation }) => existing.has(relation))
    .map(({ relation, reason }) => ({
      rule: 'table-rewrite',
      message: `Every row of ${textOf(relation)} is written anew${reason === null ? '' : `, for its ${reason}`}, while reads and writes wait.`,
      remedy:
        'Look for a way that does not rewrite the table: a new column that is filled in batches, most often.',
    }));
}

/** What takes the longer the larger a table is, while it is locked. To write it anew has been told. */
function scans(
  seen: StatementEvidence,
  held: StatementEvidence['locks'],
  existing: ExistingRelations,
  foreseen: readonly Known[],
): Seen[] {
  if (foreseen.some(({ family }) => family === 'lock' || family === 'scan' || family === 'rewrite'))
    return [];
  const locks = [...seen.locks, ...held].filter(({ mode }) => blocksWrites(mode));
  const isTold = (table: ObjectName): boolean => seen.rewrites.some(({ relation }) => isOf(table, relation));
  const tables = new Map<string, { table: ObjectName; built: number }>();
  const add = ({ schema, name, table }: RelationId, built: number): void => {
    const of = { schema, name: table ?? name };
    const one = tables.get(nameText(of)) ?? { table: of, built: 0 };
    tables.set(nameText(of), { ...one, built: one.built + built });
  };
  for (const { index } of seen.builds) if (existing.has(index)) add(index, 1);
  for (const { relation } of seen.scans) if (existing.has(relation)) add(relation, 0);
  return [...tables.values()].flatMap(({ table, built }): Seen[] => {
    const modes = locks.flatMap(({ relation, mode }) => (isOf(table, relation) ? [mode] : []));
    if (modes.length === 0 || isTold(table)) return [];
    const waiting = modes.includes('AccessExclusiveLock') ? 'reads and writes' : 'writes';
    const what =
      built === 0
        ? `Every row of ${nameText(table)} is read`
        : `${built === 1 ? 'An index' : `${built} indexes`} of ${nameText(table)} ${built === 1 ? 'is' : 'are'} built`;
    return [
      {
        rule: 'unexpected-scan',
        message: `${what} while ${waiting} of it wait.`,
        remedy:
          'Write it as a plain statement that does not block: CREATE INDEX CONCURRENTLY, or NOT VALID and VALIDATE.',
      },
    ];
  });
}

function isOf(table: ObjectName, id: RelationId): boolean {
  return id.schema === table.schema && (id.table ?? id.name) === table.name;
}

/** From SHARE ROW EXCLUSIVE on; what a statement takes on the relations that it names is no surprise. */
function locks(
  seen: StatementEvidence,
  statement: LintStatement,
  existing: ExistingRelations,
  foreseen: readonly Known[],
): Seen[] {
  const named = namesIn(statement);
  const isNamed = (id: RelationId): boolean => named.some((name) => isCalled(name, id, seen));
  const tablesOfNamed = seen.locks.flatMap(({ relation }) =>
    relation.kind === 'index' && isNamed(relation) && relation.table !== null
      ? [{ schema: relation.schema, name: relation.table }]
      : [],
  );
  const expected = (id: RelationId): boolean =>
    isNamed(id) ||
    tablesOfNamed.some(({ schema, name }) => name === id.name && schema === id.schema) ||
    existing.partitionedAbove(id).some((parent) => named.some(({ name }) => name === parent.name)) ||
    foreseen.some(({ relation }) => relation !== undefined && isCalled(relation, id, seen));
  return seen.locks
    .filter(
      ({ relation, mode }) =>
        strength(mode) >= strength('ShareRowExclusiveLock') &&
        relation.kind !== 'index' &&
        relation.kind !== 'sequence' &&
        existing.has(relation) &&
        !expected(relation),
    )
    .map(({ relation, mode }) => ({
      rule: 'unexpected-lock',
      message: `It takes ${modeInWords(mode)} on ${textOf(relation)}, which it does not name: ${mode === 'AccessExclusiveLock' ? 'reads and writes' : 'writes'} of that wait, too.`,
      remedy:
        'Know why: a foreign key, a partition, a cascade or a function. Alone in its file it holds the lock for the shortest time.',
    }));
}

function leftovers({ invalidIndexes }: StatementEvidence): Seen[] {
  return invalidIndexes.map((index) => ({
    rule: 'invalid-index-left',
    message: `It leaves the index ${textOf(index)} invalid: no query uses it, and every write pays for it.`,
    remedy: 'Drop it with DROP INDEX CONCURRENTLY, mend the rows or the statement, and build it again.',
  }));
}

function namesIn({ node }: LintStatement): ObjectName[] {
  const names = node === undefined ? [] : rangesIn(node);
  if (node === undefined || !('DropStmt' in node)) return names;
  for (const object of node.DropStmt.objects ?? []) {
    // A trigger, rule or policy is named behind its table.
    const table = 'List' in object ? listName((object.List.items ?? []).slice(0, -1)) : undefined;
    for (const name of [objectNameOf(object), table]) if (name) names.push(name);
  }
  return names;
}

/** Every relation that a tree names; the grammar leaves the wrapper off where nothing else can stand. */
function rangesIn(tree: unknown): ObjectName[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 'relname' in tree ? rangeName(tree as RangeVar) : undefined;
  return [...(own ? [own] : []), ...Object.values(tree).flatMap(rangesIn)];
}

function textOf({ schema, name }: RelationId): string {
  return nameText({ schema, name });
}
