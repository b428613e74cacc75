import type { BaseSchema } from './catalog.ts';
import type { LintFinding } from './finding.ts';
import { smallTable, weigh } from './guards.ts';
import type { SmallTable } from './guards.ts';
import type { Context, Hit, Rule, Severity } from './rule.ts';
import { Places } from './places.ts';
import { findingRules as allRules } from './finding-rules.ts';
import { applyStatement } from './schema/apply.ts';
import { CatalogState } from './schema/state.ts';
import { noTimeouts, SessionSettings } from './settings.ts';
import type { Timeouts } from './settings.ts';
import type { LintFile, LintStatement } from './statement.ts';
import { offsetOfByte } from './statements.ts';
import { Suppressions } from './suppressions.ts';

export interface LintOptions {
  /** In the order in which they run. */
  readonly files: readonly LintFile[];
  /** Of the target, as `server_version_num`. */
  readonly serverVersionNum: number;
  /** What there is before the pending files; without it, the other files say what they can. */
  readonly base?: BaseSchema;
  /** What the runner sets for each file: none by default. */
  readonly timeouts?: Timeouts | ((file: LintFile) => Timeouts);
  readonly size?: Context['size'];
  readonly smallTable?: SmallTable;
  /** All by default. */
  readonly rules?: readonly Rule[];
  /** What the configuration says of a rule in a file; undefined leaves it to the rule. */
  readonly level?: (rule: Rule, path: string) => Severity | 'off' | undefined;
  /**
   * The comments of the files, for whoever adds findings of a rehearsal and asks for `commentFindings` in the end.
   * Without it, what is wrong with them is among the findings.
   */
  readonly suppressions?: Suppressions;
}

/** The comments of the pending files that suppress what any rule finds. */
export function suppressionsOf({ files }: Pick<LintOptions, 'files'>): Suppressions {
  return new Suppressions(
    files,
    allRules.map(({ id }) => id),
  );
}

/**
 * Holds the rules against every pending file, in order. What a guard held back is among the findings, with its
 * reason; nothing is dropped in silence.
 */
export function lint(options: LintOptions): LintFinding[] {
  const suppressions = options.suppressions ?? suppressionsOf(options);
  const found = new Run(options, suppressions).findings();
  if (options.suppressions !== undefined) return found;
  return sorted([...found, ...commentFindings(options, suppressions)], options.files);
}

/**
 * What is wrong with the comments, once every finding has been held against them.
 *
 * @param rehearsed whether what only a rehearsal can see has been looked for
 */
export function commentFindings(
  options: LintOptions,
  suppressions: Suppressions,
  rehearsed = false,
): LintFinding[] {
  const rules = new Map((options.rules ?? allRules).map((rule) => [rule.id, rule]));
  const ran = (id: string, { path }: LintFile): boolean => {
    const rule = rules.get(id);
    return (
      rule !== undefined && levelOf(rule, path, options) !== 'off' && (rehearsed || rule.dynamic !== true)
    );
  };
  const places = new Places();
  return [...suppressions.problems(ran)].flatMap(({ rule: id, statement, offset, message, remedy }) => {
    const rule = rules.get(id);
    const level = rule && levelOf(rule, statement.file.path, options);
    if (rule === undefined || level === 'off') return [];
    return {
      ...{ rule, severity: level ?? rule.severity, statement, file: statement.file.path },
      ...places.of(statement.file, offset),
      ...{
        message,
        remedy,
        relation: undefined,
        guarded: undefined,
        lowered: undefined,
        suppressed: undefined,
      },
    };
  });
}

function levelOf(rule: Rule, path: string, { level }: LintOptions): Severity | 'off' | undefined {
  return level?.(rule, path) ?? (rule.optIn === true ? 'off' : undefined);
}

