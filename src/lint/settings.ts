import type { Node } from 'libpg-query';
import { functionCalls } from './expressions.ts';
import { constantText } from './nodes.ts';
import type { Settings } from './rule.ts';
import type { LintStatement } from './statement.ts';

/** What the runner sets before a file, in milliseconds; 0 is no limit. */
export interface Timeouts {
  readonly lockTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly idleInTransactionTimeoutMs: number;
}

/** As the server has them when nobody has set anything. */
export const noTimeouts: Timeouts = {
  lockTimeoutMs: 0,
  statementTimeoutMs: 0,
  idleInTransactionTimeoutMs: 0,
};

/** Follows the settings of one file's session: the runner takes back what a file has set before the next one. */
export class SessionSettings {
  readonly #runner: Timeouts;
  readonly #searchPath: readonly string[];
  /** What the file has set; null for what it has reset to the server's own value. */
  #session = new Map<string, string[] | null>();
  #local = new Map<string, string[] | null>();
  #transaction: number | null = null;

  constructor(runner: Timeouts, searchPath: readonly string[]) {
    this.#runner = runner;
    this.#searchPath = searchPath;
  }

  /** To be called before each statement: what was set for another transaction is over. */
  enter({ transaction }: LintStatement): void {
    if (transaction !== this.#transaction) this.#local.clear();
    this.#transaction = transaction;
  }

  /** What a statement sets, for those behind it. */
  apply({ node }: LintStatement): void {
    for (const change of node === undefined ? [] : changes(node)) {
      if (change.local && this.#transaction === null) continue;
      if (change.name === undefined) {
        this.#local.clear();
        this.#session.clear();
        for (const name of timeoutNames) this.#session.set(name, null);
      } else if (change.local) {
        this.#local.set(change.name, change.value);
      } else {
        this.#local.delete(change.name);
        this.#session.set(change.name, change.value);
      }
    }
  }

  get searchPath(): readonly string[] {
    const set = this.#get('search_path');
    return set == null ? this.#searchPath : set.flatMap((text) => schemas(text));
  }

  get settings(): Settings {
    return {
      lockTimeoutMs: this.#timeout('lock_timeout', this.#runner.lockTimeoutMs),
      statementTimeoutMs: this.#timeout('statement_timeout', this.#runner.statementTimeoutMs),
      idleInTransactionTimeoutMs: this.#timeout(
        'idle_in_transaction_session_timeout',
        this.#runner.idleInTransactionTimeoutMs,
      ),
      fileSetLockTimeout: this.#get('lock_timeout') != null,
      fileSetStatementTimeout: this.#get('statement_timeout') != null,
    };
  }

  #get(name: string): string[] | null | undefined {
    const local = this.#local.get(name);
    return local === undefined ? this.#session.get(name) : local;
  }

  /** After a RESET the runner's value is gone, too: it is one that the session was given by SET. */
  #timeout(name: string, runner: number): number {
    const set = this.#get(name);
    if (set === undefined) return runner;
    return set === null ? 0 : (milliseconds(set[0] ?? '') ?? runner);
  }
}

const timeoutNames = ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout'];

interface Change {
  /** Undefined for all of them. */
  readonly name: string | undefined;
  /** Null is the server's own value. */
  readonly value: string[] | null;
  readonly local: boolean;
}

function changes(node: Node): Change[] {
  if ('VariableSetStmt' in node) {
    const { kind, name, args, is_local: local = false } = node.VariableSetStmt;
    switch (kind) {
      case 'VAR_SET_VALUE':
        return [{ name, value: (args ?? []).map((arg) => constantText(arg) ?? ''), local }];
      case 'VAR_SET_DEFAULT':
      case 'VAR_RESET':
        return [{ name, value: null, local }];
      case 'VAR_RESET_ALL':
        return [{ name: undefined, value: null, local: false }];
      default:
        return [];
    }
  }
  if ('DiscardStmt' in node && node.DiscardStmt.target === 'DISCARD_ALL') {
    return [{ name: undefined, value: null, local: false }];
  }
  return 'SelectStmt' in node ? setConfig(node) : [];
}

/** `SELECT set_config('search_path', '', false)`, as pg_dump has it. */
function setConfig(node: Node): Change[] {
  return functionCalls(node).flatMap(({ name, arguments: [setting, value, local] }) => {
    if (name.name !== 'set_config') return [];
    const text = constantText(value);
    const settingName = constantText(setting);
    if (settingName === undefined || text === undefined) return [];
    return [{ name: settingName, value: [text], local: constantText(local) === 'true' }];
  });
}

const units: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A timeout as PostgreSQL reads it: milliseconds unless there is a unit. */
export function milliseconds(text: string): number | undefined {
  const found = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text);
  const unit = found?.[2] === '' ? 1 : units[found?.[2] ?? ''];
  if (found === null || unit === undefined) return undefined;
  return Math.round(Number(found[1]) * unit);
}

/** The schemas of a search path; `"$user"` is a schema that hardly anybody has. */
function schemas(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim().replace(/^"(.*)"$/, '$1'))
    .filter((part) => part !== '' && part !== '$user');
}
