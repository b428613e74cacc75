import { describe, expect, test } from 'vitest';
import { readDirectives } from '../../src/engine/directives.ts';

describe('directives at the head of a file', () => {
  test('are read, one a comment', () => {
    const text = `-- 001: what this is about
/* more */
-- migrate: no-transaction
--migrate:lock-timeout=2s
-- Migrate:  statement-timeout = 15min
SELECT 1;`;
    expect(readDirectives(text)).toEqual({
      directives: { noTransaction: true, lockTimeoutMs: 2_000, statementTimeoutMs: 900_000 },
      problems: [],
    });
  });

  test.each([
    ['250ms', 250],
    ['1.5 s', 1_500],
    ['3min', 180_000],
    ['2h', 7_200_000],
    ['0', 0],
  ])('take the duration %s', (value, milliseconds) => {
    expect(readDirectives(`-- migrate: lock-timeout=${value}`)).toEqual({
      directives: { lockTimeoutMs: milliseconds },
      problems: [],
    });
  });

  test.each(['5', '5sec', '-1s', 'fast', '', '1d', '700h', 'infinity'])('take no duration %j', (value) => {
    const { directives, problems } = readDirectives(
      `-- x\n-- migrate: statement-timeout=${value}\nSELECT 1;`,
    );
    expect(directives).toEqual({});
    expect(problems).toMatchObject([
      { offset: 5, message: expect.stringMatching(/^The directive statement-timeout has no duration/) },
    ]);
    expect(problems[0]?.remedy).toMatch(/ms|0/);
  });

  test.each([
    ['lock_timeout=2s', 'Did you mean "lock-timeout"?'],
    ['notransaction', 'Did you mean "no-transaction"?'],
    ['No-Transactions', 'Did you mean "no-transaction"?'],
    ['statment-timeout=1s', 'Did you mean "statement-timeout"?'],
    ['users to the new table', 'The directives are no-transaction, lock-timeout, statement-timeout'],
    ['up', 'The directives are no-transaction'],
    [
      'no-transaction lock-timeout=2s',
      'The directives are no-transaction, lock-timeout, statement-timeout, one a line.',
    ],
  ])('that are unknown come with a suggestion: %s', (directive, remedy) => {
    expect(readDirectives(`-- migrate: ${directive}\nSELECT 1;`)).toEqual({
      directives: {},
      problems: [
        { offset: 0, message: `Unknown directive "${directive}".`, remedy: expect.stringContaining(remedy) },
      ],
    });
  });

  test('are refused with a value too many, without one, and twice with two', () => {
    const text =
      '-- migrate: no-transaction=yes\n-- migrate: lock-timeout\n-- migrate: statement-timeout=1s\n-- migrate: statement-timeout=2s';
    expect(readDirectives(text).problems.map(({ message }) => message)).toEqual([
      'The directive no-transaction takes no value.',
      'The directive lock-timeout needs a duration.',
      'The directive statement-timeout is given twice, with different values.',
    ]);
  });

  test.each([
    '-- migrate: no-transaction',
    '-- migrate: lock-timeout=2s',
    '-- migrate: no-transactoin',
    '-- +goose NO TRANSACTION',
    '-- atlas:txmode none',
  ])('are refused behind the first statement: %s', (directive) => {
    const { directives, problems } = readDirectives(`SELECT 1;\n${directive}\nSELECT 2;`);
    expect(directives).toEqual({});
    expect(problems).toEqual([
      {
        offset: 10,
        message: `"${directive}" comes after the first statement, where it has no effect.`,
        remedy: 'Move it to the head of the file, in front of the first statement.',
      },
    ]);
  });

  test('are comments of the script, not text in it', () => {
    const text = `\\restrict x
SELECT '
-- migrate: no-transaction
', $$
-- migrate: lock-timeout=2s
-- +goose Down
$$; /*
-- migrate:down
*/
COPY t FROM STDIN;
-- migrate: statement-timeout=2s
\\.
-- migrate: users are moved here`;
    expect(readDirectives(text)).toEqual({ directives: {}, problems: [] });
  });

  test('may stand behind what only psql reads', () => {
    expect(readDirectives('\\restrict x\n-- migrate: no-transaction\nSELECT 1;').directives).toEqual({
      noTransaction: true,
    });
  });
});

describe('the directives of other tools', () => {
  test.each([
    '-- +goose NO TRANSACTION\n-- +goose Up\n',
    '-- +goose Up\n-- +goose NO TRANSACTION\n',
    '-- +migrate Up notransaction\n',
    '-- atlas:txmode none\n\n',
    '-- migrate:up transaction:false\n',
    '---- tern: disable-tx ----\n',
    '-- no-transaction\n',
    '--! no-transaction\n',
    '-- postgres-migrations disable-transaction\n',
  ])('that say "no transaction" are understood: %j', (head) => {
    expect(readDirectives(`${head}CREATE INDEX CONCURRENTLY i ON t (a);`)).toEqual({
      directives: { noTransaction: true },
      problems: [],
    });
  });

  test.each([
    '-- migrate:up\n',
    '-- migrate:up transaction:true\n',
    '-- +goose Up\n-- +goose StatementBegin\n',
    '-- atlas:txmode file\n',
    '-- about: -- no-transaction\n',
    '\n-- no-transaction\n',
  ])('that say nothing of the kind ask for nothing: %j', (head) => {
    expect(readDirectives(`${head}SELECT 1;`)).toEqual({ directives: {}, problems: [] });
  });

  test.each([
    ['goose', '-- +goose Down'],
    ['dbmate', '-- migrate:down'],
    ['dbmate', '-- migrate:down transaction:false'],
    ['sql-migrate', '-- +migrate Down'],
    ['tern', '---- create above / drop below ----'],
    ['node-pg-migrate', '-- Down Migration'],
  ])('that begin the down part of %s are a problem: %s', (tool, line) => {
    const text = `CREATE TABLE a ();\n${line}\nDROP TABLE a;`;
    expect(readDirectives(text)).toEqual({
      directives: {},
      problems: [
        {
          offset: 19,
          message: `"${line}" begins the down part of a ${tool} migration: running the file would undo what it has just done.`,
          remedy: 'Move that part to a rollback script, down/NNN_name_down.sql, and remove this line.',
        },
      ],
    });
    expect(readDirectives(`SELECT 1; ${line}`).problems).toEqual([]);
  });
});
