import type { Node } from 'libpg-query';
import { nameText } from '../../sql/names.ts';
import type { ObjectName } from '../../sql/names.ts';
import { isInPublic } from '../api-schema.ts';
import { commandsOf, laterPending, named, sameRelation, hasOption } from '../objects.ts';
import type { Context, Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'security-definer-view',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: "A view in schema public reads with its owner's rights.",
  why: `A view looks at its tables as its owner, not as the one who asks: row level security of the tables goes by the owner,
who mostly passes all of it. So a view in a schema that an API serves can show every row of tables that are locked down
otherwise. From version 15 on \`WITH (security_invoker = true)\` makes a view read with the rights of the caller. Older
versions have no such option: there, keep the view out of the served schema or revoke the rights on it.`,
  unsafe: `CREATE VIEW public.open_invoices AS SELECT id, total FROM invoices WHERE NOT paid;`,
  safe: `CREATE VIEW public.open_invoices WITH (security_invoker = true) AS
  SELECT id, total FROM invoices WHERE NOT paid;`,
  *check(statement, context) {
    if (context.serverVersionNum < 150_000) return;
    const view = definerView(statement.node);
    if (!view || !isInPublic(view, context.catalog) || isMended(view, statement, context)) return;
    yield {
      statement,
      evenIfNew: true,
      message: `the view ${nameText(view)} shows what its owner may see to everybody who may read it`,
      remedy: 'Add WITH (security_invoker = true).',
    };
  },
};

function definerView(node: Node | undefined): ObjectName | undefined {
  if (node && 'ViewStmt' in node) {
    const { view, options } = node.ViewStmt;
    return view?.relpersistence === 't' || hasOption(options, 'security_invoker')
      ? undefined
      : named(view)?.name;
  }
  return commandsOf(node).find(
    ({ command, objectType }) => objectType === 'OBJECT_VIEW' && sets(command, false),
  )?.name;
}

/** Whether an ALTER VIEW switches security_invoker on, or off. */
function sets({ subtype, def }: ReturnType<typeof commandsOf>[number]['command'], on: boolean): boolean {
  const options = def && 'List' in def ? def.List.items : undefined;
  const named = options?.some(
    (option) => 'DefElem' in option && option.DefElem.defname === 'security_invoker',
  );
  if (named !== true) return false;
  if (subtype === 'AT_ResetRelOptions') return !on;
  return subtype === 'AT_SetRelOptions' && hasOption(options, 'security_invoker') === on;
}

function isMended(view: ObjectName, statement: LintStatement, context: Context): boolean {
  return laterPending(statement, context).some(({ node }) =>
    commandsOf(node).some(
      ({ command, name }) => sets(command, true) && sameRelation(context.catalog, name, view),
    ),
  );
}
