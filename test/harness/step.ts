import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../kit/folder.ts';
import { readActionFile } from './action-file.ts';
import { stepEnvironment, unexpectedInputs } from './environment.ts';
import { makeCommandFiles, readCommandFiles } from './file-commands.ts';
import type { FileCommandResults } from './file-commands.ts';
import { Masker } from './masker.ts';
import { node24 } from './node24.ts';
import { RUNNER_LADDER, startProcess } from './process.ts';
import type { Ladder } from './process.ts';
import { StepLog } from './step-log.ts';
import type { Annotation } from './step-log.ts';

const root = join(import.meta.dirname, '../..');

export interface StepOptions {
  /** The step's `with:`. */
  with?: Record<string, string>;
  /** The `env:` of the workflow, the job and the step. */
  env?: Record<string, string>;
  /** GITHUB_* by their names in the `github` context. */
  github?: Record<string, string>;
  /** The checked-out repository. Default: an empty folder. */
  workspace?: string;
  /** Masked from the beginning, as the secrets of a workflow are. */
  secrets?: string[];
  /** Default: the runner's. */
  ladder?: Ladder;
  /** Milliseconds after which the step counts as hanging, and the test fails. Default 60,000. */
  timeoutMs?: number;
  /** The folder with action.yml. Default: the repository. */
  action?: string;
}

export interface StepResult extends FileCommandResults {
  conclusion: 'success' | 'failure' | 'cancelled';
  /** Null when a signal ended the process. */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** What a person sees, masked, line by line. */
  log: string[];
  annotations: Annotation[];
  /** What the step asked the runner to mask. */
  masks: string[];
  /** Everything the process wrote, before masking. */
  raw: string;
  /** RUNNER_TEMP. */
  temp: string;
  /** Whether the process ended without letting the runner take commands again. */
  stopped: boolean;
}

export interface RunningStep {
  pid: number;
  /** Waits for a line of the log that matches. Rejects when the step ends without one. */
  line: (pattern: RegExp) => Promise<string>;
  /** Cancels the step as the runner does. */
  cancel: () => void;
  result: Promise<StepResult>;
}

/** Runs the action's bundle as GitHub's runner does and tells everything that came of it. */
export async function runStep(options: StepOptions = {}): Promise<StepResult> {
  const step = await startStep(options);
  return step.result;
}

/** The same, for a step that a test has something to do with while it runs. */
export async function startStep(options: StepOptions = {}): Promise<RunningStep> {
  const { with: inputs = {}, env = {}, github = {}, secrets = [], action: folder = root } = options;
  const action = await readActionFile(folder);
  const base = await temporaryFolder();
  const { workspace = join(base, 'workspace') } = options;
  const temp = join(base, 'temp');
  for (const made of [workspace, temp]) await mkdir(made, { recursive: true });
  const files = await makeCommandFiles(temp);
  const masker = new Masker();
  for (const secret of secrets) masker.add(secret);
  const log = new StepLog(masker, workspace);
  const unexpected = unexpectedInputs(action, inputs);
  if (unexpected.length > 0) log.complain('warning', `Unexpected input(s) '${unexpected.join("', '")}'`);

  const lines = new EventTarget();
  const process = startProcess(node24(), [join(folder, action.main)], {
    cwd: workspace,
    env: stepEnvironment({ action, inputs, env, github, workspace, temp, files }),
    ladder: options.ladder ?? RUNNER_LADDER,
    timeoutMs: options.timeoutMs ?? 60_000,
    onLine: (line) => {
      log.take(line);
      lines.dispatchEvent(new Event('line'));
    },
  });

  const finished = async (): Promise<StepResult> => {
    const { exitCode, signal, cancelled } = await process.ended;
    const results = await readCommandFiles(files, masker);
    const failures = [...log.failures, ...results.failures];
    const failed = exitCode !== 0 || failures.length > 0;
    return {
      ...results,
      failures,
      conclusion: cancelled ? 'cancelled' : failed ? 'failure' : 'success',
      exitCode,
      signal,
      log: log.lines,
      annotations: log.annotations,
      masks: log.masks,
      raw: process.raw(),
      temp,
      stopped: log.stopped,
    };
  };
  const result = finished();
  result.catch(() => undefined);

  const line = async (pattern: RegExp): Promise<string> => {
    const look = (): string | undefined => log.lines.find((text) => pattern.test(text));
    const arrival = new Promise<void>((resolve) => {
      lines.addEventListener('line', () => {
        if (look() !== undefined) resolve();
      });
    });
    if (look() === undefined) await Promise.race([arrival, process.ended]);
    const found = look();
    if (found === undefined)
      throw new Error(`No line with ${String(pattern)} was written.\n${process.raw()}`);
    return found;
  };
  return { pid: process.pid, line, cancel: process.cancel, result };
}
