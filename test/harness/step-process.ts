import { join } from 'node:path';
import { actionEnvironment, stepEnvironment } from './environment.ts';
import type { Surroundings } from './environment.ts';
import type { ActionFile } from './action-file.ts';
import { makeCommandFiles, readCommandFiles } from './file-commands.ts';
import type { FileCommandResults } from './file-commands.ts';
import type { Masker } from './masker.ts';
import { node24 } from './node24.ts';
import { startProcess } from './process.ts';
import type { Ladder } from './process.ts';
import { StepLog } from './step-log.ts';
import type { Annotation } from './step-log.ts';

/** What the main step and the post step of an action have in common. */
export interface StepSetting extends Surroundings {
  action: ActionFile;
  /** The folder with action.yml. */
  folder: string;
  /** Every input, as the runner hands it over. */
  inputs: Record<string, string>;
  /** Of the job: what one step has masked stays so in the next. */
  masker: Masker;
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
  /** For the post step of an action; undefined for a script. */
  setting: StepSetting | undefined;
}

export interface RunningStep {
  pid: number;
  /** Waits for a line of the log that matches. Rejects when the step ends without one. */
  line: (pattern: RegExp) => Promise<string>;
  /** Cancels the step as the runner does. */
  cancel: () => void;
  /** Kills it at once, as when the machine runs out of memory: a step that failed, and no hang. */
  kill: () => void;
  result: Promise<StepResult>;
}

export interface ProcessLimits {
  ladder: Ladder;
  timeoutMs: number;
}

/** Starts `runs.main` or `runs.post` of an action. `state` is what its main step has saved. */
export async function startAction(
  entry: string,
  setting: StepSetting,
  state: Record<string, string>,
  limits: ProcessLimits,
  warnings: readonly string[] = [],
): Promise<RunningStep> {
  const own = actionEnvironment(setting.inputs, state);
  return start([node24(), join(setting.folder, entry)], setting, own, limits, { setting, warnings });
}

/** Starts the shell of a `run:` step. */
export async function startScript(
  command: readonly string[],
  surroundings: Surroundings & { masker: Masker; folder: string },
  limits: ProcessLimits,
): Promise<RunningStep> {
  return start(command, surroundings, {}, limits, { cwd: surroundings.folder });
}

async function start(
  [program = '', ...args]: readonly string[],
  surroundings: Surroundings & { masker: Masker },
  own: Record<string, string>,
  limits: ProcessLimits,
  { setting, warnings = [], cwd }: { setting?: StepSetting; warnings?: readonly string[]; cwd?: string },
): Promise<RunningStep> {
  const { workspace, temp, masker } = surroundings;
  const files = await makeCommandFiles(temp);
  const log = new StepLog(masker, workspace);
  for (const warning of warnings) log.complain('warning', warning);
  const lines = new EventTarget();
  const process = startProcess(program, args, {
    cwd: cwd ?? workspace,
    env: stepEnvironment(surroundings, files, own),
    ...limits,
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
      setting,
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
  return { pid: process.pid, line, cancel: process.cancel, kill: process.kill, result };
}
