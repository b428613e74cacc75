import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareVersions } from '../../src/engine/version.ts';
import { bench, failure } from './support.ts';

test('versions are ordered as integers of any size', () => {
  const sorted = [
    '1',
    '2',
    '09',
    '10',
    '11',
    '100',
    '20190226002946',
    '99999999999999999998',
    '99999999999999999999',
  ];
  expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
  expect(compareVersions('001', '1')).toBe(0);
});

test('what is no migration is skipped, with a warning where it looks like one', async () => {
  const { migrator, history } = await bench({
    'versions/001_a.sql': '',
    'versions/README.md': 'x',
    'versions/003-dashed.sql': 'SELECT 1/0;',
    'versions/V2__flyway.sql': 'SELECT 1/0;',
    'versions/004_large.SQL': 'SELECT 1/0;',
    'versions/dir.sql/002_inner.sql': 'SELECT 1/0;',
    'down/wrong.sql': '',
    'down/001_other_down.sql': '',
  });
  const report = await migrator.up();
  expect((await history()).map((row) => row.version)).toEqual(['001']);
  const messages = report.warnings.map(({ message }) => message).join('\n');
  expect(messages).toMatch(/003-dashed\.sql is skipped: after the digits of its version comes no underscore/);
  expect(messages).toMatch(/V2__flyway\.sql is skipped: its name does not start with the digits/);
  expect(messages).toMatch(/wrong\.sql is skipped: a rollback script is named NNN_name_down\.sql/);
  expect(messages).toMatch(/001_other_down\.sql belongs to no migration/);
  expect(messages).toMatch(/004_large\.SQL is skipped: its extension is not in lower case/);
  expect(report.warnings).toHaveLength(5);
});

test('a rollback script that stands among the migrations, as in other tools, is refused and not applied', async () => {
  const made = await bench({
    'versions/001_a.up.sql': 'CREATE TABLE a ();',
    'versions/001_a.down.sql': 'DROP TABLE a;',
  });
  const { details } = await failure(made.migrator.up());
  expect(details.problems).toMatchObject([
    {
      message: expect.stringMatching(/001_a\.down\.sql is a rollback script by its name/),
      remedy: expect.stringMatching(/^Move it to .+down\/001_a_down\.sql; NNN_name\.up\.sql beside it/),
    },
  ]);
  expect(await made.has('a')).toBe(false);
});

test('a version far longer than the others is pointed out', async () => {
  const { migrator } = await bench({
    'versions/001_a.sql': '',
    'versions/002_b.sql': '',
    'versions/2024010112000000_c.sql': '',
  });
  expect((await migrator.status()).warnings).toContainEqual(
    expect.objectContaining({ code: 'version-width' }),
  );
});

test('an empty file, a comment, a missing last semicolon and a trailing comment are valid migrations', async () => {
  const { migrator, has } = await bench({
    'versions/001_empty.sql': '',
    'versions/002_comment.sql': '-- only a comment',
    'versions/003_block.sql': '/* only /* nested */ comment */',
    'versions/004_open.sql': 'CREATE TABLE a ()',
    'versions/005_end.sql': 'CREATE TABLE b (); -- the end',
    'versions/006_semicolons.sql': ';;;',
  });
  expect(await migrator.up()).toMatchObject({ counts: { newlyApplied: 6 } });
  expect([await has('a'), await has('b')]).toEqual([true, true]);
});

test('a byte order mark is no syntax error, and template-looking text is left alone', async () => {
  const { migrator, database } = await bench({
    'versions/001_bom.sql': '\ufeffCREATE TABLE a (t text);',
    'versions/002_data.sql': "INSERT INTO a VALUES ('${x} {{.y}} :z $1 %s');",
  });
  await migrator.up();
  expect(await database.query('SELECT t FROM a')).toEqual([{ t: '${x} {{.y}} :z $1 %s' }]);
});

test.each([
  ['a string', "CREATE TABLE a ();\nSELECT 'open;\n"],
  ['a dollar quote', 'CREATE TABLE a ();\nSELECT $x$open;\n'],
  ['a comment', 'CREATE TABLE a ();\n/* open'],
  ['a quoted identifier', 'CREATE TABLE a ();\nSELECT "open;'],
])('%s that does not end fails before anything runs, and swallows nothing of ours', async (_, sql) => {
  const { migrator, has, history } = await bench({ 'versions/001_a.sql': sql });
  expect(await failure(migrator.up())).toMatchObject({ details: { sqlstate: '42601', line: 2 } });
  expect(await has('a')).toBe(false);
  expect(await history()).toEqual([]);
});

