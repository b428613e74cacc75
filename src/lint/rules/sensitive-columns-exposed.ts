import { nameText } from '../../sql/names.ts';
import { isInPublic } from '../api-schema.ts';
import { declaredColumns } from '../declared-columns.ts';
import { relationKey } from '../locks.ts';
import { rowSecurity } from '../row-security.ts';
import type { Rule } from '../rule.ts';

/** Names, or ends of names, that hardly have another meaning. */
const sensitive =
  /(?:^|_)(?:password|passwd|password_hash|hashed_password|ssn|social_security(?:_number)?|credit_card(?:_number)?|card_number|cvv|cvc|iban|passport(?:_number)?|tax_id|api_key|secret|secret_key|private_key|access_token|refresh_token|auth_token|session_token|otp_secret|mfa_secret)$/i;

export const rule: Rule = {
  id: 'sensitive-columns-exposed',
  severity: 'warning',
  family: 'security',
  optIn: true,
  summary: 'A column with a sensitive name in a table of schema public without row level security.',
  why: `Passwords, tokens, card and identity numbers in a table of a schema that an API serves can be read by everybody who has
rights on the table, unless row level security says otherwise. A table of its own in a schema that is not served keeps
them out of reach even when a policy is wrong.`,
  unsafe: `CREATE TABLE public.accounts (id bigint PRIMARY KEY, api_key text);`,
  safe: `CREATE TABLE private.account_keys (account_id bigint PRIMARY KEY, api_key text);`,
  *checkAll(context) {
    const { catalog, files } = context;
    const off = new Set(
      rowSecurity(context)
        .filter(
          ({ created, enabled }) => enabled === false || (enabled === undefined && created !== undefined),
        )
        .map(({ name }) => relationKey(catalog, name)),
    );
    for (const statement of files.flatMap((file) => (file.pending ? file.statements : []))) {
      for (const { table, column, location } of declaredColumns(statement.node)) {
        if (!sensitive.test(column) || !isInPublic(table, catalog) || !off.has(relationKey(catalog, table)))
          continue;
        yield {
          statement,
          location,
          evenIfNew: true,
          message: `${nameText(table)}.${column} can be read by every role with rights on the table`,
          remedy: 'Enable row level security, or keep it in a schema that is not served.',
        };
      }
    }
  },
};
