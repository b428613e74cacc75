import type { Node } from 'libpg-query';
import type { ObjectName } from '../../sql/names.ts';
import { nameText } from '../../sql/names.ts';
import { isInPublic } from '../api-schema.ts';
import { named } from '../objects.ts';
import { isRevokedLater } from '../revoked.ts';
import type { Rule } from '../rule.ts';
import { relationsIn } from '../walk.ts';

export const rule: Rule = {
  id: 'auth-users-exposed',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A view in schema public reads auth.users.',
  why: `\`auth.users\` of Supabase holds e-mail addresses, phone numbers and password hashes of all users. A view or
materialized view on it in a served schema reads with the rights of its owner and so shows them to every role that may
read the view. Copy the columns that are meant to be seen into a table of your own, with a trigger that keeps them up to
date, and protect that with policies.`,
  unsafe: `CREATE VIEW public.profiles AS SELECT id, email FROM auth.users;`,
  safe: `CREATE TABLE public.profiles (id uuid PRIMARY KEY REFERENCES auth.users ON DELETE CASCADE, display_name text);
ALTER TABLE public.profiles ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.profiles USING (id = (SELECT auth.uid()));`,
  *check(statement, context) {
    const view = viewOf(statement.node);
    if (!view || !isInPublic(view.name, context.catalog)) return;
    const users = [...relationsIn(view.query)].find(
      ({ name }) => name.schema === 'auth' && name.name === 'users',
    );
    if (!users || isRevokedLater(view.name, statement, context)) return;
    yield {
      statement,
      location: users.location,
      evenIfNew: true,
      message: `${nameText(view.name)} shows data of all users from auth.users to every role that may read it`,
      remedy: 'Keep what may be seen in a table of your own with policies.',
    };
  },
};

function viewOf(node: Node | undefined): { name: ObjectName; query: Node | undefined } | undefined {
  if (!node) return undefined;
  if ('ViewStmt' in node) {
    const view = named(node.ViewStmt.view);
    return view && { name: view.name, query: node.ViewStmt.query };
  }
  if (!('CreateTableAsStmt' in node) || node.CreateTableAsStmt.objtype !== 'OBJECT_MATVIEW') return undefined;
  const view = named(node.CreateTableAsStmt.into?.rel);
  return view && { name: view.name, query: node.CreateTableAsStmt.query };
}
