import { expect, test } from 'vitest';
import { MigrationError } from '../../src/engine/errors.ts';
import { previewWithoutDatabase } from '../../src/engine/preview.ts';
import type { ReportFinding } from '../../src/engine/report.ts';
import { rehearsalPort } from '../../src/rehearsal/port.ts';
import { migrationsFolder } from '../kit/migrations.ts';

/** What is found in the second of two files, rehearsed on a server of this machine. */
async function found(base: string, pending: string): Promise<ReportFinding[]> {
  const migrationsDir = await migrationsFolder({
    'versions/001_base.sql': base,
    'versions/002_next.sql': pending,
  });
  const rehearse = rehearsalPort({}, { migrationsDir, kinds: ['binaries'] });
  try {
    const given = { command: 'check', migrationsDir, base: '1', files: undefined, rehearse } as const;
    return (await previewWithoutDatabase(given)).findings;
  } catch (error) {
    if (error instanceof MigrationError && error.report) return error.report.findings;
    throw error;
  }
}

function evidenceOf(findings: readonly ReportFinding[]): string[] {
  return findings
    .filter(({ evidence }) => evidence === 'proven' || evidence === 'refuted')
    .filter(({ rule }) => rule !== 'irreversible')
    .map(({ rule, evidence, line }) => `${line ?? 0} ${rule} ${evidence}`);
}

const PARTITIONED = `CREATE TABLE m (id int, at date, k int) PARTITION BY RANGE (at);
CREATE TABLE half PARTITION OF m FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY RANGE (id);
CREATE TABLE quarter PARTITION OF half FOR VALUES FROM (0) TO (100);
CREATE TABLE p (id int PRIMARY KEY);`;

test('what a partitioned table is made to do is done to its partitions, and refutes nothing', async () => {
  const findings = await found(
    PARTITIONED,
    `ALTER TABLE m ADD CHECK (id >= 0);
ALTER TABLE m ALTER at SET NOT NULL;
ALTER TABLE m ALTER k TYPE bigint;
ALTER TABLE m ADD FOREIGN KEY (k) REFERENCES p;
ALTER TABLE m ADD COLUMN z double precision NOT NULL DEFAULT random();
CREATE INDEX ON m (k);`,
  );
  expect(evidenceOf(findings)).toEqual([
    '1 add-check-validating proven',
    '2 set-not-null-scan proven',
    '3 alter-column-type-rewrite proven',
    '4 add-foreign-key-validating proven',
    '5 add-column-volatile-default proven',
    '6 create-index-not-concurrent proven',
  ]);
});

test('a table that is renamed is known by its new name, in its transaction and behind it', async () => {
  const base = `${PARTITIONED} CREATE SCHEMA s; CREATE TABLE s.old (id int); CREATE TABLE "New One" (id int);`;
  const findings = await found(
    base,
    `ALTER TABLE m RENAME TO n;
CREATE INDEX ON n (k);
ALTER TABLE s.old RENAME TO new;
ALTER TABLE s.new ALTER id TYPE bigint;
ALTER TABLE "New One" RENAME TO "new one";
ALTER TABLE "new one" ADD CHECK (id > 0);`,
  );
  expect(evidenceOf(findings)).toEqual([
    '2 create-index-not-concurrent proven',
    '4 alter-column-type-rewrite proven',
    '6 add-check-validating proven',
  ]);
  expect(findings.filter(({ rule }) => rule === 'unexpected-lock')).toEqual([]);
});

test('what a block does to a table as it runs is told, with what waits meanwhile', async () => {
  const base = 'CREATE TABLE t (id int PRIMARY KEY, a int); CREATE TABLE u (id int);';
  const findings = await found(
    base,
    `DO $$ BEGIN EXECUTE 'CREATE INDEX ON t (a)'; END $$;
DO $$ BEGIN EXECUTE 'ALTER TABLE t ADD CHECK (a > 0)'; EXECUTE 'CREATE INDEX ON t (id, a)'; END $$;
DO $$ BEGIN EXECUTE 'CREATE TABLE fresh (id int)'; EXECUTE 'CREATE INDEX ON fresh (id)'; PERFORM count(*) FROM u; END $$;`,
  );
  const seen = findings.filter(({ rule }) => rule === 'unexpected-scan');
  expect(seen.map(({ line, message }) => `${line ?? 0} ${message}`)).toEqual([
    '1 An index of public.t is built while writes of it wait.',
    '2 An index of public.t is built while reads and writes of it wait.',
  ]);
  expect(seen.map(({ evidence, severity }) => `${evidence} ${severity}`)).toEqual([
    'dynamic-only error',
    'dynamic-only error',
  ]);
});

test('a table that a pending file creates has no made-up rows for a later one to fail on', async () => {
  const fresh = `-- migrate: no-transaction
CREATE TABLE items (id int);
ALTER TABLE items ADD COLUMN k int NOT NULL;
ALTER TABLE t ADD COLUMN k int NOT NULL;`;
  const findings = await found('CREATE TABLE t (id int);', fresh);
  expect(findings.filter(({ rule }) => rule === 'fails-with-rows').map(({ line }) => line)).toEqual([]);
  expect(
    findings.filter(({ evidence, severity }) => evidence === 'proven' && severity === 'error'),
  ).toMatchObject([{ rule: 'add-column-not-null-no-default', line: 4 }]);
});

test('no comment passes a statement that fails', async () => {
  const findings = await found(
    'CREATE TABLE t (id int);',
    '-- migrate-ignore-file: statement-fails, drop-column — it is meant\nALTER TABLE t DROP COLUMN nosuch;',
  );
  expect(findings.filter(({ rule }) => rule === 'statement-fails')).toMatchObject([
    { suppressed: null, evidence: 'failed', severity: 'error' },
  ]);
});

test('no comment passes a statement that a rule foresaw to fail, and that did', async () => {
  const findings = await found(
    "CREATE TYPE mood AS ENUM ('good');",
    `-- migrate-ignore-file: enum-value-used-in-same-transaction — it is meant
ALTER TYPE mood ADD VALUE 'bad';
CREATE TABLE t (m mood DEFAULT 'bad');`,
  );
  expect(findings.filter(({ rule }) => rule === 'enum-value-used-in-same-transaction')).toMatchObject([
    { suppressed: null, evidence: 'proven' },
  ]);
});
