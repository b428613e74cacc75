import type { Node } from 'libpg-query';
import { laterInFile } from '../around.ts';
import type { Rule } from '../rule.ts';
import type { LintStatement } from '../statement.ts';

export const rule: Rule = {
  id: 'session-guc-leak',
  severity: 'notice',
  family: 'process',
  optIn: true,
  summary: 'A SET without LOCAL lasts longer than the transaction.',
  why: `\`SET\` holds for the rest of the session. A \`search_path\` or a role that one file has set decides where the tables of
the next one end up, and to whom they belong; pg_dump writes \`set_config('search_path', '', false)\` at the head of each
of its files, behind which nothing is found without its schema.

migrate-action resets settings and roles behind each file, so nothing leaks here. With psql, or any runner that keeps its
session, it does. \`SET LOCAL\` ends with the transaction everywhere. The rehearsal reports under this rule what it has
seen to outlast its transaction.`,
  unsafe: `SET search_path = billing;
CREATE TABLE invoices (id bigint PRIMARY KEY);`,
  safe: `SET LOCAL search_path = billing;
CREATE TABLE invoices (id bigint PRIMARY KEY);`,
  *check(statement) {
    const name = setForSession(statement.node);
    if (name === undefined || isResetLater(statement, name)) return;
    yield {
      statement,
      message: `sets ${name} for the session, so also for what runs in it after this file`,
      remedy: 'Use SET LOCAL, or RESET it at the end of the file.',
    };
  },
};

function setForSession(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  if ('VariableSetStmt' in node) {
    const { kind, name, is_local } = node.VariableSetStmt;
    return kind === 'VAR_SET_VALUE' && is_local !== true ? name?.toLowerCase() : undefined;
  }
  if (!('SelectStmt' in node)) return undefined;
  for (const target of node.SelectStmt.targetList ?? []) {
    const value = 'ResTarget' in target ? target.ResTarget.val : undefined;
    if (!value || !('FuncCall' in value)) continue;
    const { funcname, args } = value.FuncCall;
    const called = funcname?.at(-1);
    const [name, , local] = args ?? [];
    if (!called || !('String' in called) || called.String.sval !== 'set_config') continue;
    if (name && 'A_Const' in name && isFalse(local)) return name.A_Const.sval?.sval?.toLowerCase();
  }
  return undefined;
}

function isFalse(node: Node | undefined): boolean {
  if (!node) return false;
  if ('TypeCast' in node) return isFalse(node.TypeCast.arg);
  if (!('A_Const' in node)) return false;
  const { boolval, sval } = node.A_Const;
  return boolval ? boolval.boolval !== true : sval?.sval === 'f';
}

function isResetLater(statement: LintStatement, name: string): boolean {
  return laterInFile(statement).some(({ node }) => {
    if (!node) return false;
    if ('DiscardStmt' in node) return node.DiscardStmt.target === 'DISCARD_ALL';
    if (!('VariableSetStmt' in node)) return false;
    const { kind, name: other } = node.VariableSetStmt;
    if (kind === 'VAR_RESET_ALL') return true;
    return (kind === 'VAR_RESET' || kind === 'VAR_SET_DEFAULT') && other?.toLowerCase() === name;
  });
}
