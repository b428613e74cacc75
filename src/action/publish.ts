import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonText } from '../report/json.ts';
import type { JsonReport } from '../report/json.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { outcome } from '../report/outcome.ts';
import { errorText } from '../report/text-error.ts';
import { resultText } from '../report/text.ts';
import { annotationsOf } from './annotations.ts';
import type { Log } from './log.ts';
import { outputsOf } from './outputs.ts';
import type { Ports } from './run.ts';

/** GitHub drops a summary above 1,048,576 bytes whole. */
const SUMMARY_BYTES = 1_000_000;
const WHOLE = 'the JSON report (output `report-path`)';

/**
 * Tells what came of the command wherever GitHub shows it. Each place is for itself: one that cannot be
 * written to is told in the log, and changes nothing of the others or of the outcome.
 */
export async function publish(report: JsonReport, ports: Ports, log: Log): Promise<void> {
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
    reportPath = await writeReport(report, ports);
  });
  await attempt('The outputs', () => {
    log.command(() => {
      for (const [name, value] of Object.entries(outputsOf(report, reportPath))) core.setOutput(name, value);
    });
  });
  // Not there when the action is run by hand.
  if ((ports.environment['GITHUB_STEP_SUMMARY'] ?? '') !== '') {
    await attempt('The job summary', () =>
      core.summary.addRaw(renderMarkdown(report, { budgetBytes: SUMMARY_BYTES, whole: WHOLE })).write(),
    );
  }
  writeLog(report, ports, log);
  for (const { kind, message, properties } of annotationsOf(report)) {
    log.command(() => {
      core[kind](message, properties);
    });
  }
  log.end();
}

async function writeReport(report: JsonReport, { environment }: Ports): Promise<string> {
  const temp = environment['RUNNER_TEMP'];
  // Steps of one job share the folder.
  const folder = await mkdtemp(join(temp === undefined || temp === '' ? tmpdir() : temp, 'migrate-action-'));
  const path = join(folder, 'report.json');
  await writeFile(path, jsonText(report));
  return path;
}

const PLAIN = { colour: false, columns: undefined };

function writeLog(report: JsonReport, { core }: Ports, log: Log): void {
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
    if (planDigest !== null) log.text(`Plan digest: ${planDigest.slice(0, 12)} (${planDigest})`);
  }
  if (error) log.text(errorText(error, PLAIN));
}
