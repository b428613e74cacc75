import { isSkipped, mapSql, withSemicolon } from './mapped.ts';
import type { MappedSql } from './mapped.ts';
import type { ObjectName } from './names.ts';
import type { Unit } from './script.ts';
import { lettersOf } from './text.ts';
import type { ConcurrentIndex } from './words.ts';
import type { Anatomy, Leading } from './wrapper.ts';

/** What to send of a transactional script. */
export function bodyOf({ source, text, split, wrapper }: Anatomy, leading: readonly Leading[]): MappedSql {
  const { statements, metaCommands } = split;
  const ends = wrapper && [statements[wrapper.begin], statements[wrapper.commit]];
  const removed = [...(ends ?? []), ...leading.filter(({ moved }) => moved)]
    .filter((range) => range !== undefined)
    .map((range) => withSemicolon(text, range));
  const all = { start: 0, end: text.length };
  return mapSql(source, all, statements, [...removed, ...metaCommands.filter(isSkipped)]);
}

/** What to send of a script that runs statement by statement. */
export function unitsOf({ source, split, classes, blocks }: Anatomy): Unit[] {
  const { statements, metaCommands } = split;
  const skipped = metaCommands.filter(isSkipped);
  const commits = new Map(blocks.map(({ begin, commit }) => [begin, commit]));
  const units: Unit[] = [];
  for (let number = 0; number < statements.length; number++) {
    const commit = commits.get(number);
    const part = statements.slice(number, (commit ?? number) + 1);
    const [first, last] = [part[0], part.at(-1)];
    if (first === undefined || last === undefined) break;
    const sql = mapSql(source, { start: first.start, end: last.end }, part, skipped);
    const statementClass = classes[number];
    const outside = statementClass?.kind === 'outside block' ? statementClass : undefined;
    units.push({
      kind: commit === undefined ? 'statement' : 'block',
      sql,
      words: first.words,
      concurrently: outside?.concurrently ?? false,
      ...(outside?.index && { index: source.inBytes ? lettersOfIndex(outside.index) : outside.index }),
      ...(outside?.drops && { drops: outside.drops }),
      ...(outside?.detaches && { detaches: outside.detaches }),
      outsideBlock: outside !== undefined && commit === undefined,
      setting: statementClass?.kind === 'set',
      ...(commit !== undefined && { commitAt: sql.sql.length - (last.end - last.start) }),
    });
    if (commit !== undefined) number = commit;
  }
  return units;
}

function lettersOfIndex({ index, table, ifNotExists }: ConcurrentIndex): ConcurrentIndex {
  const lettersOfName = ({ schema, name }: ObjectName): ObjectName => ({
    ...(schema !== undefined && { schema: lettersOf(schema) }),
    name: lettersOf(name),
  });
  return {
    ...(index && { index: lettersOfName(index) }),
    ...(table && { table: lettersOfName(table) }),
    ifNotExists,
  };
}
