import { describe, expect, test } from 'vitest';
import { diffInventories } from '../../src/rehearsal/inventory-diff.ts';
import { readInventory } from '../../src/rehearsal/inventory.ts';
import { changeLines } from '../../src/rehearsal/schema-words.ts';
import { createDatabase } from '../kit/database.ts';
import { connectionTo } from './support.ts';

async function lines(base: string, sql: string): Promise<string[]> {
  const database = await createDatabase();
  await database.query(base);
  const connection = await connectionTo(database.url);
  const before = await readInventory(connection);
  await database.query(sql);
  return changeLines(diffInventories(before, await readInventory(connection)));
}

describe('changeLines', () => {
  test('reads as a difference', async () => {
    const found = await lines(
      `CREATE TABLE users (id int PRIMARY KEY, email text, old int); CREATE TYPE state AS ENUM ('new');
       CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$
SELECT 1
  + 1
$$;`,
      `CREATE TABLE invoices (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, user_id int REFERENCES users, note text DEFAULT 'x');
       CREATE INDEX invoices_user ON invoices (user_id) WHERE note IS NOT NULL;
       ALTER TABLE users ALTER email TYPE varchar(20), DROP old;
       ALTER TYPE state ADD VALUE 'done';
       GRANT SELECT ON users TO public; COMMENT ON TABLE users IS 'who
they are';
       CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS $$
SELECT 1
  + 2
$$;`,
    );
    expect(found.filter((line) => !line.includes('_not_null'))).toEqual([
      "~ enum public.state: 'new' → 'new', 'done'",
      '+ table public.invoices',
      '+   column id: bigint, not null, identity always',
      '+   column user_id: integer',
      "+   column note: text, default 'x'::text",
      '+   constraint invoices_pkey: PRIMARY KEY (id)',
      '+   constraint invoices_user_id_fkey: FOREIGN KEY (user_id) REFERENCES public.users(id)',
      '+ index public.invoices_user: CREATE INDEX ON public.invoices USING btree (user_id) WHERE (note IS NOT NULL)',
      '~ column public.users.email: text → character varying(20)',
      '- column public.users.old: integer',
      '+ comment on table public.users: who they are',
      '+ grant on table public.users to public: SELECT',
      '~ function public.f():',
      '    SELECT 1',
      '-     + 1',
      '+     + 2',
      '    $function$',
    ]);
  });

  test('keeps to one line whatever is in a name or a definition', () => {
    const long = 'x'.repeat(5000);
    const found = changeLines([
      { kind: 'table', identity: 'public."a\nb"', before: null, after: '', cosmetic: false },
      { kind: 'comment', identity: 'on x', before: null, after: `a\r\n+ b ${long}`, cosmetic: false },
      { kind: 'column order', identity: 'public.a', before: 'a, b', after: 'b, a', cosmetic: true },
    ]);
    expect(found).toHaveLength(3);
    expect(found.join('')).not.toMatch(/[\r\n]/);
    expect(found[1]!.length).toBeLessThan(300);
    expect(found[2]).toBe('~ column order public.a (cosmetic): a, b → b, a');
  });
});
