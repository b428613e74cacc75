import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Catalog, Relation } from '../../src/lint/catalog.ts';
import { lint } from '../../src/lint/lint.ts';
import { readStatements } from '../../src/lint/statements.ts';
import { splitStatements } from '../../src/sql/lexer.ts';
import { createDatabase } from '../kit/database.ts';
import { scripts } from './schema-scripts.ts';
import { whatPostgresHas } from './schema-query.ts';
import { dropTable } from './kit.ts';

/** The catalog after a script, that begins with an empty database. */
async function catalogAfter(source: string): Promise<Catalog> {
  let catalog: Catalog | undefined;
  const files = await readStatements([{ path: 'a.sql', source, pending: true, assumeInTransaction: false }]);
  lint({
    files,
    serverVersionNum: 150000,
    base: { searchPath: ['public'], relations: [], types: [], routines: [] },
    rules: [
      {
        ...dropTable,
        *checkAll(context) {
          catalog = context.catalog;
          yield* [];
        },
      },
    ],
  });
  return catalog!;
}

const letters: Readonly<Record<string, string>> = {
  table: 'r',
  partitioned: 'p',
  view: 'v',
  'materialized view': 'm',
  'foreign table': 'f',
  sequence: 'S',
};

function described(relation: Relation) {
  const { schema, name, kind, columns, constraints, indexes, parent, defaultPartition } = relation;
  const isTable = kind === 'table' || kind === 'partitioned';
  return {
    relation: `${schema ?? ''}.${name}`,
    kind: letters[kind],
    columns:
      kind === 'sequence'
        ? []
        : [...columns.values()].map((column) =>
            isTable
              ? [
                  column.name,
                  column.type,
                  column.notNull,
                  column.hasDefault,
                  column.identity,
                  column.generated ?? '',
                ]
              : [column.name],
          ),
    constraints: constraints
      .filter((constraint) => constraint.kind !== 'not null')
      .map((constraint) => [
        constraint.name,
        constraint.kind,
        constraint.kind === 'check' ? [...constraint.columns].sort() : constraint.columns,
        constraint.validated,
        constraint.references ? `${constraint.references.schema ?? ''}.${constraint.references.name}` : '',
        constraint.referencedColumns,
      ])
      .sort(byText),
    indexes: indexes
      .map((index) => [
        index.name,
        index.columns.map((column) => column ?? null),
        index.unique,
        index.partial,
        index.valid,
        index.constraint ?? null,
        index.method,
      ])
      .sort(byText),
    parent: parent ? `${parent.schema ?? ''}.${parent.name}` : null,
    defaultPartition: defaultPartition ? `${defaultPartition.schema ?? ''}.${defaultPartition.name}` : null,
  };
}

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

async function expectLikePostgres(script: string, madeByItself?: RegExp): Promise<void> {
  const database = await createDatabase();
  const client = await database.client();
  for (const { start, end } of splitStatements(script).statements)
    await client.query(script.slice(start, end));
  const theirs = (await whatPostgresHas(client)).filter(
    ({ relation }) => madeByItself?.test(relation) !== true,
  );
  const catalog = await catalogAfter(script);
  expect(catalog.complete).toBe(madeByItself === undefined);
  const ours = [...catalog.relations()].filter(({ temporary }) => !temporary).map(described);
  expect(ours.sort((one, other) => byText(one.relation, other.relation))).toEqual(theirs);
}

test.each(scripts)('the catalog is what PostgreSQL makes of a script: $name', async ({ sql }) => {
  await expectLikePostgres(sql);
});

test('the catalog is what PostgreSQL makes of the migrations of this repository', async () => {
  const folder = join(import.meta.dirname, '../../migrations/versions');
  const texts = await Promise.all(
    (await readdir(folder)).sort().map((name) => readFile(join(folder, name), 'utf8')),
  );
  // Partitions are made by a DO block, which could do anything.
  await expectLikePostgres(texts.join('\n'), /_\d{4}_\d\d$/);
});
