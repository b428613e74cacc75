import { commandsOf } from '../objects.ts';
import { shortName } from '../wording.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'set-tablespace',
  severity: 'error',
  family: 'rewrite',
  summary: 'A table or index is moved to another tablespace.',
  why: `\`SET TABLESPACE\` copies the files of the table byte by byte under ACCESS EXCLUSIVE: reads and writes stop until the
last one is copied. All of it goes through the write-ahead log. Indexes stay where they are and are moved one by one, and
an index that is being moved stops the queries of its table too. Moving to the tablespace where it is already does
nothing. On a partitioned table it moves nothing and is the default for new partitions (PostgreSQL 12 and later).

\`REINDEX (TABLESPACE …) CONCURRENTLY\` (PostgreSQL 14 and later) moves an index without stopping anybody; the extension
pg_repack moves a table.`,
  unsafe: `ALTER TABLE orders SET TABLESPACE fast_disk;`,
  safe: `REINDEX (TABLESPACE fast_disk) TABLE CONCURRENTLY orders;`,
  *check(statement, { catalog }) {
    const { node } = statement;
    for (const { command, name, location } of commandsOf(node)) {
      if (command.subtype !== 'AT_SetTableSpace') continue;
      const index = catalog.index(name);
      if (catalog.relation(name)?.kind === 'partitioned' || index?.partitioned === true) continue;
      const table = index?.table ?? name;
      yield {
        statement,
        location,
        relation: table,
        message: `blocks reads and writes of ${shortName(table, catalog)} while ${index ? 'the index' : 'the whole table'} is copied to ${command.name ?? 'the other tablespace'}`,
        remedy:
          'Move indexes with REINDEX (TABLESPACE …) CONCURRENTLY (PostgreSQL 14 and later) and tables with pg_repack.',
      };
    }
    if (node && 'AlterTableMoveAllStmt' in node) {
      yield {
        statement,
        message: `blocks reads and writes of every table in tablespace ${node.AlterTableMoveAllStmt.orig_tablespacename ?? ''} until all of them are copied`,
        remedy: 'Move them one by one, with pg_repack.',
      };
    }
  },
};
