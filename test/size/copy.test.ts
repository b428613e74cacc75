import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Migrator } from '../../src/engine/migrator.ts';
import { bench, failure } from '../engine/support.ts';
import { migrationsFolder } from '../kit/migrations.ts';

const table = 'CREATE TABLE t (id integer PRIMARY KEY, note text);';
const rows = 'SELECT id, note FROM t ORDER BY id';

test.each([
  [
    'several blocks, one after the other',
    'COPY t FROM stdin;\n1\tone\n\\.\nCOPY t (id) FROM stdin;\n\\.\n\nCOPY t (note, id) FROM STDIN;\nthree\t3\n\\.\n',
    [
      { id: 1, note: 'one' },
      { id: 3, note: 'three' },
    ],
  ],
  [
    'data with what is SQL elsewhere',
    "COPY t FROM stdin;\n1\tCOMMIT; -- it's\n2\t$$ /* \\\\.\n3\t\\N\n\\.\nINSERT INTO t VALUES (4, 'after');",
    [
      { id: 1, note: "COMMIT; -- it's" },
      { id: 2, note: '$$ /* \\.' },
      { id: 3, note: null },
      { id: 4, note: 'after' },
    ],
  ],
  [
    'CSV with a header, and a line break in a value',
    'COPY t FROM STDIN WITH (FORMAT csv, HEADER);\nid,note\n1,"one\nand, a half"\n\\.\n',
    [{ id: 1, note: 'one\nand, a half' }],
  ],
  ['data up to the end of the file', 'COPY t FROM STDIN;\n1\tone', [{ id: 1, note: 'one' }]],
  [
    "a file's own BEGIN and COMMIT",
    'BEGIN;\nCOPY t FROM STDIN;\n1\tone\n\\.\nCOMMIT;\n',
    [{ id: 1, note: 'one' }],
  ],
  [
    'statements that run one by one, and a block among them',
    '-- migrate: no-transaction\nCOPY t FROM STDIN;\n1\tone\n\\.\nBEGIN;\nCOPY t FROM STDIN;\n2\ttwo\n\\.\nCOMMIT;\nCREATE INDEX CONCURRENTLY ON t (note);',
    [
      { id: 1, note: 'one' },
      { id: 2, note: 'two' },
    ],
  ],
  [
    'every script',
    'COPY t FROM STDIN;\n1\tالعربية\n2\tไทย हिन्दी 中文\n3\t👩‍💻 e\u0301\n\\.\n',
    [
      { id: 1, note: 'العربية' },
      { id: 2, note: 'ไทย हिन्दी 中文' },
      { id: 3, note: '👩‍💻 e\u0301' },
    ],
  ],
])('COPY … FROM STDIN loads %s, with line ends of Windows too', async (_, sql, expected) => {
  for (const text of [sql, sql.replaceAll('\n', '\r\n')]) {
    const { migrator, database } = await bench({
      'versions/001_table.sql': table,
      'versions/002_copy.sql': text,
    });
    expect((await migrator.up()).status).toBe('applied');
    expect(await database.query(rows)).toEqual(expected);
  }
});

test('the embedded server loads COPY data as a server does, in a transaction and without one', async () => {
  const dir = await migrationsFolder({
    'versions/001_table.sql': table,
    'versions/002_copy.sql':
      'COPY t FROM stdin;\n1\tไทย\n\\.\nCOPY t FROM stdin;\n2\t\\N\n\\.\nDO $$ BEGIN ASSERT (SELECT count(*) = 2 FROM t); END $$;',
    'versions/003_copy.sql':
      "-- migrate: no-transaction\nCOPY t FROM stdin;\n3\tthree\n\\.\nDO $$ BEGIN ASSERT (SELECT note = 'ไทย' FROM t WHERE id = 1); END $$;",
    'versions/004_bad.sql': 'COPY t FROM stdin;\n4\tfour\nfive\tfive\n\\.\n',
  });
  const migrator = new Migrator({ database: { kind: 'embedded' }, migrationsDir: dir });
  const { details, report } = await failure(migrator.up());
  expect(report?.counts.newlyApplied).toBe(3);
  expect(details).toMatchObject({ file: expect.stringContaining('004_bad.sql'), line: 3, sqlstate: '22P02' });
});

