import { rollbackScriptOf } from '../engine/folder.ts';
import type { RehearsalSubject, Rehearsed } from '../engine/rehearsal-port.ts';
import type { ReportRehearsal } from '../engine/report-rehearsal.ts';
import type { ReportFinding } from '../engine/report.ts';
import type { Size } from '../lint/rule.ts';
import type { LintFile } from '../lint/statement.ts';
import { readStatements } from '../lint/statements.ts';
import type { LintSource } from '../lint/statements.ts';
import { lineAndColumn } from '../sql/position.ts';
import { ByRules } from './by-rules.ts';
import { loadConfiguration } from './configuration.ts';
import { erDiagram } from './diagram.ts';
import { ExistingRelations } from './existing.ts';
import { reportFinding, SeenStatements, sentence } from './finding.ts';
import { diffInventories } from './inventory-diff.ts';
import { lockReport } from './lock-report.ts';
import type { Places } from './lock-report.ts';
import type { Played } from './on-stage.ts';
import type { OpenedStage } from './open-stage.ts';
import { Phases } from './phases.ts';
import type { RehearsalSettings } from './port.ts';
import { rollbackFindings } from './proof/findings.ts';
import { seenOnly } from './seen-only.ts';
import type { Known } from './seen-only.ts';
import { verdict } from './verdict.ts';

/** What there was to see. */
interface Staged extends Omit<OpenedStage, 'stage'> {
  played: Played | undefined;
  sizes: ReadonlyMap<string, Size>;
}

/** Looks at the pending files with the rules, and runs them where a server is to be had. */
export async function rehearsePlan(
  subject: RehearsalSubject,
  settings: RehearsalSettings,
): Promise<Rehearsed> {
  const configuration = loadConfiguration(settings.config, settings.migrationsDir);
  const phases = new Phases(settings.onEvent, settings.signal);
  const pending = subject.steps.map((step): LintSource => ({
    path: step.path,
    source: { text: step.text, inBytes: step.inBytes },
    pending: true,
    script: step.script,
  }));
  const staged = await stagedBy(subject, settings, phases, pending);
  const { played, shadow, sizes } = staged;
  const { files, rules } = await phases.run('hold the rules against it', async () => {
    const read = await readStatements(played ? pending : [...subject.base.map(sourceOf), ...pending]);
    const given = { subject, settings, configuration, files: read, rollbacks: await rollbacksOf(subject) };
    return {
      files: read,
      rules: new ByRules({ ...given, base: played?.base, shadowVersion: shadow?.serverVersion, sizes }),
    };
  });
  const existing = played && new ExistingRelations(played.base, played.evidence);
  const risks = await targetFindings(subject, settings, files, rules, phases);
  const found = rules.suppressed([...findingsOf(rules, files, played, existing), ...risks]);
  const comments = rules.comments(played !== undefined).map((one) => reportFinding(one, UNSEEN));
  const findings = [...found, ...comments].sort(byPlace(subject));
  return {
    findings,
    rehearsal: rehearsalReport(subject, files, staged, existing, phases),
    warnings: [],
    error: verdict(findings, settings.failOn ?? configuration.failOn ?? 'error'),
  };
}

const UNSEEN = new SeenStatements([]);