class Run {
  readonly #options: LintOptions;
  readonly #suppressions: Suppressions;
  readonly #rules: readonly Rule[];
  readonly #catalog: CatalogState;
  readonly #found: LintFinding[] = [];
  readonly #keys = new Set<string>();
  readonly #places = new Places();
  #settings = new SessionSettings(noTimeouts, []);
  #before: LintStatement[] = [];
  /** Those that say something of the file whose turn it is. */
  #inFile: readonly Rule[] = [];

  constructor(options: LintOptions, suppressions: Suppressions) {
    this.#options = options;
    this.#suppressions = suppressions;
    this.#rules = options.rules ?? allRules;
    this.#catalog = new CatalogState(options.base);
  }

  findings(): LintFinding[] {
    const { files, base } = this.#options;
    const searchPath = this.#catalog.searchPath;
    for (const file of files) {
      this.#settings = new SessionSettings(this.#timeouts(file), searchPath);
      this.#before = [];
      // What is applied is in the base schema already.
      if (!file.pending && base !== undefined) continue;
      this.#inFile = this.#rules.filter(
        (rule) => rule.check !== undefined && levelOf(rule, file.path, this.#options) !== 'off',
      );
      for (const statement of file.statements) this.#statement(statement);
    }
    this.#catalog.searchPath = searchPath;
    this.#checkAll();
    return sorted(this.#found, files);
  }

  #statement(statement: LintStatement): void {
    const [previous] = this.#before;
    if (statement.transaction === null || statement.transaction !== previous?.transaction) this.#before = [];
    this.#settings.enter(statement);
    this.#catalog.searchPath = this.#settings.searchPath;
    if (statement.file.pending) {
      const context = this.#context();
      for (const rule of this.#inFile) this.#add(rule, rule.check?.(statement, context) ?? [], context);
    }
    applyStatement(this.#catalog, statement);
    this.#settings.apply(statement);
    if (statement.transaction !== null) this.#before.push(statement);
  }

  #checkAll(): void {
    this.#before = [];
    const context = this.#context();
    for (const rule of this.#rules) this.#add(rule, rule.checkAll?.(context) ?? [], context);
  }

  #add(rule: Rule, hits: Iterable<Hit>, context: Context): void {
    for (const hit of hits) {
      const { statement, message, remedy, relation } = hit;
      const { file, start, sql } = statement;
      const level = levelOf(rule, file.path, this.#options);
      if (level === 'off' || !file.pending) continue;
      const weighed = weigh(rule, hit, context, this.#options.smallTable ?? smallTable);
      const at = start + (hit.location === undefined ? 0 : offsetOfByte(sql, hit.location));
      const finding: LintFinding = {
        rule,
        ...weighed,
        // The configuration has the last word.
        ...(level !== undefined && { severity: level, lowered: undefined }),
        statement,
        file: file.path,
        ...this.#places.of(file, at),
        message,
        remedy,
        relation,
        suppressed: this.#suppressions.reasonFor(rule.id, statement),
      };
      const key = JSON.stringify([
        rule.id,
        file.path,
        statement.index,
        finding.line,
        finding.column,
        message,
      ]);
      if (this.#keys.has(key)) continue;
      this.#keys.add(key);
      this.#found.push(finding);
    }
  }

  #context(): Context {
    const { files, serverVersionNum, size } = this.#options;
    return {
      serverVersionNum,
      catalog: this.#catalog,
      files,
      before: this.#before,
      settings: this.#settings.settings,
      size: size ?? (() => undefined),
    };
  }

  #timeouts(file: LintFile): Timeouts {
    const { timeouts = noTimeouts } = this.#options;
    return typeof timeouts === 'function' ? timeouts(file) : timeouts;
  }
}

/** In the order of the files and their lines. */
function sorted(findings: readonly LintFinding[], files: readonly LintFile[]): LintFinding[] {
  const order = new Map(files.map((file, at) => [file, at]));
  const place = ({ statement }: LintFinding): number => order.get(statement.file) ?? 0;
  return [...findings].sort(
    (one, other) =>
      place(one) - place(other) ||
      one.line - other.line ||
      one.column - other.column ||
      (one.rule.id < other.rule.id ? -1 : 1),
  );
}
