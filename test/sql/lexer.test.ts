import { describe, expect, test } from 'vitest';
import { splitStatements } from '../../src/sql/lexer.ts';

/** The text of each statement. */
function statements(text: string): string[] {
  return splitStatements(text).statements.map(({ start, end }) => text.slice(start, end));
}

/** The words of the only statement. */
function words(text: string): readonly string[] {
  const split = splitStatements(text).statements;
  expect(split).toHaveLength(1);
  return split[0]!.words;
}

describe('a semicolon ends a statement', () => {
  test('and white space and comments around statements belong to none', () => {
    const text = '-- one\nSELECT 1 ; /* two */ SELECT\n2\n;\n-- three';
    expect(statements(text)).toEqual(['SELECT 1', 'SELECT\n2']);
  });

  test('and the last one may be missing', () => {
    expect(statements('SELECT 1; SELECT 2')).toEqual(['SELECT 1', 'SELECT 2']);
  });

  test('and empty statements are dropped', () => {
    expect(statements(';; SELECT 1;; /* */ ;\n;')).toEqual(['SELECT 1']);
  });

  test.each(['', ' \n\t', '-- only a comment', '/* ; */\n-- ;\n'])('and %j has none', (text) => {
    expect(splitStatements(text)).toEqual({ statements: [], metaCommands: [] });
  });
});

describe('a semicolon ends no statement', () => {
  test.each([
    ['in a string', "SELECT 'a;b'"],
    ['behind a doubled quote', "SELECT 'it''s;'"],
    ['behind a backslash, which is no escape in a plain string', "SELECT '\\', ';'"],
    ['behind an escaped quote', "SELECT E'\\';'"],
    ['behind an escaped backslash and a doubled quote', "SELECT e'\\\\'';'"],
    ['in an escape string that goes on in the next line', "SELECT E'a'\n  -- still\n  '\\';'"],
    ['in a string with Unicode escapes', "SELECT U&'\\0441;' UESCAPE '!'"],
    ['in national, bit and hexadecimal strings', "SELECT N';', B';', X';'"],
    ['in a quoted identifier', 'SELECT "a;b""c;"'],
    ['in a quoted identifier with Unicode escapes', 'SELECT U&"d\\0061;"'],
    ['in a dollar quote', 'SELECT $$;$$'],
    ['in a tagged dollar quote with others inside', 'SELECT $a$ ; $$ ; $b$ ; $a b$ $a$'],
    ['in a dollar quote with a tag beyond ASCII', 'SELECT $é1$ ; $$ ; $é1$'],
    ['in a dollar quote behind a parameter', 'EXECUTE p($1, $$;$$)'],
    ['in a line comment', 'SELECT 1 -- ;\n + 2'],
    ['in a line comment behind an operator', 'SELECT 1 +-- ;\n 2'],
    ['in a block comment', 'SELECT 1 /* ; */ + 2'],
    ['in a block comment behind an operator', 'SELECT 1 */* ; */ 2'],
    ['in nested block comments', "SELECT /* a /* b ; */ ' ; */ 1"],
    ['in a block comment that begins with more stars and slashes', 'SELECT /**/ 1 /*/ ; /*/ ; **/ ; */ + 2'],
    ['in parentheses', 'CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b;)'],
  ])('%s', (_, statement) => {
    expect(statements(`${statement}; SELECT 2;`)).toEqual([statement, 'SELECT 2']);
  });

  test.each([
    ['at its statements', 'BEGIN ATOMIC SELECT 1; SELECT 2; END'],
    ['with CASE … END in it', 'BEGIN ATOMIC SELECT CASE WHEN 1=1 THEN 2 END; SELECT 3; END'],
    ['with CASE in parentheses', 'BEGIN ATOMIC SELECT (CASE WHEN true THEN 1 END); END'],
    ['with nested CASE', 'begin /* x */ atomic SELECT CASE WHEN CASE WHEN a THEN b END THEN 1 END; end'],
    ['with end and case as labels', 'BEGIN ATOMIC SELECT 1 AS end, 2 AS case; SELECT t.end FROM t; END'],
    ['with END behind a quoted name', 'BEGIN ATOMIC SELECT CASE WHEN a THEN t."b" END AS "c"; SELECT 1; END'],
    ['with words that only look like END', 'BEGIN ATOMIC SELECT pending, "END" FROM ends; END'],
  ])('in a BEGIN ATOMIC body, %s', (_, body) => {
    const statement = `CREATE OR REPLACE FUNCTION pending(a int) RETURNS int LANGUAGE sql ${body}`;
    expect(statements(`${statement}; SELECT 1`)).toEqual([statement, 'SELECT 1']);
    const procedure = `CREATE PROCEDURE p() ${body}`;
    expect(statements(`${procedure}; SELECT 1`)).toEqual([procedure, 'SELECT 1']);
  });
});

