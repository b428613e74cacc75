import { expect, test } from 'vitest';
import { readDirectives } from '../../src/engine/directives.ts';
import { createHistory } from '../../src/engine/history.ts';
import { Migrator } from '../../src/index.ts';
import { splitStatements } from '../../src/sql/lexer.ts';
import { analyzeScript } from '../../src/sql/script.ts';
import { createDatabase } from '../kit/database.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { checkBlocks } from './checked.ts';
import type { Check } from './checked.ts';
import { readDocument, tableRows } from './markdown.ts';

const document = await readDocument('docs/transactions.md');

/** It runs, and has the statements of the message that is really sent for its file, in the same order. */
const isWhatIsSent: Check = async ({ text }) => {
  const database = await createDatabase();
  await database.query(createHistory({ schema: 'public', table: '_migrations' }, true));
  await database.query(text);
  const file = /^CREATE TABLE users.*;\n/m.exec(text)?.[0] ?? '';
  const [shown] = await database.query('SELECT version, name, checksum FROM _migrations');
  expect(shown).toMatchObject({ version: '001', name: 'users' });

  await database.query('DROP TABLE users, _migrations');
  const sent = await messagesOfUp(await migrationsFolder({ 'versions/001_users.sql': file }), database);
  const message = sent.find((sql) => sql.includes(file)) ?? '';
  expect(message).toMatch(/;\nCOMMIT$/);
  // The settings that are our own, and the rest of the reset, are told in words.
  const real = statements(message).filter((sql) => !RESET.test(sql) && !/^SET SESSION (?!AUTH)/.test(sql));
  expect(real.map(firstWords)).toEqual(statements(text).map(firstWords));
  expect(await database.query('SELECT version, name, checksum FROM _migrations')).toEqual([shown]);
};

const RESET = /^(?:CLOSE|DISCARD|DEALLOCATE|UNLISTEN)\b/;

async function messagesOfUp(
  migrationsDir: string,
  database: Awaited<ReturnType<typeof createDatabase>>,
): Promise<string[]> {
  const client = await database.client();
  const sent: string[] = [];
  const query = client.query.bind(client) as (message: { text?: string }) => unknown;
  client.query = ((message: { text?: string }) => {
    sent.push(message.text ?? '');
    return query(message);
  }) as typeof client.query;
  await new Migrator({ database: client, migrationsDir }).up();
  return sent;
}

function statements(sql: string): string[] {
  return splitStatements(sql).statements.map(({ start, end }) => sql.slice(start, end));
}

function firstWords(sql: string): string {
  return (sql.match(/\w+/g) ?? []).slice(0, /^(?:CREATE|SET|RESET)/.test(sql) ? 2 : 1).join(' ');
}

await checkBlocks('docs/transactions.md', { 'One transaction': [isWhatIsSent] });

/** The SQL in the last cell of each row of the tables under a heading. */
function examples(heading: string): string[] {
  return tableRows(document, heading).flatMap(
    (cells) => (cells.length === 2 && /^`(.*)`$/.exec(cells[1] ?? '')?.[1]) || [],
  );
}

test('every statement that is listed makes its file run statement by statement', async () => {
  const listed = examples('Statement by statement');
  expect(listed.length).toBeGreaterThan(10);
  for (const sql of listed) {
    const committingProcedures = new Set<string>();
    const script = await analyzeScript(`${sql};\n`, { committingProcedures });
    expect({ sql, ...script }).toMatchObject({
      sql,
      transaction: 'statement-by-statement',
      problems: [],
      reasons: [{}],
    });
  }
});

test('everything that is said to be refused is, with its line and the way out', async () => {
  const listed = examples('Refused');
  expect(listed.length).toBeGreaterThan(4);
  for (const sql of listed) {
    const { problems } = await analyzeScript(`${sql};\n`);
    expect({ sql, count: problems.length }).toEqual({ sql, count: 1 });
    expect(problems[0]?.remedy).not.toBe('');
  }
});

test('what other tools write for "no transaction" is understood as the page says', () => {
  const rows = tableRows(document, 'What other tools write');
  expect(rows.length).toBeGreaterThan(5);
  for (const directive of rows.map(([, cell = '']) => /`([^`]+)`/.exec(cell)?.[1] ?? '')) {
    expect({ directive, ...readDirectives(`${directive}\nSELECT 1;\n`) }).toEqual({
      directive,
      directives: { noTransaction: true },
      problems: [],
    });
  }
  const [section = ''] = /^A file that also has a down part[^.]*\./m.exec(document.text) ?? [];
  const downs = [...section.matchAll(/`([^`]+)`/g)].map(([, line = '']) => line);
  expect(downs.length).toBeGreaterThan(2);
  for (const line of downs) expect(readDirectives(`SELECT 1;\n${line}\n`).problems).toHaveLength(1);
});
