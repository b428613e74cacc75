/** One broken rollback: what a person forgets. */
export interface BrokenRollback {
  kind: string;
  up: string;
  /** What brings everything back. */
  exact: string;
  /** What was written in its place. */
  broken: string;
  /** What the proof names; `+` is left behind, `-` is missing, `~` is another. */
  named: string[];
}

const base = `
CREATE TABLE account (id int PRIMARY KEY, email text NOT NULL, note varchar(20) DEFAULT 'none', total numeric);
COMMENT ON COLUMN account.note IS 'what they said';
GRANT SELECT ON account TO proof_reader;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.note := 'touched';
  RETURN NEW;
END $$;
CREATE TRIGGER account_touch BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON account FOR SELECT USING (total IS NULL);
CREATE SEQUENCE ticket;
CREATE TYPE state AS ENUM ('new', 'done');
`;

/** Roles belong to the server, so each test has one of its own. */
export function brokenBase(role: string): string {
  return base.replaceAll('proof_reader', role);
}

export const brokenRollbacks = (role: string): BrokenRollback[] => [
  {
    kind: 'forgotten index',
    up: 'ALTER TABLE account ADD COLUMN age int; CREATE INDEX account_email_idx ON account (email);',
    exact: 'DROP INDEX account_email_idx; ALTER TABLE account DROP COLUMN age;',
    broken: 'ALTER TABLE account DROP COLUMN age;',
    named: ['+ index public.account_email_idx'],
  },
  {
    kind: 'changed default',
    up: "ALTER TABLE account ALTER COLUMN note SET DEFAULT 'unknown';",
    exact: "ALTER TABLE account ALTER COLUMN note SET DEFAULT 'none';",
    broken: 'ALTER TABLE account ALTER COLUMN note DROP DEFAULT;',
    named: ['~ column public.account.note'],
  },
  {
    kind: 'lost grant',
    up: `REVOKE SELECT ON account FROM ${role};`,
    exact: `GRANT SELECT ON account TO ${role};`,
    broken: 'SELECT 1;',
    named: [`- grant on table public.account to ${role}`],
  },
  {
    kind: 'dropped comment',
    up: 'COMMENT ON COLUMN account.note IS NULL;',
    exact: "COMMENT ON COLUMN account.note IS 'what they said';",
    broken: "COMMENT ON COLUMN account.note IS 'what they say';",
    named: ['~ comment on table column public.account.note'],
  },
  {
    kind: 'enum value',
    up: "ALTER TYPE state ADD VALUE 'running' BEFORE 'done';",
    exact: `DROP TYPE state; CREATE TYPE state AS ENUM ('new', 'done');`,
    broken: 'SELECT 1;',
    named: ['~ enum public.state'],
  },
  {
    kind: 'wrong column type',
    up: 'ALTER TABLE account ALTER COLUMN note TYPE text;',
    exact: 'ALTER TABLE account ALTER COLUMN note TYPE varchar(20);',
    broken: 'ALTER TABLE account ALTER COLUMN note TYPE varchar(30);',
    named: ['~ column public.account.note'],
  },
  {
    kind: 'trigger',
    up: 'ALTER TABLE account DISABLE TRIGGER account_touch;',
    exact: 'ALTER TABLE account ENABLE TRIGGER account_touch;',
    broken: 'ALTER TABLE account ENABLE ALWAYS TRIGGER account_touch;',
    named: ['~ trigger public.account.account_touch'],
  },
  {
    kind: 'policy',
    up: 'DROP POLICY own ON account;',
    exact: 'CREATE POLICY own ON account FOR SELECT USING (total IS NULL);',
    broken: 'CREATE POLICY own ON account USING (total IS NULL);',
    named: ['~ policy public.account.own'],
  },
  {
    kind: 'sequence owner',
    up: 'ALTER SEQUENCE ticket OWNED BY account.id;',
    exact: 'ALTER SEQUENCE ticket OWNED BY NONE;',
    broken: 'ALTER SEQUENCE ticket OWNED BY account.total;',
    named: ['~ sequence parameters public.ticket'],
  },
  {
    kind: 'function body',
    up: `CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.note := 'changed';
  RETURN NEW;
END $$;`,
    exact: `CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.note := 'touched';
  RETURN NEW;
END $$;`,
    broken: `CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.note := 'touched';
  RETURN OLD;
END $$;`,
    named: ['~ function public.touch()'],
  },
];
