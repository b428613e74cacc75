import type { BaseSchema, Column, Constraint, Index, Routine, Type } from '../lint/catalog.ts';
import type { Connection } from '../postgres/connection.ts';
import { loadParser } from '../sql/parser.ts';
import type { Parser } from '../sql/parser.ts';
import { baseSchemaQuery } from './base-schema/query.ts';
import type { FoundConstraint, FoundIndex, FoundRelation, FoundSchema } from './base-schema/query.ts';
import { columnsProvenNotNull } from './base-schema/proves-not-null.ts';
import type { LeftOut } from './inventory/query.ts';

/**
 * Reads what the lint wants to know of a schema, in one message and one read-only transaction: relations with their
 * columns, constraints and indexes, types and routines, of extensions too. Types are named as the session's search
 * path has it. Not PostgreSQL's own objects, and not temporary ones.
 */
export async function readBaseSchema(connection: Connection, leftOut: LeftOut = {}): Promise<BaseSchema> {
  const query = baseSchemaQuery(leftOut);
  const message = [
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    "SET LOCAL jit = 'off'",
    query,
    'COMMIT',
  ];
  const results = await connection.send(message.join(';\n'), { rows: 'all' });
  const found = JSON.parse(results[2]?.rows[0]?.[0] ?? '{}') as FoundSchema;
  const checks = found.relations.some(({ constraints }) => constraints.some(mayProve));
  const parser = checks ? await loadParser() : undefined;
  return {
    searchPath: found.searchPath,
    relations: found.relations.map((relation) => relationOf(relation, parser)),
    types: found.types.map((type): Type => ({ ...type, created: undefined })),
    routines: found.routines.map((routine): Routine => ({ ...routine, created: undefined })),
  };
}

function relationOf(found: FoundRelation, parser: Parser | undefined): BaseSchema['relations'][number] {
  const { schema, name, kind, parent, defaultPartition } = found;
  return {
    schema,
    name,
    kind,
    temporary: false,
    known: true,
    columns: found.columns.map((column): Column => ({
      ...column,
      generated: column.generated ?? undefined,
      created: undefined,
    })),
    constraints: found.constraints.map((constraint) => constraintOf(constraint, parser)),
    indexes: found.indexes.map((index) => indexOf(index, found)),
    parent: parent ?? undefined,
    defaultPartition: defaultPartition ?? undefined,
  };
}

function constraintOf(found: FoundConstraint, parser: Parser | undefined): Constraint {
  const { name, kind, columns, validated, enforced, references, referencedColumns, expression } = found;
  return {
    name,
    kind,
    columns,
    validated,
    enforced,
    references: references ?? undefined,
    referencedColumns,
    provesNotNull:
      parser && expression !== null && mayProve(found) ? columnsProvenNotNull(expression, parser) : [],
    created: undefined,
  };
}

/** Most checks say nothing of nulls, and need not be parsed. */
function mayProve({ expression }: FoundConstraint): boolean {
  return expression?.includes('IS NOT NULL') === true;
}

function indexOf(found: FoundIndex, { schema, name, kind }: FoundRelation): Index {
  return {
    name: found.name,
    table: { schema, name },
    columns: found.columns.map((column) => column ?? undefined),
    unique: found.unique,
    partial: found.partial,
    valid: found.valid,
    constraint: found.constraint ?? undefined,
    partitioned: kind === 'partitioned',
    created: undefined,
  };
}
