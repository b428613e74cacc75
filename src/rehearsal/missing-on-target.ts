import type { ReportFinding } from '../engine/report.ts';
import { rule } from '../lint/rules/missing-on-target.ts';
import type { LintStatement } from '../lint/statement.ts';
import type { Connection } from '../postgres/connection.ts';
import { lineAndColumn } from '../sql/position.ts';
import { lookUp } from './look-up.ts';
import { needsOf } from './read-needs.ts';

interface Need {
  statement: LintStatement;
  kind: 'role' | 'extension';
  name: string;
}

/** Roles and extensions that pending statements name and that the target lacks; its catalogs are read. */
export async function missingOnTarget(
  target: Connection,
  statements: readonly LintStatement[],
  timeoutMs = 5_000,
): Promise<ReportFinding[]> {
  const wanted = await needsOfStatements(statements);
  if (wanted.length === 0) return [];
  const known = await knownTo(target, timeoutMs);
  if (!known) return [];
  return wanted
    .filter(({ kind, name }) => !known[kind].has(name))
    .map(({ statement: { file, start }, kind, name }) => ({
      ...{ rule: rule.id, severity: rule.severity, evidence: 'unproven', file: file.path },
      ...lineAndColumn({ text: file.text, inBytes: false }, start),
      message:
        kind === 'role'
          ? `There is no role ${name} on the database: the statement would fail there.`
          : `The extension ${name} is not installed on the server of the database: the statement would fail there.`,
      remedy:
        kind === 'role'
          ? 'Create the role there first, or in an earlier migration.'
          : 'Have it installed there first.',
      ...{ guarded: null, suppressed: null },
    }));
}

/** What no statement before creates, each where it is first named. */
async function needsOfStatements(statements: readonly LintStatement[]): Promise<Need[]> {
  const made = new Set<string>();
  const told = new Set<string>();
  const wanted: Need[] = [];
  for (const statement of statements) {
    const needs = await needsOf([statement.sql]);
    for (const name of [...needs.createdRoles, ...needs.codedRoles]) made.add(name);
    const named: Need[] = [
      ...[...needs.roles]
        .filter((name) => !made.has(name))
        .map((name) => ({ statement, kind: 'role' as const, name })),
      ...[...needs.extensions].map((name) => ({ statement, kind: 'extension' as const, name })),
    ];
    for (const one of named) {
      if (told.has(`${one.kind} ${one.name}`)) continue;
      told.add(`${one.kind} ${one.name}`);
      wanted.push(one);
    }
  }
  return wanted;
}

async function knownTo(
  target: Connection,
  timeoutMs: number,
): Promise<Record<Need['kind'], ReadonlySet<string>> | undefined> {
  const query = `SELECT 'role', rolname::text FROM pg_catalog.pg_roles
 UNION ALL SELECT 'extension', name::text FROM pg_catalog.pg_available_extensions`;
  const rows = await lookUp(target, query, { timeoutMs });
  if (!rows) return undefined;
  const ofKind = (wanted: Need['kind']): Set<string> =>
    new Set(rows.flatMap(([kind, name]) => (kind === wanted && name != null ? [name] : [])));
  return { role: ofKind('role'), extension: ofKind('extension') };
}
