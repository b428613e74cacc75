import { nameText } from '../../sql/names.ts';
import type { Rule } from '../rule.ts';
import { typeOf } from '../sql-type.ts';
import { addedColumns, rowActions } from '../table-actions.ts';

export const rule: Rule = {
  id: 'add-json-column',
  severity: 'warning',
  family: 'application',
  summary: 'A table gets a column of the type json.',
  why: `The type \`json\` has no equality operator. Once a table has such a column, queries that worked before fail with
\`could not identify an equality operator for type json\`: \`SELECT DISTINCT *\`, \`UNION\`, \`GROUP BY\` over all
columns, which is what an ORM writes for a distinct query.

\`jsonb\` has one, takes indexes, and does not have to be parsed on every access. \`json\` is for the rare case that the
exact text matters, with its spaces, its order of keys and its double keys.`,
  unsafe: `ALTER TABLE events ADD COLUMN payload json;`,
  safe: `ALTER TABLE events ADD COLUMN payload jsonb;`,
  *check(statement, context) {
    const changed = rowActions(statement, context).flatMap(({ relation, subtype, name, command: { def } }) =>
      subtype === 'AT_AlterColumnType' && name !== undefined && def !== undefined && 'ColumnDef' in def
        ? [{ relation, name, def: def.ColumnDef }]
        : [],
    );
    for (const { relation, name, def } of [...addedColumns(statement, context), ...changed]) {
      const type = typeOf(def.typeName);
      if (type?.name !== 'json' || type.schema !== undefined || type.isArray) continue;
      yield {
        statement,
        location: def.typeName?.location,
        message: `breaks SELECT DISTINCT, UNION and GROUP BY over all columns of ${nameText(relation)}: values of json, the type of ${name}, cannot be compared`,
        remedy: `Make ${name} jsonb.`,
        relation,
      };
    }
  },
};