test('BEGIN begins a body only in CREATE FUNCTION and CREATE PROCEDURE, and only with ATOMIC', () => {
  expect(statements('BEGIN; SELECT 1; END; SELECT 2')).toHaveLength(4);
  expect(statements('CREATE TABLE begin (atomic int); SELECT 2')).toHaveLength(2);
  expect(statements('CREATE FUNCTION begin() RETURNS int RETURN 1; SELECT 2')).toHaveLength(2);
});

test('a prefix makes an escape string only where it begins a word', () => {
  expect(statements("SELECT date '\\', ';'")).toHaveLength(1);
  expect(statements("SELECT type'\\'; SELECT ';'")).toHaveLength(2);
});

test('a dollar sign inside of a name begins no dollar quote', () => {
  expect(statements('SELECT a$b$c; SELECT $b$;$b$')).toEqual(['SELECT a$b$c', 'SELECT $b$;$b$']);
});

test.each(['->>', '#>', '@>', '<@', '||', '~~*', '!~', '?|', '&&', '^@', '|/', '::', '=>', ':='])(
  'the operator %s hides nothing',
  (operator) => {
    expect(statements(`SELECT a${operator}b; SELECT 'x'${operator}'y'`)).toHaveLength(2);
  },
);

test('numbers of any kind end where they end', () => {
  expect(
    statements("SELECT 12345678901234567890, 1.5e-3, .5, 1., 0x1F, 1_000, 1..2; SELECT 1e'x'"),
  ).toHaveLength(2);
});

test('characters beyond ASCII are letters, and offsets count UTF-16 code units', () => {
  const text = "SELECT 'a😀' AS größe_😀; SELECT 2";
  expect(splitStatements(text).statements.map(({ start }) => start)).toEqual([0, text.indexOf('SELECT 2')]);
});

describe('the words of a statement', () => {
  test('are unquoted, upper case, and outside of parentheses', () => {
    expect(
      words(`Create /* x */ table If Not Exists "Select" (a int DEFAULT 'drop') partition BY range (a)`),
    ).toEqual(['CREATE', 'TABLE', 'IF', 'NOT', 'EXISTS', 'PARTITION', 'BY', 'RANGE']);
  });

  test('are 24 at most', () => {
    expect(words(`SELECT ${'a + '.repeat(100)} b`)).toHaveLength(24);
  });

  test('are folded as ASCII, so that no other letter makes a key word', () => {
    expect(words('SELECT ıſ ß')).toEqual(['SELECT', 'ıſ', 'ß']);
  });

  test('say everything in a plain statement', () => {
    const plain = (text: string): boolean => splitStatements(text).statements[0]!.plain;
    expect(plain('BEGIN -- x\n WORK')).toBe(true);
    expect(plain('BEGIN "WORK"')).toBe(false);
    expect(plain('BEGIN ISOLATION LEVEL SERIALIZABLE, READ ONLY')).toBe(false);
    expect(plain("COMMIT 'x'")).toBe(false);
  });
});

describe('psql meta-commands', () => {
  test('end with their line and are in no statement', () => {
    const text = '\\restrict abc;def\nSELECT 1;\n  \\echo x\n\\unrestrict abc';
    expect(statements(text)).toEqual(['SELECT 1']);
    expect(splitStatements(text).metaCommands).toEqual([
      { start: 0, end: 17, text: '\\restrict abc;def' },
      { start: 30, end: 37, text: '\\echo x' },
      { start: 38, end: 53, text: '\\unrestrict abc' },
    ]);
  });

  test('are found behind a statement on the same line', () => {
    expect(splitStatements('SELECT 1 \\gset').metaCommands).toEqual([{ start: 9, end: 14, text: '\\gset' }]);
  });

  test('do not begin in literals and comments', () => {
    expect(splitStatements("SELECT '\\a', $$\\b$$ -- \\c\n/* \\d */").metaCommands).toEqual([]);
  });
});

