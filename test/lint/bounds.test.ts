import type { Node, PartitionBoundSpec } from 'libpg-query';
import { expect, test } from 'vitest';
import { excludesBound, impliesBound } from '../../src/lint/bounds.ts';
import { loadParser } from '../../src/sql/parser.ts';
import { createDatabase } from '../kit/database.ts';

const parser = await loadParser();

function parsed(sql: string): Node {
  const result = parser.parse(sql);
  if (!result || !('nodes' in result)) throw new Error(`not parsed: ${sql}`);
  return result.nodes[0]!;
}

function condition(sql: string): Node {
  const node = parsed(`ALTER TABLE t ADD CHECK (${sql})`);
  const [cmd] = 'AlterTableStmt' in node ? (node.AlterTableStmt.cmds ?? []) : [];
  const def = cmd && 'AlterTableCmd' in cmd ? cmd.AlterTableCmd.def : undefined;
  return (def && 'Constraint' in def ? def.Constraint.raw_expr : undefined)!;
}

function boundOf(sql: string): PartitionBoundSpec {
  const node = parsed(`CREATE TABLE c PARTITION OF p ${sql}`);
  return ('CreateStmt' in node ? node.CreateStmt.partbound : undefined)!;
}

const year = `FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')`;
const ten = 'FOR VALUES FROM (10) TO (20)';
const ab = `FOR VALUES IN ('a', 'b')`;

type Case = [type: string, by: string, bound: string, check: string, holds: boolean];

const implied: Case[] = [
  ['date', 'RANGE', year, "k IS NOT NULL AND k >= '2026-01-01' AND k < '2027-01-01'", true],
  ['date', 'RANGE', year, "k >= '2026-01-01' AND k < '2027-01-01'", false],
  ['date NOT NULL', 'RANGE', year, "k >= '2026-01-01' AND k < '2027-01-01'", true],
  ['date NOT NULL', 'RANGE', year, "k >= '2026-01-01'::date AND '2027-01-01'::date > k", true],
  ['date NOT NULL', 'RANGE', year, "k BETWEEN '2026-01-01' AND '2026-12-31'", true],
  ['date NOT NULL', 'RANGE', year, "k BETWEEN '2026-01-01' AND '2027-01-01'", false],
  ['date NOT NULL', 'RANGE', year, "k >= '2026-03-01' AND k <= '2026-05-31'", true],
  ['date NOT NULL', 'RANGE', year, "k > '2025-12-31' AND k < '2027-01-01'", false],
  ['date NOT NULL', 'RANGE', year, "k >= '2026-01-01' OR k < '2027-01-01'", false],
  ['date NOT NULL', 'RANGE', year, "k >= '2026-01-01'", false],
  ['date NOT NULL', 'RANGE', year, "k = '2026-05-05'", true],
  ['date NOT NULL', 'RANGE', year, 'k IS NOT NULL', false],
  ['date NOT NULL', 'RANGE', "FOR VALUES FROM (MINVALUE) TO ('2027-01-01')", "k < '2027-01-01'", true],
  ['timestamp NOT NULL', 'RANGE', year, "k >= '2026-01-01 00:00' AND k < '2027-01-01 00:00:00'", true],
  ['timestamp NOT NULL', 'RANGE', year, "k >= '2026-01-01' AND k <= '2026-12-31 23:59'", true],
  ['int NOT NULL', 'RANGE', ten, 'k >= 10 AND k < 20', true],
  ['int NOT NULL', 'RANGE', ten, 'k >= 9 AND k < 20', false],
  ['int NOT NULL', 'RANGE', ten, 'k > 10 AND 19 >= k', true],
  ['int NOT NULL', 'RANGE', 'FOR VALUES FROM (-10) TO (MAXVALUE)', 'k >= -10', true],
  ['int NOT NULL', 'RANGE', 'FOR VALUES FROM (-10) TO (MAXVALUE)', 'k >= -11', false],
  ['int NOT NULL', 'RANGE', ten, "k >= '10' AND k < '20'", true],
  ['text NOT NULL', 'RANGE', "FOR VALUES FROM ('10') TO ('9')", "k >= '10' AND k < '9'", true],
  ['timestamptz NOT NULL', 'RANGE', year, "k >= '2026-01-01 00:00+02' AND k < '2027-01-01'", false],
  ['text', 'LIST', ab, "k IS NOT NULL AND k IN ('a', 'b')", true],
  ['text', 'LIST', ab, "k IN ('a', 'b')", false],
  ['text NOT NULL', 'LIST', ab, "k = 'a'", true],
  ['text NOT NULL', 'LIST', ab, "k = ANY (ARRAY['b', 'a'])", true],
  ['text NOT NULL', 'LIST', ab, "k IN ('a', 'c')", false],
  ['text NOT NULL', 'LIST', ab, "k <> 'c'", false],
  ['text', 'LIST', "FOR VALUES IN ('a', NULL)", "k = 'a'", true],
  ['int NOT NULL', 'HASH', 'FOR VALUES WITH (MODULUS 2, REMAINDER 0)', 'k >= 0', false],
];

