import { expect, test } from 'vitest';
import { firing, messages } from './firing.ts';

const create = 'CREATE TABLE t (id int, owner text);';
const enable = 'ALTER TABLE t ENABLE ROW LEVEL SECURITY;';
const policy = 'CREATE POLICY p ON t USING (owner = (SELECT current_user));';

test('a table of schema public needs row level security', async () => {
  const id = 'rls-disabled-in-public';
  expect(await firing(id, create)).toHaveLength(1);
  expect(await firing(id, `CREATE TABLE public.t (id int)`)).toHaveLength(1);
  expect(
    await firing(id, 'ALTER TABLE public.t DISABLE ROW LEVEL SECURITY', { base: create + enable }),
  ).toHaveLength(1);
  expect(await firing(id, create + enable)).toEqual([]);
  expect(await firing(id, [create, 'ALTER TABLE public.t ENABLE ROW LEVEL SECURITY'])).toEqual([]);
  expect(
    await firing(id, `${create} ALTER TABLE t RENAME TO u; ALTER TABLE u ENABLE ROW LEVEL SECURITY`),
  ).toEqual([]);
  expect(await firing(id, `${create} DROP TABLE t`)).toEqual([]);
  expect(await firing(id, 'CREATE TABLE s.t (id int); CREATE TEMP TABLE u (id int)')).toEqual([]);
  expect(await firing(id, 'ALTER TABLE t ADD COLUMN a int', { base: create })).toEqual([]);
});

test('row level security without a policy shows nothing, and a policy without it hides nothing', async () => {
  expect(await firing('rls-enabled-no-policy', create + enable)).toHaveLength(1);
  expect(await firing('rls-enabled-no-policy', create + enable + policy)).toEqual([]);
  expect(
    await firing('rls-enabled-no-policy', `${create}${enable}${policy} DROP POLICY p ON t`),
  ).toHaveLength(1);
  // What policies there are is not known.
  expect(await firing('rls-enabled-no-policy', enable)).toEqual([]);

  const off = 'policy-exists-rls-disabled';
  expect(await firing(off, create + policy)).toHaveLength(1);
  expect(await firing(off, policy, { base: create })).toHaveLength(1);
  expect(
    await firing(off, 'ALTER TABLE t DISABLE ROW LEVEL SECURITY', { base: create + enable + policy }),
  ).toHaveLength(1);
  expect(await firing(off, policy, { base: create + enable })).toEqual([]);
  expect(await firing(off, policy)).toEqual([]);
});

test('a policy that is always true is found where it lets anybody write', async () => {
  const id = 'rls-policy-always-true';
  for (const sql of [
    'CREATE POLICY p ON t USING (true)',
    'CREATE POLICY p ON t FOR UPDATE TO authenticated USING (true)',
    'CREATE POLICY p ON t FOR INSERT WITH CHECK (true)',
    'CREATE POLICY p ON t FOR DELETE USING (1 = 1)',
    'ALTER POLICY p ON t USING (true)',
  ]) {
    expect(await firing(id, sql)).toHaveLength(1);
  }
  for (const sql of [
    'CREATE POLICY p ON t FOR SELECT USING (true)',
    'CREATE POLICY p ON t AS RESTRICTIVE USING (true)',
    'CREATE POLICY p ON t TO admin USING (true)',
    'CREATE POLICY p ON t USING (id = 1)',
  ]) {
    expect(await firing(id, sql)).toEqual([]);
  }
});

test('two permissive policies for one command and role are joined with OR', async () => {
  const id = 'multiple-permissive-policies';
  const two = (one: string, other: string) =>
    `CREATE POLICY a ON t ${one} USING (id = 1); CREATE POLICY b ON t ${other} USING (id = 2)`;
  expect(await messages(id, two('', ''))).toEqual([expect.stringContaining('than the policy a')]);
  expect(await firing(id, two('', 'FOR SELECT TO anon'))).toHaveLength(1);
  expect(await firing(id, policy, { base: 'CREATE POLICY a ON t USING (id = 1)' })).toHaveLength(1);
  expect(await firing(id, two('FOR SELECT', 'FOR UPDATE'))).toEqual([]);
  expect(await firing(id, two('TO anon', 'TO admin'))).toEqual([]);
  expect(await firing(id, two('', 'AS RESTRICTIVE'))).toEqual([]);
  expect(
    await firing(
      id,
      'CREATE POLICY a ON t USING (id = 1); DROP POLICY a ON t; CREATE POLICY a ON t USING (id = 2)',
    ),
  ).toEqual([]);
});

test('what is called for each row, and what users write themselves, is found in a condition', async () => {
  const initplan = 'auth-rls-initplan';
  expect(await messages(initplan, 'CREATE POLICY p ON t USING (owner = auth.uid())')).toEqual([
    expect.stringContaining('calls auth.uid() anew for each row'),
  ]);
  expect(
    await firing(initplan, "ALTER POLICY p ON t WITH CHECK (owner = current_setting('a.b')::text)"),
  ).toHaveLength(1);
  expect(await firing(initplan, 'CREATE POLICY p ON t USING (owner = (SELECT auth.uid()))')).toEqual([]);
  expect(await firing(initplan, 'CREATE POLICY p ON t USING (owner = lower(owner))')).toEqual([]);

  const metadata = 'rls-references-user-metadata';
  expect(
    await firing(metadata, "CREATE POLICY p ON t USING (auth.jwt() -> 'user_metadata' ->> 'role' = 'a')"),
  ).toHaveLength(1);
  expect(
    await firing(
      metadata,
      "CREATE POLICY p ON t USING ((SELECT raw_user_meta_data ->> 'a' FROM auth.users LIMIT 1) = 'a')",
    ),
  ).toHaveLength(1);
  expect(
    await firing(metadata, "CREATE POLICY p ON t USING (auth.jwt() -> 'app_metadata' ->> 'role' = 'a')"),
  ).toEqual([]);
});

test('sensitive columns need protection in schema public', async () => {
  const id = 'sensitive-columns-exposed';
  expect(await messages(id, 'CREATE TABLE t (id int, password text, api_key text)')).toEqual([
    expect.stringContaining('t.password'),
    expect.stringContaining('t.api_key'),
  ]);
  expect(await firing(id, 'ALTER TABLE t ADD COLUMN ssn text', { base: create })).toHaveLength(1);
  expect(await firing(id, 'ALTER TABLE t ADD COLUMN ssn text', { base: create + enable })).toEqual([]);
  expect(await firing(id, `CREATE TABLE t (id int, password text); ${enable}`)).toEqual([]);
  expect(await firing(id, 'CREATE TABLE private.t (password text)')).toEqual([]);
  expect(await firing(id, 'CREATE TABLE t (password_changed_at date, secretary text)')).toEqual([]);
});
