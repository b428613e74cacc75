import type { ReportFinding } from '../engine/report.ts';
import { dropOf, droppedNames } from '../lint/objects.ts';
import { rule } from '../lint/rules/drop-unused-check.ts';
import type { LintStatement } from '../lint/statement.ts';
import type { Connection } from '../postgres/connection.ts';
import { quoteLiteral } from '../postgres/quote.ts';
import { nameText } from '../sql/names.ts';
import type { ObjectName } from '../sql/names.ts';
import { lineAndColumn } from '../sql/position.ts';
import { lookUp } from './look-up.ts';

interface Dropped {
  statement: LintStatement;
  index: ObjectName;
}

/** Indexes that pending statements drop although queries of the target have used them; its statistics are read. */
export async function usedIndexFindings(
  target: Connection,
  statements: readonly LintStatement[],
  timeoutMs = 5_000,
): Promise<ReportFinding[]> {
  const dropped = statements.flatMap((statement): Dropped[] => {
    const drop = dropOf(statement.node, 'OBJECT_INDEX');
    return drop ? droppedNames(drop).map((index) => ({ statement, index })) : [];
  });
  if (dropped.length === 0) return [];
  const uses = await usesOf(
    target,
    dropped.map(({ index }) => index),
    timeoutMs,
  );
  return dropped.flatMap(({ statement, index }, number): ReportFinding[] => {
    const use = uses.get(number);
    if (!use) return [];
    const { file, start } = statement;
    const times = use.scans === '1' ? 'once' : `${Number(use.scans).toLocaleString('en-US')} times`;
    return [
      {
        ...{ rule: rule.id, severity: rule.severity, evidence: 'unproven', file: file.path },
        ...lineAndColumn({ text: file.text, inBytes: false }, start),
        message: `Queries have used the index ${nameText(index)} ${times} on the database${use.since === null ? '' : ` since ${use.since}`}.`,
        remedy: 'See which they are before it goes, or keep it.',
        ...{ guarded: null, suppressed: null },
      },
    ];
  });
}

interface Use {
  scans: string;
  /** When the statistics were reset, ISO 8601, the day alone. */
  since: string | null;
}

/** By the number of the index in the list; without those that nobody has used or that are not there. */
async function usesOf(
  target: Connection,
  indexes: readonly ObjectName[],
  timeoutMs: number,
): Promise<Map<number, Use>> {
  const values = indexes
    .map(
      ({ schema, name }, number) =>
        `(${number}, ${schema === undefined ? 'NULL' : quoteLiteral(schema)}::text, ${quoteLiteral(name)})`,
    )
    .join(', ');
  const query = `SELECT wanted.number, used.idx_scan,
       (SELECT pg_catalog.to_char(stats_reset AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM pg_catalog.pg_stat_database
         WHERE datname = pg_catalog.current_database())
  FROM (VALUES ${values}) AS wanted (number, schema, name)
  JOIN pg_catalog.pg_stat_user_indexes AS used ON used.indexrelname = wanted.name
   AND (used.schemaname = wanted.schema OR wanted.schema IS NULL AND pg_catalog.pg_table_is_visible(used.indexrelid))
 WHERE used.idx_scan > 0`;
  const rows = (await lookUp(target, query, { timeoutMs })) ?? [];
  return new Map(
    rows.map(([number, scans, since]) => [Number(number), { scans: scans ?? '', since: since ?? null }]),
  );
}
