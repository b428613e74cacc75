import type { BaseSchema } from '../../../src/lint/catalog.ts';
import { applyStatement } from '../../../src/lint/schema/apply.ts';
import { CatalogState } from '../../../src/lint/schema/state.ts';
import type { LintFile } from '../../../src/lint/statement.ts';

/** What a server on which the files that are not pending were applied would say of its schema. */
export function baseSchema(files: readonly LintFile[]): BaseSchema {
  const catalog = new CatalogState();
  for (const { pending, statements } of files) {
    if (!pending) for (const statement of statements) applyStatement(catalog, statement);
  }
  const relations = [...catalog.relations()].map((relation) => ({
    ...relation,
    columns: [...relation.columns.values()],
  }));
  return { searchPath: ['public'], relations, types: [...catalog.types()], routines: [] };
}
