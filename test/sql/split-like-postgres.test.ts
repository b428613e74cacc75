import { glob, readFile } from 'node:fs/promises';

import { loadModule, parseSync } from 'libpg-query';
import { beforeAll, describe, expect, test } from 'vitest';
import { splitStatements } from '../../src/sql/lexer.ts';
import { Scanner } from '../../src/sql/scanner.ts';

const root = new URL('../..', import.meta.url).pathname;

beforeAll(loadModule);

/** Where PostgreSQL's own grammar finds statements, in UTF-16 offsets. */
function splitByGrammar(text: string): { start: number; end: number }[] {
  const bytes = Buffer.from(text);
  const offset = (byte: number): number => bytes.subarray(0, byte).toString().length;
  return (parseSync(text).stmts ?? []).map(({ stmt_location: at = 0, stmt_len: length }) => ({
    start: offset(at),
    end: length === undefined ? text.length : offset(at + length),
  }));
}

/** The grammar's statements may end in white space and comments. */
function withoutTail(text: string, { start, end }: { start: number; end: number }): [number, number] {
  const scanner = new Scanner(text.slice(0, end), start);
  let last = start;
  while (scanner.next() !== 'end') {
    if (scanner.kind !== 'line comment' && scanner.kind !== 'block comment') last = scanner.end;
  }
  return [start, last];
}

function expectSameSplit(text: string): void {
  const ours = splitStatements(text).statements.map(({ start, end }) => [start, end]);
  expect(ours, text.length < 5000 ? text : undefined).toEqual(
    splitByGrammar(text).map((range) => withoutTail(text, range)),
  );
}

const fragments = [
  "SELECT 'it''s;', E'\\';', E'a\\\\', U&'\\0441' UESCAPE '!', B'1', X'1F', N'x;'",
  "SELECT 'a'\n';b' -- ;\n, E'a'\n  '\\';'",
  'SELECT "a;""b", U&"d\\0061t"',
  'SELECT $a$ ; $$ ; $b$ $a$, $$$$, $é$ ; $é$',
  'SELECT a$b$c, 12345678901234567890, 1.5e-3, .5, 0x1F, 1_000 FROM t',
  "SELECT j->>'a', j#>'{a;b}', j@>'{}', -1, a*-1, a<-1, a->-1, @-1 FROM t",
  'SELECT 1 -- ; \n + /* ; /* ; */ ; */ 2 +-- ;\n 3 */* ; */ 4',
  'CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b;)',
  'CREATE FUNCTION pending() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN 1=1 THEN 2 END; END',
  "CREATE OR REPLACE PROCEDURE p(a int) LANGUAGE sql BEGIN ATOMIC INSERT INTO t VALUES (1, ';'); SELECT 1 AS b; END",
  'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN IF 1=1 THEN RETURN 1; END IF; END $$',
  'CREATE FUNCTION g() RETURNS int RETURN 1',
  "DO $do$ BEGIN EXECUTE $$SELECT ';'$$; END $do$",
  'CREATE TABLE größe_😀 (id int, CHECK (id > 0)) PARTITION BY RANGE (id)',
  'BEGIN ISOLATION LEVEL SERIALIZABLE, READ ONLY',
  'COMMIT',
  'CREATE SCHEMA s CREATE TABLE t (a int) CREATE VIEW v AS SELECT a FROM t',
  "COPY t FROM '/x;y' WITH (FORMAT csv, DELIMITER ';')",
  'WITH a AS MATERIALIZED (SELECT 1) INSERT INTO t SELECT * FROM a ON CONFLICT DO NOTHING',
  'SELECT (ARRAY[1,2])[1:2], (t).a, t.*, x::int[] FROM t WHERE a ~* $1 AND b ?| $2',
];
const gaps = [';', ';\n', ' ;\n\n', ';-- ; \n', '; /* ; */\n', ';;', ';\t/* a /* b */ */ -- c\n', '\n;\n'];

describe('the split is that of PostgreSQL', () => {
  test.each(fragments)('for %s', (fragment) => {
    expectSameSplit(`SELECT 1;${fragment};SELECT 2`);
    expectSameSplit(`${fragment}\n-- the end`);
  });

  test('for any sequence of such statements', () => {
    let seed = 20_240_607;
    const pick = <T>(list: readonly T[]): T => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return list[(seed >>> 8) % list.length]!;
    };
    for (let round = 0; round < 200; round++) {
      const parts = Array.from({ length: 12 }, () => pick(fragments) + pick(gaps));
      expectSameSplit(pick(['', '-- head\n', '/* ; */ ', ';']) + parts.join(''));
    }
  });

  test('for the sample migrations', async () => {
    let files = 0;
    for await (const name of glob('migrations/**/*.sql', { cwd: root })) {
      expectSameSplit(await readFile(`${root}/${name}`, 'utf8'));
      files++;
    }
    expect(files).toBeGreaterThan(0);
  });
});
