import { describe, expect, test } from 'vitest';
import { analyzeScript } from '../../src/sql/script.ts';
import type { Script, ScriptOptions } from '../../src/sql/script.ts';

async function messages(text: string, options?: ScriptOptions): Promise<string[]> {
  return (await analyzeScript(text, options)).problems.map(({ message }) => message);
}

function sent(script: Script): string[] {
  return script.units.map(({ sql }) => sql.sql);
}

describe('a script without anything special', () => {
  test('is transactional and sent as it is', async () => {
    const text =
      'CREATE TABLE a (x int); -- é😀\nCREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;';
    const script = await analyzeScript(text);
    expect(script).toMatchObject({
      transaction: 'transactional',
      reasons: [],
      problems: [],
      leading: [],
      units: [],
      isEmpty: false,
    });
    expect(script.body.sql).toBe(text);
    expect(script.body.copyData).toEqual([]);
    expect(script.body.toSource(30)).toBe(30);
  });

  test.each(['', '\n', '-- only\n/* comments */ ;;', '\\restrict abc\n\\unrestrict abc\n'])(
    'and without a statement is empty: %j',
    async (text) => {
      expect(await analyzeScript(text)).toMatchObject({
        transaction: 'transactional',
        isEmpty: true,
        problems: [],
      });
    },
  );

  test.each([
    ['a column called commit', 'CREATE TABLE a ("commit" text, rollback text)'],
    ['COMMIT in a string', "INSERT INTO a VALUES ('COMMIT;')"],
    ['VACUUM in a comment', '-- VACUUM; \nSELECT 1'],
    ['savepoints', 'SAVEPOINT a; SELECT 1; ROLLBACK TO SAVEPOINT a; ROLLBACK WORK TO "a"; RELEASE a'],
    ['a prepared statement called transaction', 'PREPARE transaction AS SELECT 1; EXECUTE transaction'],
    ['BEGIN ATOMIC', 'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END'],
    [
      'PL/pgSQL blocks',
      'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN BEGIN NULL; END; END $$',
    ],
  ])('may hold %s', async (_, text) => {
    expect(await analyzeScript(text)).toMatchObject({ transaction: 'transactional', problems: [] });
  });
});

test('a script that ends inside of a comment is not taken for an empty one', async () => {
  expect((await analyzeScript('-- x\n/* DROP TABLE a;')).isEmpty).toBe(false);
});

describe('a wrapper', () => {
  test.each([
    ['BEGIN', 'COMMIT'],
    ['begin work', 'commit work'],
    ['BEGIN TRANSACTION', 'END TRANSACTION'],
    ['START TRANSACTION', 'COMMIT AND NO CHAIN'],
    ['BEGIN /* x */ WORK', 'end'],
  ])('%s … %s is taken off', async (begin, commit) => {
    const text = `-- head\n${begin};\nSELECT 1;\nSAVEPOINT a;\nROLLBACK TO a;\n${commit};\n-- tail`;
    const { transaction, reasons, problems, body } = await analyzeScript(text);
    expect({ transaction, reasons, problems }).toEqual({
      transaction: 'transactional',
      reasons: [],
      problems: [],
    });
    expect(body.sql).toBe('-- head\n\nSELECT 1;\nSAVEPOINT a;\nROLLBACK TO a;\n\n-- tail');
    for (const word of ['head', 'SELECT', 'tail']) {
      expect(body.toSource(body.sql.indexOf(word))).toBe(text.indexOf(word));
    }
    expect(body.toSource(body.sql.length)).toBe(text.length);
  });

  test('may have nothing in it', async () => {
    expect((await analyzeScript('BEGIN; COMMIT')).body.sql.trim()).toBe('');
  });

  test('may have settings around it, which mean the same inside', async () => {
    const script = await analyzeScript(
      "SET lock_timeout = '1s'; BEGIN; SELECT 1; COMMIT; RESET lock_timeout;",
    );
    expect(script.transaction).toBe('transactional');
    expect(script.body.sql).toBe("SET lock_timeout = '1s';  SELECT 1;  RESET lock_timeout;");
  });

  test.each([
    'SET LOCAL lock_timeout = 1',
    'SET TRANSACTION ISOLATION LEVEL SERIALIZABLE',
    'SET CONSTRAINTS ALL DEFERRED',
    'SET default_transaction_isolation = serializable',
    'SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY',
    'SELECT 1',
  ])('has around it no %s, which would mean something else inside', async (statement) => {
    const script = await analyzeScript(`${statement}; BEGIN; SELECT 2; COMMIT;`);
    expect(sent(script)).toEqual([statement, 'BEGIN; SELECT 2; COMMIT']);
    expect(script.reasons).toEqual([
      { offset: statement.length + 2, message: 'the file has BEGIN … COMMIT blocks of its own' },
    ]);
  });

  test('with modes becomes a SET TRANSACTION in front of everything', async () => {
    const script = await analyzeScript(
      'BEGIN ISOLATION LEVEL SERIALIZABLE, NOT DEFERRABLE; SELECT 1; COMMIT',
    );
    expect(script.leading).toEqual(['SET TRANSACTION ISOLATION LEVEL SERIALIZABLE NOT DEFERRABLE']);
    expect(script.body.sql).toBe(' SELECT 1; ');
  });

  test('that PostgreSQL would not understand is left for it to refuse', async () => {
    const { body } = await analyzeScript('BEGIN "x"; SELECT 1;');
    expect(body.sql).toBe('BEGIN "x"; SELECT 1;');
  });
});

