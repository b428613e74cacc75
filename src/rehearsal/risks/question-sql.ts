import { quoteIdentifier } from '../../postgres/quote.ts';
import type { DataQuestion } from './check.ts';

/** Counted no further: that it is not none is what matters. */
export const MOST_COUNTED = 1000;

/** A query that counts what stands in the way, in one number; `table` and `referenced` are quoted names. */
export function questionSql(
  question: DataQuestion,
  table: string,
  referenced: { table: string; columns: readonly string[] } | undefined,
): string {
  return `SELECT count(*) FROM (${rowsInTheWay(question, table, referenced)} LIMIT ${MOST_COUNTED + 1}) AS found`;
}

function rowsInTheWay(
  question: DataQuestion,
  table: string,
  referenced: { table: string; columns: readonly string[] } | undefined,
): string {
  const columns = question.columns.map((column) => `t.${quoteIdentifier(column)}`);
  const from = `SELECT 1 FROM ${table} AS t`;
  switch (question.kind) {
    case 'duplicates': {
      const filters = question.nullsAlike ? [] : columns.map((column) => `${column} IS NOT NULL`);
      if (question.where !== undefined) filters.push(question.where);
      const where = filters.length > 0 ? ` WHERE ${filters.join(' AND ')}` : '';
      return `${from}${where} GROUP BY ${columns.join(', ')} HAVING count(*) > 1`;
    }
    case 'nulls':
      return `${from} WHERE ${columns.map((column) => `${column} IS NULL`).join(' OR ')}`;
    case 'rows':
      return from;
    case 'orphans': {
      const pairs = columns.map(
        (column, at) => `${column} = r.${quoteIdentifier(referenced?.columns[at] ?? '')}`,
      );
      const set = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
      return `${from} WHERE ${set} AND NOT EXISTS (SELECT FROM ${referenced?.table ?? ''} AS r WHERE ${pairs.join(' AND ')})`;
    }
    case 'violations':
      return `${from} WHERE NOT (${question.expression})`;
    case 'too-long': {
      // Spaces at the end are cut off without an error.
      const text = `${columns[0] ?? ''}::pg_catalog.text`;
      return `${from} WHERE pg_catalog.char_length(${text}) > ${question.length} AND pg_catalog.btrim(pg_catalog.substr(${text}, ${question.length + 1}), ' ') <> ''`;
    }
    case 'out-of-range':
      return `${from} WHERE pg_catalog.abs(pg_catalog.round(${columns[0] ?? ''}::pg_catalog.numeric, ${question.scale})) >= ${question.below}`;
  }
}