test.each(implied)(
  'a partition by a %s key (%s) %s is proven by CHECK (%s): %s, as PostgreSQL has it',
  async (type, by, bound, check, holds) => {
    const said = await serverSays(
      `CREATE TABLE p (k ${type.replace(' NOT NULL', '')}) PARTITION BY ${by} (k);
CREATE TABLE c (k ${type}, CHECK (${check}))`,
      `ALTER TABLE p ATTACH PARTITION c ${bound}`,
    );
    expect(said.includes('"c" is implied')).toBe(holds);
    expect(impliesBound([condition(check)], boundOf(bound), () => type.endsWith('NOT NULL'))).toBe(holds);
  },
);

const excluded: Case[] = [
  ['date', 'RANGE', year, "NOT (k >= '2026-01-01' AND k < '2027-01-01')", true],
  ['date', 'RANGE', year, "NOT (k IS NOT NULL AND k >= '2025-01-01' AND k <= '2027-01-01')", true],
  ['date', 'RANGE', year, "NOT (k >= '2026-02-01' AND k < '2027-01-01')", false],
  ['date', 'RANGE', year, "k < '2026-01-01' OR k >= '2027-01-01'", true],
  ['date', 'RANGE', year, "k IS NULL OR k < '2026-01-01'", true],
  ['date', 'RANGE', year, "k <= '2026-01-01' OR k >= '2027-01-01'", false],
  ['date', 'RANGE', year, "k >= '2028-01-01' AND k IS NOT NULL", true],
  ['date', 'RANGE', year, "k >= '2026-06-01'", false],
  ['date', 'RANGE', year, "k = '2028-01-01'", true],
  ['int', 'RANGE', ten, 'k < 10', true],
  ['int', 'RANGE', ten, 'k > 20', true],
  ['int', 'RANGE', ten, 'k <> 15', false],
  ['text', 'LIST', ab, "k NOT IN ('a', 'b')", true],
  ['text', 'LIST', ab, "k NOT IN ('a', 'b', 'c')", true],
  ['text', 'LIST', ab, "k <> 'a'", false],
  ['text', 'LIST', ab, "k IN ('x', 'y')", true],
  ['text', 'LIST', ab, "NOT (k IN ('a', 'b'))", true],
  ['text', 'LIST', ab, "NOT (k = 'a')", false],
];

test.each(excluded)(
  'a new partition by a %s key (%s) %s is kept apart by CHECK (%s): %s, as PostgreSQL has it',
  async (type, by, bound, check, holds) => {
    const said = await serverSays(
      `CREATE TABLE p (k ${type}) PARTITION BY ${by} (k);
CREATE TABLE d PARTITION OF p DEFAULT;
ALTER TABLE d ADD CHECK (${check})`,
      `CREATE TABLE c PARTITION OF p ${bound}`,
    );
    expect(said.includes('"d" is implied')).toBe(holds);
    expect(excludesBound(condition(check), boundOf(bound))).toBe(holds);
  },
);

/** What PostgreSQL tells while it runs the statement. */
async function serverSays(setUp: string, sql: string): Promise<string> {
  const database = await createDatabase();
  await database.query(setUp);
  const client = await database.client();
  const said: string[] = [];
  client.on('notice', ({ message }) => said.push(message ?? ''));
  await client.query('SET client_min_messages = debug1');
  await client.query(sql);
  return said.join('\n');
}