describe('SET TRANSACTION', () => {
  test('at the head is moved in front, and leaves settings where they are', async () => {
    const text =
      "SET lock_timeout = '1s'; SET LOCAL a.b = 1;\nSET TRANSACTION ISOLATION LEVEL REPEATABLE READ;\nset transaction_deferrable = on; SELECT 1;";
    const script = await analyzeScript(text);
    expect(script.leading).toEqual([
      'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ',
      'set transaction_deferrable = on',
    ]);
    expect(script.body.sql).toBe("SET lock_timeout = '1s'; SET LOCAL a.b = 1;\n\n SELECT 1;");
    expect(script.body.toSource(script.body.sql.indexOf('SELECT'))).toBe(text.indexOf('SELECT'));
  });

  test('in a wrapper comes after the modes of its BEGIN', async () => {
    const script = await analyzeScript(
      "BEGIN ISOLATION LEVEL REPEATABLE READ; SET TRANSACTION SNAPSHOT '1-1'; SELECT 1; COMMIT;",
    );
    expect(script.leading).toEqual([
      'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ',
      "SET TRANSACTION SNAPSHOT '1-1'",
    ]);
  });

  test('behind a query is left for the server to refuse', async () => {
    const text = 'SELECT 1; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;';
    expect(await analyzeScript(text)).toMatchObject({ leading: [], problems: [], body: { sql: text } });
  });

  test.each([
    ['SET standard_conforming_strings = off;', /^standard_conforming_strings: its strings would be read/],
    ["SET SESSION standard_conforming_strings TO 'off';", /^standard_conforming_strings/],
  ])('%s would have the rest stored wrong', async (sql, message) => {
    const { problems } = await analyzeScript(`${sql} INSERT INTO t VALUES ('C:\\\\x');`);
    expect(problems).toMatchObject([{ offset: 0, message: expect.stringMatching(message) }]);
  });

  test.each(['SET standard_conforming_strings = on;'])('%s is fine', async (sql) => {
    expect(await analyzeScript(sql)).toMatchObject({ problems: [] });
  });

  test.each(['BEGIN READ ONLY; SELECT 1; COMMIT;', 'SET TRANSACTION READ ONLY; SELECT 1;'])(
    'to READ ONLY would keep the migration from being recorded: %s',
    async (text) => {
      expect(await messages(text)).toEqual([expect.stringMatching(/^READ ONLY: nothing can be written/)]);
    },
  );
});

describe('a script with blocks of its own', () => {
  test('runs statement by statement, and each block as one', async () => {
    const text = 'SELECT 1; BEGIN; SELECT 2; SELECT 3; COMMIT; SELECT 4; START TRANSACTION; SELECT 5; END;';
    const script = await analyzeScript(text);
    expect(script.transaction).toBe('statement-by-statement');
    expect(script.problems).toEqual([]);
    expect(script.units.map(({ kind, sql }) => [kind, sql.sql])).toEqual([
      ['statement', 'SELECT 1'],
      ['block', 'BEGIN; SELECT 2; SELECT 3; COMMIT'],
      ['statement', 'SELECT 4'],
      ['block', 'START TRANSACTION; SELECT 5; END'],
    ]);
    expect(script.units[1]!.sql.toSource(7)).toBe(text.indexOf('SELECT 2'));
    expect(script.units[1]!.words).toEqual(['BEGIN']);
  });

  test('cannot have a statement in a block that PostgreSQL refuses there', async () => {
    for (const text of [
      'BEGIN; VACUUM; COMMIT;',
      'SELECT 1; BEGIN; VACUUM; COMMIT;',
      'BEGIN; DO $$ BEGIN COMMIT; END $$; COMMIT;',
    ]) {
      expect(await analyzeScript(text)).toMatchObject({
        problems: [
          {
            message: expect.stringMatching(
              /cannot run inside a transaction block, and it stands between BEGIN and COMMIT/,
            ),
            remedy: expect.stringContaining('Remove BEGIN and COMMIT'),
          },
        ],
      });
    }
  });

  test('leaves to the server what it refuses in some databases only', async () => {
    expect(await analyzeScript('BEGIN; DROP SUBSCRIPTION s; COMMIT;')).toMatchObject({
      transaction: 'transactional',
      problems: [],
    });
  });

  test('may be asked for: then a wrapper is a block', async () => {
    const script = await analyzeScript('BEGIN; SELECT 1; COMMIT; SELECT 2;', { noTransaction: true });
    expect(sent(script)).toEqual(['BEGIN; SELECT 1; COMMIT', 'SELECT 2']);
    expect(script.reasons).toEqual([
      { offset: 0, message: 'the file is marked to run without a transaction' },
    ]);
    expect(sent(await analyzeScript('SELECT 1;', { noTransaction: true }))).toEqual(['SELECT 1']);
  });
});

