import type { SmallTable } from './guards.ts';
import type { Rule, Severity } from './rule.ts';

/** What `migrate-action.json` says. What it does not say is undefined. */
export interface Configuration {
  /** From which severity on a finding fails a check. */
  readonly failOn: FailOn | undefined;
  readonly rules: ReadonlyMap<string, Level>;
  /** Migrations up to this version are left alone: they were written before the rules were. */
  readonly startAfter: string | undefined;
  /** In order: a later one has the last word. */
  readonly overrides: readonly Override[];
  /** As `server_version_num`, for when the target is not asked. */
  readonly serverVersionNum: number | undefined;
  readonly smallTable: SmallTable;
  /** What a rollback script that does not lead back to the schema before is worth. */
  readonly rollback: RollbackLevel | undefined;
}

export interface Override {
  readonly files: readonly string[];
  readonly rules: ReadonlyMap<string, Level>;
}

export type Level = Severity | 'off';
export type FailOn = 'error' | 'warning' | 'never';
export type RollbackLevel = 'error' | 'warning' | 'off';

/** The rule that `rollback` is about. */
const ROLLBACK_RULE = 'down-not-inverse';

/**
 * What the configuration makes of a rule in a file.
 *
 * @param file below the migrations folder, with `/`: `versions/042_orders.sql`
 */
export function configuredLevel(
  { rules, overrides, rollback }: Configuration,
  { id }: Pick<Rule, 'id'>,
  file: string,
): Level | undefined {
  const override = overrides.findLast(
    (each) => each.rules.has(id) && each.files.some((pattern) => matches(pattern, file)),
  );
  return override?.rules.get(id) ?? rules.get(id) ?? (id === ROLLBACK_RULE ? rollback : undefined);
}

/** Whether findings of that severity fail a check; errors do unless the configuration says otherwise. */
export function fails(severity: Severity, failOn: FailOn = 'error'): boolean {
  return severity === 'error' ? failOn !== 'never' : severity === 'warning' && failOn === 'warning';
}

/** `*` and `?` stand for anything but `/`, `**` for that too. A pattern without `/` is about the name alone. */
function matches(pattern: string, file: string): boolean {
  const subject = pattern.includes('/') ? file : file.slice(file.lastIndexOf('/') + 1);
  const source = pattern.replace(/\*\*\/|\*\*|\*|\?|[^*?]+/g, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    return part === '?' ? '[^/]' : part.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 's').test(subject);
}
