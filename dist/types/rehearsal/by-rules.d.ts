import type { RehearsalSubject } from '../engine/rehearsal-port.js';
import type { ReportFinding } from '../engine/report.js';
import type { Configuration, Level } from '../lint/configuration.js';
import type { LintFinding } from '../lint/finding.js';
import type { Size } from '../lint/rule.js';
import type { LintFile } from '../lint/statement.js';
import type { BaseSchema } from '../lint/catalog.js';
import type { RehearsalSettings } from './port.js';
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
export declare class ByRules {
    #private;
    /** What they foresee. */
    readonly found: readonly LintFinding[];
    constructor(given: RuleSubject);
    /** What a rule is worth in a file. */
    level(rule: string, file: string): Level;
    /** What the configuration makes of a rule in a file, if it says. */
    configured(rule: string, file: string): Level | undefined;
    /** The findings with the reasons that comments give for them. */
    suppressed(findings: readonly ReportFinding[]): ReportFinding[];
    /** What is wrong with the comments, when every finding has been held against them. */
    comments(rehearsed: boolean): LintFinding[];
}