describe('what cannot work is told, all of it at once', () => {
  const commit = /^COMMIT without BEGIN/;
  const rollback = /^ROLLBACK throws away/;
  const chain = /^COMMIT AND CHAIN/;
  test.each([
    ['COMMIT', [commit]],
    ['commit /* x */ work', [commit]],
    ['END TRANSACTION', [commit]],
    ['COMMIT AND CHAIN', [commit]],
    ['BEGIN; COMMIT; COMMIT', [commit]],
    ['ROLLBACK', [rollback]],
    ['ROLLBACK -- x\nTRANSACTION', [rollback]],
    ['abort', [rollback]],
    ['ABORT AND NO CHAIN', [rollback]],
    ['BEGIN; ROLLBACK', [rollback]],
    ['BEGIN; SELECT 1; ROLLBACK AND CHAIN; COMMIT', [rollback, commit]],
    ['BEGIN; COMMIT AND CHAIN; SELECT 1; COMMIT', [chain]],
    ['BEGIN; END WORK AND CHAIN; COMMIT', [chain]],
    ["BEGIN; PREPARE TRANSACTION 'x'", [/^PREPARE TRANSACTION takes/]],
    ['BEGIN; SELECT 1', [/^BEGIN without COMMIT/]],
    ['BEGIN; BEGIN; COMMIT; COMMIT', [/^BEGIN inside of BEGIN/]],
    ['SELECT 1; ROLLBACK; COMMIT; \\echo', [rollback, commit, /^\\echo is a command of psql/]],
    ["SELECT 'a; COMMIT; BEGIN;", [/^The string that begins here is never closed/]],
    ['BEGIN; SELECT 1; /* COMMIT;', [/^The comment that begins here is never closed/]],
  ])('%j', async (text, expected) => {
    expect(await messages(text)).toEqual(expected.map((pattern): unknown => expect.stringMatching(pattern)));
  });

  test('with its place and a remedy', async () => {
    const { problems } = await analyzeScript('SELECT 1;\n  ROLLBACK;\nBEGIN;');
    expect(problems.map(({ offset }) => offset)).toEqual([12, 22]);
    for (const { remedy } of problems) expect(remedy).toMatch(/^[A-Z].*\.$/);
  });

  test.each([
    ['\\i other.sql', 'Put the SQL of that file here.'],
    ['\\copy t FROM x.csv', 'Use COPY … FROM STDIN'],
    ['\\connect db', 'a migration runs in the database that is being migrated'],
    ['\\.', 'there is none above it'],
    ['\\set x 1', 'Remove it'],
    ['SELECT 1 \\gexec', 'Remove it'],
  ])('and %s is a command of psql', async (text, remedy) => {
    const { problems } = await analyzeScript(text);
    expect(problems).toEqual([
      {
        offset: text.indexOf('\\'),
        message: expect.stringMatching(/^\\\S+ is a command of psql; PostgreSQL itself does not know it\.$/),
        remedy: expect.stringContaining(remedy),
      },
    ]);
  });
});

describe('what only psql reads', () => {
  test('\\restrict and \\unrestrict are taken out', async () => {
    const text = '\\restrict abc\n\nSELECT 1;\n\\unrestrict abc\n';
    const { body, problems } = await analyzeScript(text);
    expect(problems).toEqual([]);
    expect(body.sql).toBe('\n\nSELECT 1;\n\n');
    expect(body.toSource(body.sql.indexOf('SELECT'))).toBe(text.indexOf('SELECT'));
  });

  test('the data of COPY is taken out, one block for each COPY', async () => {
    const text =
      "COPY a FROM stdin;\n1\tCOMMIT;\n2\t'\n\\.\n\nSELECT 1;\nCOPY b (x) FROM STDIN WITH (FORMAT csv);\n\\.\nCOPY c FROM STDIN;\nlast";
    const { body, transaction } = await analyzeScript(text);
    expect(transaction).toBe('transactional');
    expect(body.copyData).toEqual(["1\tCOMMIT;\n2\t'\n", '', 'last\n']);
    expect(body.sql).toBe(
      'COPY a FROM stdin;\n\n\nSELECT 1;\nCOPY b (x) FROM STDIN WITH (FORMAT csv);\n\nCOPY c FROM STDIN;\n',
    );
    expect(body.toSource(body.sql.indexOf('SELECT'))).toBe(text.indexOf('SELECT'));
  });

  test('the data goes with its statement or block', async () => {
    const script = await analyzeScript(
      'VACUUM; COPY a FROM STDIN;\n1\n\\.\nBEGIN; COPY b FROM STDIN;\n2\n\\.\nCOPY c FROM STDIN;\n3\n\\.\nCOMMIT;',
    );
    expect(script.units.map(({ sql }) => [sql.sql, sql.copyData])).toEqual([
      ['VACUUM', []],
      ['COPY a FROM STDIN', ['1\n']],
      ['BEGIN; COPY b FROM STDIN;\n\nCOPY c FROM STDIN;\n\nCOMMIT', ['2\n', '3\n']],
    ]);
  });
});
