import { splitStatements } from '../../sql/lexer.ts';
import { nameText } from '../../sql/names.ts';
import { hasOption, named } from '../objects.ts';
import type { Named } from '../objects.ts';
import type { Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'vacuum-full-or-cluster',
  severity: 'error',
  family: 'rewrite',
  summary: 'VACUUM FULL, CLUSTER, or REPACK without CONCURRENTLY.',
  why: `\`VACUUM FULL\` and \`CLUSTER\` copy the table into a new file and build every index anew, under ACCESS EXCLUSIVE from
beginning to end: reads and writes stop. They need as much free disk as the table and its indexes take. Plain \`VACUUM\`
does none of that; it makes the space free for new rows of the same table, which is nearly always enough.

Where the file really has to shrink, the extensions pg_repack and pg_squeeze do it with locks of a moment, and from
PostgreSQL 19 on \`REPACK (CONCURRENTLY)\`.`,
  unsafe: `VACUUM FULL orders;`,
  safe: `VACUUM (ANALYZE) orders;`,
  *check(statement, { serverVersionNum }) {
    const found = rewriting(statement);
    if (!found) return;
    const { command, tables } = found;
    const remedy =
      serverVersionNum >= 190000
        ? 'Use REPACK (CONCURRENTLY), or plain VACUUM if the space may stay with the table.'
        : 'Use plain VACUUM if the space may stay with the table, and pg_repack or pg_squeeze if it must not.';
    for (const table of tables.length === 0 ? [undefined] : tables) {
      yield {
        statement,
        location: table?.location,
        relation: table?.name,
        message: `blocks reads and writes of ${table ? nameText(table.name) : 'one table after the other'} while ${command} writes the table and its indexes anew`,
        remedy,
      };
    }
  },
};

function rewriting({ node, sql }: LintStatement): { command: string; tables: Named[] } | undefined {
  if (!node) return repack(sql);
  if ('ClusterStmt' in node) {
    const table = named(node.ClusterStmt.relation);
    return { command: 'CLUSTER', tables: table ? [table] : [] };
  }
  if (!('VacuumStmt' in node) || !hasOption(node.VacuumStmt.options, 'full')) return undefined;
  const tables = (node.VacuumStmt.rels ?? []).flatMap((rel) =>
    'VacuumRelation' in rel ? (named(rel.VacuumRelation.relation) ?? []) : [],
  );
  return { command: 'VACUUM FULL', tables };
}

/** REPACK is of PostgreSQL 19, which the grammar does not know: its words have to do. */
function repack(sql: string): { command: string; tables: Named[] } | undefined {
  const [statement] = splitStatements(sql).statements;
  const text = statement && sql.slice(statement.start, statement.end);
  if (text === undefined || !/^REPACK\b/i.test(text)) return undefined;
  const options = /^REPACK\s*\(([^)]*)\)/i.exec(text)?.[1] ?? '';
  const concurrently = /\bCONCURRENTLY\b(?!\s+(?:false|off|0)\b)/i.test(options);
  return concurrently ? undefined : { command: 'REPACK', tables: [] };
}
