import { nameText } from '../../sql/names.ts';
import { isInPublic } from '../api-schema.ts';
import { rowSecurity } from '../row-security.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'rls-disabled-in-public',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A table in schema public has no row level security.',
  why: `Where a web API serves the schema \`public\` (PostgREST, Supabase), a table in it is open to every role that has
privileges on it: with Supabase's default privileges to anyone who has the public key, for reading and writing. Row
level security shows nothing until a policy allows it. Superusers, roles with BYPASSRLS and the owner of the table go
past it; \`FORCE ROW LEVEL SECURITY\` includes the owner.`,
  unsafe: `CREATE TABLE public.invoices (id bigint PRIMARY KEY);`,
  safe: `CREATE TABLE public.invoices (id bigint PRIMARY KEY, owner_id uuid NOT NULL);
ALTER TABLE public.invoices ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoices_of_owner ON public.invoices
  USING (owner_id = (SELECT current_setting('app.user_id')::uuid));`,
  *checkAll(context) {
    for (const { name, created, enabled, switched } of rowSecurity(context)) {
      if (!isInPublic(name, context.catalog)) continue;
      const statement = enabled === false ? switched : enabled === undefined ? created : undefined;
      if (statement?.file.pending !== true) continue;
      yield {
        statement,
        evenIfNew: true,
        message: `${nameText(name)} is in schema public and shows all of its rows to every role with privileges on it`,
        remedy: `Add ALTER TABLE ${nameText(name)} ENABLE ROW LEVEL SECURITY and the policies that allow what is meant.`,
      };
    }
  },
};
