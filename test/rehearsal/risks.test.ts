import { describe, expect, test } from 'vitest';
import { checkData, dataChecks, riskFindings } from '../../src/rehearsal/risks.ts';
import type { DataRisk, RiskLimits } from '../../src/rehearsal/risks.ts';
import { createDatabase } from '../kit/database.ts';
import { createRole } from '../kit/role.ts';
import { connectionOf } from '../../src/postgres/connection.ts';
import { connectionTo, embeddedClient } from './support.ts';
import { statementsOf } from './statements.ts';

const base = `
CREATE TABLE town (id int PRIMARY KEY, zip text UNIQUE);
CREATE TABLE account (id int PRIMARY KEY, email text, "Note" text, town int, age bigint, price numeric, state text);
INSERT INTO town SELECT n, n::text FROM generate_series(1, 5) AS n;
INSERT INTO account VALUES
  (1, 'a@secret.example', NULL, 1, 1, 1.5, 'new'),
  (2, 'a@secret.example', 'x', 9, 3000000000, 1000.4, 'gone'),
  (3, 'b@secret.example', 'abc   ', 8, -1, 2, 'gone'),
  (4, 'b@secret.example', 'abcde', NULL, 2, 3, NULL),
  (5, NULL, 'y', 1, 2, 3, 'done'),
  (6, NULL, 'z', 1, 2, 3, 'done');
`;

async function risksOf(sql: string, limits?: RiskLimits): Promise<DataRisk[]> {
  const database = await createDatabase();
  await database.query(base);
  return checkData(await connectionTo(database.url), dataChecks(await statementsOf(sql)), limits);
}

function briefly(risks: readonly DataRisk[]): string[] {
  return risks.map(
    ({ check, outcome, count, reason }) => `${check.kind} ${outcome} ${reason ?? count ?? ''}`,
  );
}

describe('what stands in the way is counted', () => {
  test.for([
    ['CREATE UNIQUE INDEX ON account (email)', 'duplicates in-the-way 2'],
    ["CREATE UNIQUE INDEX ON account (email) WHERE state IN ('new', 'gone') AND id > 1", 'duplicates none 0'],
    ['CREATE UNIQUE INDEX CONCURRENTLY i ON public.account (town, age)', 'duplicates in-the-way 1'],
    ['ALTER TABLE account ADD CONSTRAINT u UNIQUE (email)', 'duplicates in-the-way 2'],
    ['ALTER TABLE account ADD UNIQUE NULLS NOT DISTINCT (email)', 'duplicates in-the-way 3'],
    ['ALTER TABLE town ADD UNIQUE (zip)', 'duplicates none 0'],
    ['ALTER TABLE account ALTER COLUMN "Note" SET NOT NULL', 'nulls in-the-way 1'],
    ['ALTER TABLE account ALTER id SET NOT NULL', 'nulls none 0'],
    ['ALTER TABLE account ADD COLUMN more int NOT NULL', 'rows in-the-way 6'],
    ['ALTER TABLE account ADD FOREIGN KEY (town) REFERENCES town', 'orphans in-the-way 2'],
    ['ALTER TABLE account ADD FOREIGN KEY (state) REFERENCES town (zip)', 'orphans in-the-way 5'],
    ['ALTER TABLE account ADD CHECK (age > 0 AND price < 100)', 'violations in-the-way 2'],
    [
      `ALTER TABLE account ADD CHECK (length("Note") <= 6 OR state = ANY (ARRAY['a''b', 'c']))`,
      'violations none 0',
    ],
    ['ALTER TABLE account ALTER "Note" TYPE varchar(3)', 'too-long in-the-way 1'],
    ['ALTER TABLE account ALTER "Note" TYPE varchar(10)', 'too-long none 0'],
    ['ALTER TABLE account ALTER age TYPE int', 'out-of-range in-the-way 1'],
    ['ALTER TABLE account ALTER price TYPE numeric(5, 2)', 'out-of-range in-the-way 1'],
    ['ALTER TABLE account ALTER price TYPE numeric(6, 2)', 'out-of-range none 0'],
  ])('%s', async ([sql, found]) => {
    expect(briefly(await risksOf(sql!))).toEqual([found]);
  });

  test('of a primary key, nulls and duplicates', async () => {
    const risks = await risksOf('ALTER TABLE account DROP CONSTRAINT account_pkey, ADD PRIMARY KEY (email)');
    expect(briefly(risks)).toEqual(['nulls in-the-way 2', 'duplicates in-the-way 2']);
  });

  test('when a constraint is validated, not when it is added NOT VALID', async () => {
    const risks = await risksOf(`ALTER TABLE account ADD CONSTRAINT positive CHECK (age > 0) NOT VALID;
      SELECT 1; ALTER TABLE account VALIDATE CONSTRAINT positive; ALTER TABLE account VALIDATE CONSTRAINT other`);
    expect(risks.map(({ check, count }) => [check.statement.index, count])).toEqual([[2, 1]]);
  });

  test('up to a limit', async () => {
    const database = await createDatabase();
    await database.query('CREATE TABLE t (a int); INSERT INTO t SELECT NULL FROM generate_series(1, 5000)');
    const checks = dataChecks(await statementsOf('ALTER TABLE t ALTER a SET NOT NULL'));
    const [risk] = await checkData(await connectionTo(database.url), checks);
    expect(risk).toMatchObject({ outcome: 'in-the-way', count: 1000, more: true });
    expect(riskFindings([risk!])[0]!.message).toMatch(/^More than 1,000 rows of t have no a:/);
  });
});