describe('COPY … FROM STDIN', () => {
  /** The statements and their data. */
  function copies(text: string): (string | undefined)[] {
    return splitStatements(text).statements.map(
      ({ copyData: data }) => data && text.slice(data.start, data.end),
    );
  }

  test('is followed by data up to a line that is \\.', () => {
    const text = "COPY t (a, b) FROM stdin;\n1\tit's; \\.\n\\\\.\t\\N\n\\.\nSELECT 1;";
    expect(copies(text)).toEqual(["1\tit's; \\.\n\\\\.\t\\N\n", undefined]);
    expect(statements(text)).toEqual(['COPY t (a, b) FROM stdin', 'SELECT 1']);
  });

  test.each([
    'COPY public."T" FROM STDIN WITH (FORMAT csv, HEADER, DELIMITER \';\')',
    'COPY BINARY t FROM STDIN',
    "COPY t FROM STDIN DELIMITER ';'",
    'COPY t FROM STDOUT',
  ])('is known in the form %s', (statement) => {
    expect(copies(`${statement};\n"a;""b"\n\\.\nSELECT 1`)).toEqual(['"a;""b"\n', undefined]);
  });

  test.each([
    "COPY t FROM '/data/stdin'",
    "COPY t FROM PROGRAM 'cat stdin'",
    'COPY t TO STDOUT',
    'COPY (SELECT a FROM stdin) TO STDOUT',
    "COPY stdin FROM 'x'",
  ])('is not %s', (statement) => {
    expect(copies(`${statement};\nSELECT 1`)).toEqual([undefined, undefined]);
  });

  test('has data up to the end of a file without \\.', () => {
    expect(copies('COPY t FROM STDIN;\n1\n2')).toEqual(['1\n2']);
  });

  test('may have no data', () => {
    expect(copies('COPY t FROM STDIN;\n\\.\nCOPY t FROM STDIN')).toEqual(['', '']);
  });

  test('may be followed by a comment on its line', () => {
    expect(copies('COPY t FROM STDIN; -- two\n1\n\\.\n')).toEqual(['1\n']);
  });

  test('has none when its line goes on with SQL', () => {
    const text = 'COPY t FROM STDIN; SELECT 1;\nSELECT 2;';
    expect(copies(text)).toEqual(['', undefined, undefined]);
  });

  test('is not looked for where it has been taken out', () => {
    expect(splitStatements('COPY t FROM STDIN;\nSELECT 1;', { copyData: 'removed' }).statements).toHaveLength(
      2,
    );
  });
});

test.each([
  ['string', "SELECT 'a; ", 7],
  ['string', "SELECT E'a\\'; ", 7],
  ['quoted identifier', 'SELECT "a; ', 7],
  ['dollar quote', 'SELECT $a$ ; $$ ', 7],
  ['comment', 'SELECT 1; /* /* */ ', 10],
])('an open %s is told with its place', (what, text, start) => {
  const split = splitStatements(text);
  expect(split.unterminated).toEqual({ what, start });
  expect(split.statements).toHaveLength(1);
});

test('an open parenthesis keeps the statements behind it together', () => {
  expect(statements('SELECT (1; SELECT 2;')).toEqual(['SELECT (1; SELECT 2;']);
  expect(statements('SELECT 1); SELECT 2')).toEqual(['SELECT 1)', 'SELECT 2']);
});

test('what would take an own level of recursion or another pass each does not', () => {
  for (const part of [
    '(',
    '/*',
    '-',
    '+-',
    "E'a'\n--",
    '$a',
    '$$',
    "''",
    'CASE ',
    '\\',
    'COPY t FROM STDIN;\n',
  ]) {
    expect(() => splitStatements(part.repeat(200_000))).not.toThrow();
  }
});
