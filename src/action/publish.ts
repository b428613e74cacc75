import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { wasChecked } from '../report/findings.ts';
import { jsonText } from '../report/json.ts';
import type { JsonReport } from '../report/json.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { outcome } from '../report/outcome.ts';
import type { PageContext } from '../report/page.ts';
import { errorText } from '../report/text-error.ts';
import { resultText } from '../report/text.ts';
import { annotationsOf } from './annotations.ts';
import type { Annotation } from './annotations.ts';
import type { GitHubInputs } from './github-inputs.ts';
import type { Log } from './log.ts';
import { outputsOf } from './outputs.ts';
import type { Ports } from './run.ts';
import type { Told } from './pull-request-comment.ts';

/** GitHub drops a summary above 1,048,576 bytes whole. */
const SUMMARY_BYTES = 1_000_000;
const WHOLE = 'the JSON report (output `report-path`)';

/** What is told, and to whom. */
export interface Publication {
  report: JsonReport;
  inputs: Pick<GitHubInputs, 'summary' | 'annotations' | 'reportPath'>;
  /** The page's context with notes of its own. */
  context: (notes: readonly string[]) => PageContext;
  /** Where the findings are wanted as SARIF. */
  sarifPath: string | undefined;
  /** Puts the report on the pull request. */
  comment: (context: PageContext) => Promise<Told>;
  redact: (text: string) => string;
  /** Called with the path of the JSON report when it is written. */
  onWritten?: ((path: string) => void) | undefined;
}

/**
 * Tells what came of the command wherever GitHub shows it. Each place is for itself: one that cannot be
 * written to is told in the log, and changes nothing of the others or of the outcome.
 */
export async function publish(publication: Publication, ports: Ports, log: Log): Promise<void> {
  const { report, inputs, redact } = publication;
  const { core } = ports;
  const attempt = async (what: string, write: () => unknown): Promise<void> => {
    try {
      await write();
    } catch (error) {
      log.text(`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  // First what later steps and people need when the runner has little patience left.
  let reportPath = '';
  await attempt('The JSON report', async () => {
    reportPath = await writeReport(report, inputs.reportPath, ports);
    publication.onWritten?.(reportPath);
  });
  let sarifPath = '';
  if (publication.sarifPath !== undefined && wasChecked(report))
    await attempt('The SARIF file', async () => {
      sarifPath = await writeSarif(report, publication.sarifPath ?? '');
    });
  const setOutputs = (outputs: Record<string, string>): void => {
    log.command(() => {
      for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
    });
  };
  await attempt('The outputs', () => {
    setOutputs({ ...outputsOf(report, reportPath), 'sarif-path': sarifPath });
  });
  writeLog(report, ports, log);

  const summary = (notes: readonly string[]): Promise<void> =>
    attempt('The job summary', async () => {
      // The variable is not there when the action is run by hand.
      if (!inputs.summary || (ports.environment['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
      const context = publication.context(notes);
      const page = renderMarkdown(report, {
        budgetBytes: SUMMARY_BYTES,
        whole: WHOLE,
        kind: 'summary',
        context,
      });
      await core.summary.addRaw(redact(page)).write();
    });
  const hurried = ports.signal.aborted;
  if (hurried) await summary([]);
  const told = await publication.comment(publication.context([]));
  if (!hurried) await summary(told.note === null ? [] : [told.note]);
  await attempt('The outputs', () => {
    setOutputs({ 'comment-id': told.id === null ? '' : String(told.id), 'comment-url': told.url ?? '' });
  });
  const notice = told.notice === null ? null : redact(told.notice);
  if (inputs.annotations) annotate(annotationsOf(report, notice), ports, log);
  // The error of the command is in the log anyway.
  else for (const { message } of annotationsOf({ ...report, error: null }, notice)) log.text(message);
  log.end();
}

function annotate(annotations: readonly Annotation[], { core }: Pick<Ports, 'core'>, log: Log): void {
  for (const { kind, message, properties } of annotations) {
    log.command(() => {
      core[kind](message, properties);
    });
  }
}

async function writeReport(
  report: JsonReport,
  wanted: string | undefined,
  { environment }: Pick<Ports, 'environment'>,
): Promise<string> {
  const path = wanted === undefined ? join(await ownFolder(environment), 'report.json') : resolve(wanted);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, jsonText(report));
  return path;
}

async function writeSarif({ findings }: JsonReport, wanted: string): Promise<string> {
  const [{ sarifText }, { sarifRules }] = await Promise.all([
    import('../report/sarif.ts'),
    import('../lint/sarif-rules.ts'),
  ]);
  const path = resolve(wanted);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, sarifText(findings, sarifRules()));
  return path;
}

/** Steps of one job share the runner's temporary folder. */
function ownFolder(environment: Ports['environment']): Promise<string> {
  const temp = environment['RUNNER_TEMP'];
  return mkdtemp(join(temp === undefined || temp === '' ? tmpdir() : temp, 'migrate-action-'));
}

const PLAIN = { colour: false, columns: undefined };

function writeLog(report: JsonReport, { core }: Pick<Ports, 'core'>, log: Log): void {
  const { command, steps, planDigest, error } = report;
  // Warnings are annotations, and those are lines of the log, too.
  const shown =
    command === null ? '' : resultText({ ...report, command, warnings: [], planDigest: null }, PLAIN);
  if (steps.length === 0) {
    if (shown !== '') log.text(shown);
  } else {
    log.command(() => {
      core.startGroup('SQL to run');
    });
    log.text(shown);
    log.command(() => {
      core.endGroup();
    });
    if (command !== null) log.text(outcome({ ...report, command }));
    if (planDigest !== null) log.text(`Plan digest: ${planDigest}`);
  }
  if (error) log.text(errorText(error, PLAIN));
}
