import { relative } from 'node:path';
import { DEFAULTS } from '../engine/options.ts';
import type { RehearsalSubject } from '../engine/rehearsal-port.ts';
import type { ReportFinding } from '../engine/report.ts';
import { compareVersions } from '../engine/version.ts';
import { configuredLevel } from '../lint/configuration.ts';
import type { Configuration, Level } from '../lint/configuration.ts';
import type { LintFinding } from '../lint/finding.ts';
import { commentFindings, lint } from '../lint/lint.ts';
import type { LintOptions } from '../lint/lint.ts';
import { Places } from '../lint/places.ts';
import type { Rule, Size } from '../lint/rule.ts';
import { findingRules } from '../lint/finding-rules.ts';
import { lostByRollback, rule as losesData } from '../lint/rules/down-loses-data.ts';
import type { LintFile, LintStatement } from '../lint/statement.ts';
import { Suppressions } from '../lint/suppressions.ts';
import type { BaseSchema } from '../lint/catalog.ts';
import type { RehearsalSettings } from './port.ts';

/** Without a target, a shadow or a configuration that says which, the newest version that the rules know. */
const NEWEST = 180_000;

/** What the rules are held against, and with what. */
export interface RuleSubject {
  subject: RehearsalSubject;
  settings: RehearsalSettings;
  configuration: Configuration;
  files: readonly LintFile[];
  /** Rollback scripts, whose comments count, too. */
  rollbacks: readonly LintFile[];
  base: BaseSchema | undefined;
  /** Of the shadow, as `SHOW server_version` gives it. */
  shadowVersion: string | undefined;
  sizes: ReadonlyMap<string, Size>;
}

/** The rules, as the configuration and the comments in the files want them. */
export class ByRules {
  /** What they foresee. */
  readonly found: readonly LintFinding[];
  readonly #options: LintOptions;
  readonly #suppressions: Suppressions;
  readonly #files: ReadonlyMap<string, LintFile>;
  readonly #places = new Places();
  /** On which lines the statements of a file begin: looked for once. */
  readonly #lines = new Map<LintFile, readonly number[]>();
  readonly #rules = new Map<string, Rule>(findingRules.map((rule) => [rule.id, rule]));

  constructor(given: RuleSubject) {
    const { files, rollbacks } = given;
    this.#suppressions = new Suppressions([...files, ...rollbacks], [...this.#rules.keys()]);
    this.#options = { ...optionsOf(given), suppressions: this.#suppressions };
    this.#files = new Map([...files, ...rollbacks].map((file) => [file.path, file]));
    this.found = [...lint(this.#options), ...rollbacks.flatMap((file) => this.#lostBy(file))];
  }

  /** What a rule is worth in a file. */
  level(rule: string, file: string): Level {
    const known = this.#rules.get(rule);
    if (!known) return 'warning';
    return this.configured(rule, file) ?? (known.optIn === true ? 'off' : known.severity);
  }

  /** What the configuration makes of a rule in a file, if it says. */
  configured(rule: string, file: string): Level | undefined {
    const known = this.#rules.get(rule);
    return known && this.#options.level?.(known, file);
  }

  /** The findings with the reasons that comments give for them. */
  suppressed(findings: readonly ReportFinding[]): ReportFinding[] {
    return findings.map((finding) => ({
      ...finding,
      suppressed: this.#isCertain(finding) ? null : (finding.suppressed ?? this.#reasonFor(finding) ?? null),
    }));
  }

  /** No comment makes a statement run: `up` would fail with it as the rehearsal did. */
  #isCertain({ rule, evidence }: ReportFinding): boolean {
    const known = this.#rules.get(rule);
    const failed = evidence === 'failed' || evidence === 'proven';
    return failed && known?.family === 'fails' && known.needsRows !== true;
  }

  /** What is wrong with the comments, when every finding has been held against them. */
  comments(rehearsed: boolean): LintFinding[] {
    return commentFindings(this.#options, this.#suppressions, rehearsed);
  }

  /** What a rollback script deletes. */
  #lostBy(file: LintFile): LintFinding[] {
    const severity = this.level(losesData.id, file.path);
    if (severity === 'off') return [];
    return [...lostByRollback(file.statements)].map(({ statement, message, remedy, relation }) => ({
      ...{ rule: losesData, severity, statement, file: file.path, message, remedy, relation },
      ...this.#places.of(file, statement.start),
      ...{ guarded: undefined, lowered: undefined },
      suppressed: this.#suppressions.reasonFor(losesData.id, statement),
    }));
  }

  /** The last statement that begins on the line or above it. */
  #statementOn(file: LintFile, line: number): LintStatement | undefined {
    let lines = this.#lines.get(file);
    if (!lines) {
      lines = file.statements.map(({ start }) => this.#places.of(file, start).line);
      this.#lines.set(file, lines);
    }
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return file.statements[low - 1];
  }

  #reasonFor({ rule, file: path, line }: ReportFinding): string | undefined {
    const file = this.#files.get(path);
    if (!file) return undefined;
    const statement = line === null ? undefined : this.#statementOn(file, line);
    return statement
      ? this.#suppressions.reasonFor(rule, statement)
      : this.#suppressions.reasonForFile(rule, file);
  }
}

function optionsOf({
  subject,
  settings,
  configuration,
  files,
  base,
  shadowVersion,
  sizes,
}: RuleSubject): LintOptions {
  const { target, steps, folder } = subject;
  const directives = new Map(steps.map((step) => [step.path, step.directives]));
  const old = new Set(
    steps
      .filter(
        ({ version }) =>
          configuration.startAfter !== undefined && compareVersions(version, configuration.startAfter) <= 0,
      )
      .map(({ path }) => path),
  );
  return {
    files,
    serverVersionNum:
      target?.state.serverVersionNum ??
      configuration.serverVersionNum ??
      versionNumber(shadowVersion) ??
      NEWEST,
    ...(base && { base }),
    timeouts: ({ path }) => ({
      lockTimeoutMs: directives.get(path)?.lockTimeoutMs ?? settings.lockTimeoutMs ?? DEFAULTS.lockTimeoutMs,
      statementTimeoutMs:
        directives.get(path)?.statementTimeoutMs ??
        settings.statementTimeoutMs ??
        DEFAULTS.statementTimeoutMs,
      idleInTransactionTimeoutMs: 0,
    }),
    size: ({ schema, name }) => sizes.get(`${schema ?? 'public'}.${name}`),
    smallTable: configuration.smallTable,
    level: (rule, path) =>
      old.has(path)
        ? 'off'
        : configuredLevel(configuration, rule, relative(folder.dir, path).replaceAll('\\', '/')),
  };
}

/** `15.18` is 150018, `18beta1` 180000. */
function versionNumber(serverVersion: string | undefined): number | undefined {
  const [, major, minor = '0'] = /^(\d+)(?:\.(\d+))?/.exec(serverVersion ?? '') ?? [];
  return major === undefined ? undefined : Number(major) * 10_000 + Number(minor);
}
