import { describe, expect, test } from 'vitest';
import { erDiagram } from '../../src/rehearsal/diagram.ts';
import { readInventory } from '../../src/rehearsal/inventory.ts';
import { createDatabase } from '../kit/database.ts';
import { connectionTo } from './support.ts';

async function diagramOf(base: string, sql: string): Promise<string | null> {
  const database = await createDatabase();
  await database.query(base);
  const connection = await connectionTo(database.url);
  const before = await readInventory(connection);
  await database.query(sql);
  return erDiagram(before, await readInventory(connection));
}

describe('erDiagram', () => {
  const base = `CREATE TABLE country (id int PRIMARY KEY); CREATE TABLE account (id int PRIMARY KEY, country int NOT NULL REFERENCES country);
    CREATE TABLE aside (id int PRIMARY KEY);`;

  test('draws touched tables with their columns, and their neighbours by name', async () => {
    const diagram = await diagramOf(
      base,
      `CREATE TABLE invoice (id bigint PRIMARY KEY, account int REFERENCES account, number varchar(20) NOT NULL UNIQUE, total numeric(10, 2));
       CREATE TABLE profile (account int PRIMARY KEY REFERENCES account);`,
    );
    expect(diagram).toBe(`erDiagram
  t1["public.invoice"] {
    bigint id PK "not null"
    integer account FK
    character_varying(20) number UK "not null"
    numeric(10_2) total
  }
  t2["public.profile"] {
    integer account PK, FK "not null"
  }
  t3["public.account"]
  t1 }o--o| t3 : "account"
  t2 |o--|| t3 : "account"`);
  });

  test('draws nothing when no table is touched', async () => {
    expect(await diagramOf(base, 'CREATE TYPE state AS ENUM ()')).toBeNull();
    expect(await diagramOf(base, 'DROP TABLE aside')).toBeNull();
  });

  test('lets no name out of its place', async () => {
    const hostile = String.raw`"x""] { } %% --> <b>; \ ` + '`#quot; ';
    const diagram = await diagramOf(
      `CREATE TABLE ${hostile}1" (${hostile}" int PRIMARY KEY)`,
      `CREATE TABLE ${hostile}2" (${hostile}" int REFERENCES ${hostile}1", "ünï" int, "1st" int, "PK" int, direction int, "${'y'.repeat(60)}" int)`.replace(
        '',
        '',
      ),
    );
    for (const line of diagram!.split('\n').slice(1)) {
      expect(line).toMatch(
        /^(?: {2}t\d+\["[\p{L}\p{N}_., $-]+"\](?: \{)?| {4}[\p{L}\w()[\]]+ [\p{L}\w()[\]]+(?: (?:PK|FK|UK)(?:, (?:PK|FK|UK))*)?(?: "not null")?| {2}\}| {2}t\d+ [|}]o--(?:o\||\|\|) t\d+ : "[\p{L}\p{N}_., $-]+")$/u,
      );
    }
    expect(diagram).toContain('integer _1st');
    expect(diagram).toContain('integer ünï');
    // A bare one would be taken for a mark of a key.
    expect(diagram).toContain('integer _PK');
  });

  test('stays within bounds', async () => {
    const columns = Array.from({ length: 100 }, (_, n) => `c${n} int`).join(', ');
    const tables = Array.from({ length: 60 }, (_, n) => `CREATE TABLE t${n} (${columns});`).join('\n');
    const diagram = await diagramOf('', tables);
    expect(diagram!.split('\n').length).toBeLessThan(700);
    expect(diagram).toContain('and _70_more');
    expect(diagram).toContain('%% 40 more tables');
  });
});
