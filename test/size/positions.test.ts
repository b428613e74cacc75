import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../kit/folder.ts';
import { createDatabase } from '../kit/database.ts';
import { runCli } from '../kit/run-cli.ts';
import { bench, failure } from '../engine/support.ts';
import { largeFiles, megabyte, writeLarge } from './large-files.ts';

/** Letters of each script as a name and as a value. */
const scripts: [script: string, name: string, value: string][] = [
  ['Arabic', 'العملاء', 'مرحبا بالعالم'],
  ['Thai', 'ลูกค้า', 'สวัสดีชาวโลก'],
  ['Hindi', 'ग्राहक', 'नमस्ते दुनिया'],
  ['Chinese', '客户', '你好，世界𠮷'],
  ['emoji', '📦', '👩‍💻👍🏽🇹🇭'],
  ['combining marks', 'Zu\u0308rich', 'n\u0303 e\u0301 a\u030a\u0323'],
];

/** SQL that fails at the place that ¶ marks, which is then taken out. */
const cases: Record<string, (name: string, value: string) => string> = {
  'a syntax error behind a value': (name, value) =>
    `CREATE TABLE "${name}" (id int);\n/* ${value} */ SELECT '${value}' FORM ¶"${name}";`,
  'a name that there is not': (name, value) =>
    `CREATE TABLE "${name}" ("${value}" int);\n\n  SELECT "${value}", ¶"not ${name}" FROM "${name}";`,
  'an error without a position': (name, value) =>
    `CREATE TABLE "${name}" (id int);\n/* ${value} */ ¶SELECT 1/0 AS "${name}";`,
  'an error behind a wrapper': (name, value) =>
    `\\restrict key\nBEGIN; /* ${value} */\nSELECT '${value}', ¶not_here AS "${name}";\nCOMMIT;`,
  'an error in a DO block': (_, value) =>
    `DO $$\nBEGIN\n  PERFORM '${value}';\n  ¶RAISE EXCEPTION '${value}';\nEND $$;`,
  'an error in a line of COPY data': (name, value) =>
    `CREATE TABLE "${name}" (id int, "${value}" text);\nCOPY "${name}" FROM STDIN;\n1\t${value}\n¶${value}\t2\n\\.\n`,
  'a string that does not end': (name, value) =>
    `CREATE TABLE "${name}" (id int);\n/* ${value} */ SELECT ¶'${value};\nSELECT 1;`,
};

/** 1-based line and column of the mark; the column counts code points. */
function placeOfMark(sql: string): { line: number; column: number } {
  const lines = sql.slice(0, sql.indexOf('¶')).split('\n');
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
}

describe.each(scripts)('in %s', (_, name, value) => {
  test('every kind of error is placed on its line and column', async () => {
    const { migrator, dir } = await bench({});
    for (const [what, make] of Object.entries(cases)) {
      const marked = make(name, value);
      const sql = marked.replace('¶', '');
      for (const [form, text] of Object.entries({
        LF: sql,
        CRLF: sql.replaceAll('\n', '\r\n'),
        'byte order mark': `\uFEFF${sql}`,
      })) {
        await writeFile(join(dir, `versions/001_${name}.sql`), text);
        const { details } = await failure(migrator.up());
        expect(details, `${what}, ${form}: ${details.message}`).toMatchObject({
          file: expect.stringContaining(`001_${name}.sql`),
          ...placeOfMark(marked),
        });
        if (what.startsWith('an error')) expect(details.excerpt).toMatch(/\n *\^$/);
      }
    }
  });

  test('a migration is named, applied, recorded and rolled back', async () => {
    const { migrator, history, database } = await bench({
      [`versions/001_${name}.sql`]: `CREATE TABLE "${name}" (id int PRIMARY KEY, "${value.slice(0, 12)}" text DEFAULT '${value}');\nINSERT INTO "${name}" VALUES (1);`,
      [`down/001_${name}_down.sql`]: `DROP TABLE "${name}";`,
    });
    const report = await migrator.up();
    expect(report.migrations).toMatchObject([{ name, state: 'applied', hasDown: true }]);
    expect(await history()).toMatchObject([{ version: '001', name }]);
    expect(Object.values((await database.query(`SELECT * FROM "${name}"`))[0] ?? {})).toEqual([1, value]);
    expect((await migrator.down()).counts.reverted).toBe(1);
  });
});

test.each(Object.entries(largeFiles))(
  'an error near the end of a large file, %s, is placed on its line and column',
  async (name, write) => {
    const dir = await temporaryFolder();
    write(dir, 6 * megabyte);
    const path = `${dir}/versions/001_large.sql`;
    const lines = (await readFile(path, 'utf8')).split('\n').length;
    await appendFile(path, "SELECT 'ไทย 👩‍💻', note FORM large; -- ไทย\n");
    const database = await createDatabase();
    const { stdout, exitCode } = await runCli(['up', '--json', '--migrations-dir', dir], {
      env: { DATABASE_URL: database.url },
    });
    expect(exitCode, name).toBe(1);
    const { error } = JSON.parse(stdout) as { error: Record<string, unknown> };
    expect(error, name).toMatchObject({ sqlstate: '42601', line: lines, column: 29 });
    expect(error['excerpt']).toBe(
      `SELECT 'ไทย 👩‍💻', note FORM large; -- ไทย\n${' '.repeat(String(error['excerpt']).split('\n')[1]?.indexOf('^') ?? 0)}^`,
    );
  },
  60_000,
);

test('a bad row near the end of large COPY data is placed on its line', async () => {
  for (const note of ['plain', 'ไทย 👩‍💻']) {
    const dir = await temporaryFolder();
    const head = `CREATE TABLE large (id integer, note text);\nCOPY large FROM stdin;\n`;
    let rows = 0;
    writeLarge(
      dir,
      6 * megabyte,
      head,
      (number) => `${(rows = number)}\t${note} and so on for many words\n`,
      'bad\trow\n0\tgood\n\\.\n',
    );
    const database = await createDatabase();
    const { stdout } = await runCli(['up', '--json', '--migrations-dir', dir], {
      env: { DATABASE_URL: database.url },
    });
    const { error } = JSON.parse(stdout) as { error: unknown };
    expect(error).toMatchObject({ sqlstate: '22P02', line: 2 + rows + 1, column: 1 });
  }
}, 60_000);
