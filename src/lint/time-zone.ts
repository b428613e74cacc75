import type { LintStatement } from './statement.ts';

/** The time zone that the file sets before a statement, if it does. */
export function timeZoneBefore(statement: LintStatement): string | undefined {
  let zone: string | undefined;
  for (const other of statement.file.statements) {
    if (other.index >= statement.index) break;
    if (other.node === undefined || !('VariableSetStmt' in other.node)) continue;
    const { name, kind, args, is_local: isLocal } = other.node.VariableSetStmt;
    if (name?.toLowerCase() !== 'timezone') continue;
    if (isLocal === true && (other.transaction === null || other.transaction !== statement.transaction))
      continue;
    const [value] = args ?? [];
    const isText = kind === 'VAR_SET_VALUE' && value !== undefined && 'A_Const' in value;
    zone = isText ? value.A_Const.sval?.sval : undefined;
  }
  return zone;
}

/** Zones that are at UTC all the year round, which is what PostgreSQL looks at. */
export function isZeroOffset(zone: string): boolean {
  return /^(?:(?:etc\/)?(?:utc|uct|universal|zulu|gmt|greenwich)|0|gmt[+-]?0)$/i.test(zone);
}