async function stagedBy(
  subject: RehearsalSubject,
  settings: RehearsalSettings,
  phases: Phases,
  pending: readonly LintSource[],
): Promise<Staged> {
  const { target } = subject;
  const sizes = target
    ? await phases.run('read the sizes', async () =>
        (await import('./sizes.ts')).readSizes(target.connection),
      )
    : new Map<string, Size>();
  if (settings.mode === 'lint') {
    const base = { from: subject.baseFrom, migrations: subject.base.length };
    return { played: undefined, shadow: null, base, notes: ['Only the rules were asked.'], sizes };
  }
  // The rules alone need no driver.
  const [{ openStage }, { play }] = await Promise.all([import('./open-stage.ts'), import('./on-stage.ts')]);
  const { stage, ...opened } = await openStage(subject, settings, phases, pending);
  if (!stage) return { ...opened, played: undefined, sizes };
  const notes = [...opened.notes];
  let played: Played | undefined;
  try {
    played = await play(stage, subject, phases);
    notes.push(...played.notes);
  } catch (error) {
    if (settings.signal?.aborted === true) throw error;
    notes.push(
      `The rehearsal did not get to its end: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    await phases
      .end('stop the server', () => stage.close())
      .catch((error: unknown) => {
        if (settings.signal?.aborted === true) throw error;
        notes.push(
          `What the rehearsal made on its server could not all be taken away: ${error instanceof Error ? error.message : String(error)}`,
        );
      });
  }
  return { ...opened, notes, played, sizes };
}

/** What the rules foresaw, held against what was seen, and what was seen and not foreseen. */
function findingsOf(
  rules: ByRules,
  files: readonly LintFile[],
  played: Played | undefined,
  existing: ExistingRelations | undefined,
): ReportFinding[] {
  const evidence = played?.evidence ?? [];
  const seen = new SeenStatements(evidence);
  const foreseen = rules.found.map((finding) => reportFinding(finding, seen));
  if (!existing || !played) return foreseen;
  const known = rules.found.map((finding, index): Known => ({
    file: finding.file,
    statement: finding.statement.index,
    rule: finding.rule.id,
    family: finding.rule.family,
    relation: finding.relation,
    evidence: foreseen[index]?.evidence ?? 'unproven',
    guarded: finding.guarded ?? null,
  }));
  const proofs = rollbackFindings(played.rollbacks).flatMap((finding) => {
    const severity = rules.level(finding.rule, finding.file);
    return severity === 'off' ? [] : [{ ...finding, severity, message: sentence(finding.message) }];
  });
  const seenToo = seenOnly(seen, files, existing, known, (rule, file) => rules.level(rule, file));
  return [...foreseen, ...seenToo, ...proofs];
}

/** What the rows of the target say, where they may be counted, and its statistics. */
async function targetFindings(
  { target }: RehearsalSubject,
  { dataChecks: wanted }: RehearsalSettings,
  files: readonly LintFile[],
  rules: ByRules,
  phases: Phases,
): Promise<ReportFinding[]> {
  if (!target) return [];
  const statements = files.filter(({ pending }) => pending).flatMap((file) => file.statements);
  const found: ReportFinding[] = [];
  if (wanted === true) {
    const { checkData, dataChecks, riskFindings } = await import('./risks.ts');
    const risks = await phases.run("count in the database's tables", () =>
      checkData(target.connection, dataChecks(statements)),
    );
    found.push(...riskFindings(risks));
  }
  const { usedIndexFindings } = await import('./used-indexes.ts');
  const { missingOnTarget } = await import('./missing-on-target.ts');
  found.push(...(await usedIndexFindings(target.connection, statements)));
  found.push(...(await missingOnTarget(target.connection, statements)));
  return found.flatMap((finding) => {
    const severity = rules.configured(finding.rule, finding.file) ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

function rehearsalReport(
  { steps }: RehearsalSubject,
  files: readonly LintFile[],
  { played, shadow, base, notes, sizes }: Staged,
  existing: ExistingRelations | undefined,
  phases: Phases,
): ReportRehearsal {
  const places = placesIn(steps, files);
  return {
    shadow,
    base,
    notes,
    locks:
      played && existing
        ? lockReport(played.evidence, {
            places,
            existed: (relation) => existing.has(relation),
            size: (relation) => {
              const { schema, name } = existing.original(relation);
              return sizes.get(`${schema}.${name}`);
            },
          })
        : [],
    rollbacks: played?.rollbacks ?? [],
    changes: played ? diffInventories(played.before, played.after) : [],
    diagram: played ? erDiagram(played.before, played.after) : null,
    drift: null,
    phases: phases.done,
  };
}

function placesIn(steps: RehearsalSubject['steps'], files: readonly LintFile[]): Places {
  const versions = new Map(steps.map(({ path, version }) => [path, version]));
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    version: (path) => versions.get(path) ?? '',
    line: (path, number) => {
      const file = byPath.get(path);
      const statement = file?.statements.find(({ index }) => index === number);
      return file && statement ? lineAndColumn(file.text, statement.start).line : 1;
    },
  };
}

/** In the order of the files, and within a file by line. */
function byPlace({ steps }: RehearsalSubject): (one: ReportFinding, other: ReportFinding) => number {
  const order = new Map(steps.map(({ path }, index) => [path, index]));
  const number = ({ file }: ReportFinding): number => order.get(file) ?? steps.length;
  return (one, other) =>
    number(one) - number(other) ||
    (one.line ?? 0) - (other.line ?? 0) ||
    (one.column ?? 0) - (other.column ?? 0);
}

/** The rollback scripts, for the comments in them. */
function rollbacksOf({ steps, folder }: RehearsalSubject): Promise<LintFile[]> {
  return readStatements(
    steps.flatMap(({ version, name }) => {
      const script = rollbackScriptOf(folder, version, name)?.read();
      return script ? [{ path: script.path, source: script.read(), pending: true }] : [];
    }),
  );
}

function sourceOf(file: { path: string; read: () => LintSource['source'] }): LintSource {
  return { path: file.path, source: file.read(), pending: false };
}