test('semicolons in bodies, rules and BEGIN ATOMIC do not matter to a file that is sent whole', async () => {
  const { migrator } = await bench({
    'versions/001_a.sql': `CREATE TABLE a (id int);
CREATE RULE r AS ON INSERT TO a DO ALSO (SELECT 1; SELECT 2);
CREATE FUNCTION pending_end() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;
CREATE FUNCTION g() RETURNS void LANGUAGE plpgsql AS $body$ BEGIN PERFORM 'x;y'; -- $$ COMMIT;
END $body$;`,
    'versions/002_i.sql':
      'CREATE INDEX CONCURRENTLY i ON a (id);\nCREATE FUNCTION h() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END;',
  });
  expect(await migrator.up()).toMatchObject({ counts: { newlyApplied: 2 } });
});

test('COPY … FROM STDIN with its data, as pg_dump writes it, works in either transaction mode', async () => {
  const data = `COPY public.a (id, t) FROM stdin;\n1\tone\n2\tzwölf 😀; COMMIT\n\\N\t\\\\.\n\\.\n`;
  const { migrator, database } = await bench({
    'versions/001_a.sql': `CREATE TABLE a (id int, t text);\n${data}\nINSERT INTO a VALUES (9, 'after');`,
    'versions/002_b.sql': `-- migrate: no-transaction\n${data}`,
    'versions/003_empty.sql': 'COPY a FROM stdin;\n\\.\nSELECT 1;',
  });
  await migrator.up();
  expect(await database.query('SELECT id, t FROM a ORDER BY id LIMIT 4')).toEqual([
    { id: 1, t: 'one' },
    { id: 1, t: 'one' },
    { id: 2, t: 'zwölf 😀; COMMIT' },
    { id: 2, t: 'zwölf 😀; COMMIT' },
  ]);
  expect(await database.query('SELECT count(*)::int FROM a WHERE id IS NULL')).toEqual([{ count: 2 }]);
});

test('an error in or after COPY data is placed on its line', async () => {
  const { migrator } = await bench({
    'versions/001_a.sql': 'CREATE TABLE a (id int);\nCOPY a FROM stdin;\n1\n2\n\\.\n\nSELECT 1/0;',
  });
  expect(await failure(migrator.up())).toMatchObject({ details: { sqlstate: '22012', line: 7 } });
  const second = await bench({
    'versions/001_a.sql': 'CREATE TABLE a (id int);\nCOPY a FROM stdin;\nx\n\\.\n',
  });
  expect(await failure(second.migrator.up())).toMatchObject({ details: { sqlstate: '22P02', line: 3 } });
});

test('\\restrict lines of pg_dump are skipped; other meta-commands are an error with their line', async () => {
  const { migrator } = await bench({
    'versions/001_a.sql': '\\restrict abc\nCREATE TABLE a ();\n\\unrestrict abc\n',
    'versions/002_b.sql': 'SELECT 1;\n\\connect other\n\\i file.sql\n',
  });
  const error = await failure(migrator.up());
  expect(error).toMatchObject({ reason: 'invalid-migrations' });
  expect(error.details.problems.map(({ line }) => line)).toEqual([2, 3]);
  expect(await migrator.up({ steps: 1 })).toMatchObject({ status: 'applied' });
});

test('an unknown directive is an error that suggests the nearest', async () => {
  const { migrator } = await bench({ 'versions/001_a.sql': '-- migrate: no-transation\nSELECT 1;' });
  const error = await failure(migrator.up());
  expect(error).toMatchObject({ reason: 'invalid-migrations', details: { line: 1 } });
  expect(`${error.message} ${error.details.next}`).toContain('no-transaction');
});

test("a file with another tool's down section is refused", async () => {
  const { migrator, has } = await bench({
    'versions/001_a.sql': '-- migrate:up\nCREATE TABLE a ();\n-- migrate:down\nDROP TABLE a;',
  });
  expect(await failure(migrator.up())).toMatchObject({ reason: 'invalid-migrations', details: { line: 3 } });
  expect(await has('a')).toBe(false);
});

test('a single line of 20 MB is one statement to us', async () => {
  const { migrator, database, dir } = await bench({});
  await writeFile(
    join(dir, 'versions/001_big.sql'),
    `CREATE TABLE a AS SELECT length('${'x'.repeat(20_000_000)}') AS n;`,
  );
  await migrator.up();
  expect(await database.query('SELECT n FROM a')).toEqual([{ n: 20_000_000 }]);
});
