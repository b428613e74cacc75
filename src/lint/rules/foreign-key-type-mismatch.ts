import type { Catalog, Constraint, Relation } from '../catalog.ts';
import type { Hit, Rule } from '../rule.ts';
import { parseType, typeText } from '../sql-type.ts';
import { shortName } from '../wording.ts';

export const rule: Rule = {
  id: 'foreign-key-type-mismatch',
  severity: 'warning',
  family: 'schema',
  summary: 'The column of a foreign key has another type than the column that it refers to.',
  why: `PostgreSQL allows it as long as the two types can be compared. The typical pair is \`integer\` that refers to
\`bigint\`: it works until the referenced table counts past 2,147,483,647, and then no row can refer to the new ones
(\`integer out of range\`, 22003). Widening the column at that point rewrites a large table. Until then the types are
cast in every check and every join, and some pairs keep an index from being used.`,
  unsafe: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id integer REFERENCES customers (id));`,
  safe: `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));`,
  *checkAll({ catalog }) {
    for (const relation of catalog.relations()) {
      for (const key of relation.constraints) yield* hitsOf(key, relation, catalog);
    }
  },
};

function* hitsOf(key: Constraint, relation: Relation, catalog: Catalog): Iterable<Hit> {
  const { kind, created, references, columns } = key;
  const referenced = references && catalog.relation(references);
  if (kind !== 'foreign key' || created === undefined || referenced === undefined) return;
  const referencedColumns = key.referencedColumns.length > 0 ? key.referencedColumns : primaryKey(referenced);
  for (const [index, column] of columns.entries()) {
    const other = referencedColumns[index] ?? '';
    const [from, to] = [typeIn(relation, column), typeIn(referenced, other)];
    if (from === undefined || to === undefined || alike(from.name) === alike(to.name)) continue;
    yield {
      statement: created,
      message: `${shortName(relation, catalog)}.${column} is ${typeText(from)} and refers to ${shortName(referenced, catalog)}.${other}, which is ${typeText(to)}: values of the one may not fit the other`,
      remedy: `Make ${column} ${typeText(to)}.`,
      relation,
      evenIfNew: true,
    };
  }
}

function primaryKey({ constraints }: Relation): readonly string[] {
  return constraints.find(({ kind }) => kind === 'primary key')?.columns ?? [];
}

function typeIn({ columns }: Relation, column: string): ReturnType<typeof parseType> {
  const text = columns.get(column)?.type;
  return text === undefined ? undefined : parseType(text);
}

/** Strings without a fixed length are one to a foreign key. */
function alike(type: string): string {
  return type === 'varchar' ? 'text' : type;
}