test.each([
  ['a value that does not fit', '1\tone\n2\ttwo\nthree\tthree\n4\tfour', '22P02', 3],
  ['a column too many', '1\tone\n2\ttwo\tand more', '22P04', 2],
  ['a column too few', '1\tone\n2', '22P04', 2],
  ['a key that is there already', '1\tone\n2\ttwo\n1\tone again\n3\tthree', '23505', 3],
])(
  '%s is placed on its line of the data, and nothing of the file remains',
  async (_, data, sqlstate, line) => {
    for (const newline of ['\n', '\r\n']) {
      const lines = ['-- 中文 👩‍💻', "INSERT INTO t VALUES (99, '😀');", 'COPY t', '  FROM STDIN;'];
      const sql = [...lines, ...data.split('\n'), '\\.', 'SELECT 1;', ''].join(newline);
      const { migrator, database } = await bench({
        'versions/001_t.sql': table,
        'versions/002_copy.sql': sql,
      });
      const { details } = await failure(migrator.up());
      expect(details).toMatchObject({ file: expect.stringContaining('002_copy.sql'), sqlstate });
      expect(details).toMatchObject({ line: lines.length + line, column: 1 });
      expect(await database.query(rows)).toEqual([]);
    }
  },
);

test('a bad row at the head of much data ends the COPY at once, and the session goes on with the next command', async () => {
  const data = Array.from({ length: 200_000 }, (_, row) => `${row}\t${'x'.repeat(80)}`);
  const { migrator, database } = await bench({
    'versions/001_t.sql': table,
    'versions/002_copy.sql': `COPY t FROM STDIN;\nno\tnumber\n${data.join('\n')}\n\\.\n`,
  });
  const { details, report } = await failure(migrator.up());
  expect(details).toMatchObject({ sqlstate: '22P02', line: 2 });
  expect(report?.counts).toMatchObject({ newlyApplied: 1, pending: 1 });
  expect(await database.query(rows)).toEqual([]);
});

test('COPY whose line goes on with other SQL has no data: what looks like data below it is refused with its line', async () => {
  const { migrator, has } = await bench({
    'versions/001_t.sql': table,
    'versions/002_copy.sql': 'COPY t FROM STDIN; SELECT 1;\n1\tone\n\\.\n',
  });
  const { details } = await failure(migrator.up());
  expect(details).toMatchObject({ line: 3, file: expect.stringContaining('002_copy.sql') });
  expect(await has('t')).toBe(false);
});

test('a command of psql other than \\restrict is refused with its line before anything runs', async () => {
  const { migrator, has } = await bench({
    'versions/001_t.sql': table,
    'versions/002_psql.sql': '\\restrict key\nSELECT 1;\n\\connect other\n\\unrestrict key\n',
  });
  const { details } = await failure(migrator.up());
  expect(details).toMatchObject({
    message: expect.stringContaining('\\connect is a command of psql'),
    line: 3,
  });
  expect(await has('t')).toBe(false);
});

test('a dump with data, as pg_dump writes it, is the first migration, and names without a schema work in the second', async () => {
  const dump = await readFile(new URL('dump.sql', import.meta.url), 'utf8');
  expect(dump).toMatch(/^\\restrict \w+$/m);
  expect(dump).toContain("set_config('search_path', '', false)");
  const { migrator, database } = await bench({
    'versions/001_dump.sql': dump,
    'versions/002_next.sql':
      'CREATE TABLE next (author_id bigint REFERENCES authors (id));\nINSERT INTO next SELECT id FROM authors;',
  });
  expect((await migrator.up()).counts.newlyApplied).toBe(2);
  expect(await database.query('SELECT name FROM authors ORDER BY id')).toEqual([
    { name: "O'Neil; COMMIT" },
    { name: 'عمر\tไทย' },
    { name: '\\.' },
  ]);
  expect(await database.query('SELECT count(*)::int AS n FROM next')).toEqual([{ n: 3 }]);
  expect(await database.query("SELECT nextval('public.authors_id_seq')::int AS id")).toEqual([{ id: 4 }]);
});