describe('what is left out', () => {
  test.for([
    'ALTER TABLE account ADD COLUMN more int NOT NULL DEFAULT 1',
    'ALTER TABLE account ADD COLUMN more bigserial NOT NULL',
    'ALTER TABLE account ADD COLUMN more int GENERATED ALWAYS AS IDENTITY NOT NULL',
    'ALTER TABLE account ALTER age TYPE int USING 0',
    'CREATE TABLE fresh (a int); CREATE UNIQUE INDEX ON fresh (a); ALTER TABLE fresh ALTER a SET NOT NULL',
    'ALTER TABLE account ADD more int; ALTER TABLE account ALTER more SET NOT NULL',
    'CREATE UNIQUE INDEX ON account (lower(email))',
    'CREATE INDEX ON account (email)',
    'ALTER TABLE elsewhere.account ALTER id SET NOT NULL',
  ])('%s', async (sql) => {
    expect(briefly(await risksOf(sql))).toEqual([]);
  });

  test('any text of a migration that does more than compare', async () => {
    const database = await createDatabase();
    await database.query(`${base}
      CREATE FUNCTION public.length(text) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE 'called'; END $$;`);
    const connection = await connectionTo(database.url);
    const hostile = [
      'pg_sleep(1) IS NULL',
      "set_config('a.b', 'c', false) IS NULL",
      '(SELECT count(*) FROM town) > 0',
      'public.length(email) > 0',
      'email OPERATOR(public.=) email',
      "nextval('s') > 0",
      'current_user IS NULL',
    ];
    for (const check of hostile) {
      const statements = await statementsOf(`ALTER TABLE account ADD CHECK (${check})`);
      expect(dataChecks(statements)).toEqual([]);
    }
    const own = dataChecks(await statementsOf('ALTER TABLE account ADD CHECK (length(email) > 0)'));
    expect(briefly(await checkData(connection, own))).toEqual(['violations none 0']);
  });
});

describe('what is not checked is said', () => {
  test('a table that may not be read', async () => {
    const database = await createDatabase();
    await database.query(base);
    const role = await createRole();
    const connection = await connectionTo(role.url(database.url));
    const checks = dataChecks(await statementsOf('ALTER TABLE account ALTER email SET NOT NULL'));
    expect(briefly(await checkData(connection, checks))).toEqual([
      'nulls not-checked the role may not read the table, or not all of its rows',
    ]);
    // Row security would hide the rows that matter.
    await database.query(
      `GRANT SELECT ON account TO ${role.identifier}; ALTER TABLE account ENABLE ROW LEVEL SECURITY`,
    );
    expect(briefly(await checkData(connection, checks))).toEqual([
      'nulls not-checked the role may not read the table, or not all of its rows',
    ]);
    expect(riskFindings(await checkData(connection, checks))).toEqual([]);
  });

  test('a table that is too large, a question that takes too long, and all of them when the time is up', async () => {
    const sql = 'ALTER TABLE account ALTER email SET NOT NULL';
    expect(briefly(await risksOf(sql, { mostBytes: 1 }))).toEqual([
      'nulls not-checked the table is larger than 0 MB',
    ]);
    expect(briefly(await risksOf(sql, { budgetMs: 0 }))).toEqual([
      'nulls not-checked the time for all questions was up',
    ]);
    const database = await createDatabase();
    await database.query(`CREATE VIEW slow AS SELECT NULL::int AS a FROM pg_sleep(60);
      CREATE TABLE parent (a int); CREATE TABLE t (a int);`);
    const checks = dataChecks(await statementsOf('ALTER TABLE slow ALTER a SET NOT NULL'));
    const connection = await connectionTo(database.url);
    expect(briefly(await checkData(connection, checks, { timeoutMs: 100 }))).toEqual([
      'nulls not-checked it took too long',
    ]);
  });

  test('a table that is locked', async () => {
    const database = await createDatabase();
    await database.query(base);
    const other = await database.client();
    await other.query('BEGIN; LOCK TABLE account');
    const checks = dataChecks(await statementsOf('ALTER TABLE account ALTER email SET NOT NULL'));
    expect(briefly(await checkData(await connectionTo(database.url), checks))).toEqual([
      'nulls not-checked the table was locked',
    ]);
  });

  test('a referenced table that is not there yet', async () => {
    const risks = await risksOf(`CREATE TABLE fresh (id int PRIMARY KEY);
      ALTER TABLE account ADD FOREIGN KEY (town) REFERENCES fresh`);
    expect(briefly(risks)).toEqual(['orphans not-checked the referenced table is not there yet']);
  });
});

describe('the findings', () => {
  test('name place and number, and no value', async () => {
    const findings = riskFindings(await risksOf('SELECT 1;\n  CREATE UNIQUE INDEX ON account (email);'));
    expect(findings).toEqual([
      {
        rule: 'data-duplicates',
        severity: 'error',
        evidence: 'proven',
        file: 'versions/001_step.sql',
        line: 2,
        column: 3,
        message:
          '2 values of email in account are there more than once: the statement would fail on the target now.',
        remedy: 'Remove the duplicates in an earlier migration.',
        suppressed: null,
      },
    ]);
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  test('are less sure when an earlier pending statement changes the rows', async () => {
    const findings = riskFindings(
      await risksOf(
        "UPDATE account SET email = 'x' WHERE email IS NULL; ALTER TABLE account ALTER email SET NOT NULL",
      ),
    );
    expect(findings).toMatchObject([{ severity: 'warning', evidence: 'unproven' }]);
    expect(findings[0]!.message).toMatch(/^2 rows of account have no email: .* may mend that\.$/);
  });
});

test('the embedded server can be asked as well', async () => {
  const client = await embeddedClient();
  await client.query(base);
  const checks = dataChecks(await statementsOf('CREATE UNIQUE INDEX ON account (email)'));
  expect(briefly(await checkData(connectionOf(client, { owned: false }), checks))).toEqual([
    'duplicates in-the-way 2',
  ]);
});
