import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../kit/folder.ts';
import { readActionFile } from './action-file.ts';
import { githubContext, inputsOf, runnerContext, unexpectedInputs } from './environment.ts';
import type { Contexts } from './expressions.ts';
import { Masker } from './masker.ts';
import { RUNNER_LADDER } from './process.ts';
import type { Ladder } from './process.ts';
import { startAction } from './step-process.ts';
import type { RunningStep, StepResult } from './step-process.ts';

export type { RunningStep, StepResult } from './step-process.ts';

/** The repository itself, with the committed bundle. */
export const root = join(import.meta.dirname, '../..');

export interface StepOptions {
  /** The step's `with:`. */
  with?: Record<string, string>;
  /** The `env:` of the workflow, the job and the step. */
  env?: Record<string, string>;
  /** GITHUB_* by their names in the `github` context. */
  github?: Record<string, string>;
  /** What `github.event_path` leads to, and `github.event` is. Default: nothing in it. */
  event?: unknown;
  /** `github.token`, which no step finds in its environment. Default: none. */
  token?: string;
  /** The checked-out repository. Default: an empty folder. */
  workspace?: string;
  /** RUNNER_TEMP. Default: an empty folder. */
  temp?: string;
  /** Masked from the beginning, as the secrets of a workflow are. */
  secrets?: string[];
  /** Default: the runner's. */
  ladder?: Ladder;
  /** Milliseconds after which the step counts as hanging, and the test fails. Default 60,000. */
  timeoutMs?: number;
  /** The folder with action.yml. Default: the repository. */
  action?: string;
  /** `strategy`, `matrix` and `job` of the job that the step is in. */
  contexts?: Contexts;
  /** Of the job. Default: a new one. */
  masker?: Masker;
}

/** What may differ between the main step and the post step. */
export type PostOptions = Pick<StepOptions, 'env' | 'github' | 'ladder' | 'timeoutMs'>;

/** Runs the action's bundle as GitHub's runner does and tells everything that came of it. */
export async function runStep(options: StepOptions = {}): Promise<StepResult> {
  const step = await startStep(options);
  return step.result;
}

/** The same, for a step that a test has something to do with while it runs. */
export async function startStep(options: StepOptions = {}): Promise<RunningStep> {
  const { with: given = {}, env = {}, event = {}, token = '', secrets = [], action: folder = root } = options;
  const action = await readActionFile(folder);
  const base = await temporaryFolder();
  const { workspace = join(base, 'workspace'), temp = join(base, 'temp') } = options;
  const github = githubContext({
    event_path: join(temp, '_github_workflow/event.json'),
    ...(token === '' ? {} : { token }),
    ...options.github,
  });
  for (const made of [workspace, join(temp, '_github_workflow')]) await mkdir(made, { recursive: true });
  await writeFile(join(temp, '_github_workflow/event.json'), JSON.stringify(event));
  const { masker = new Masker() } = options;
  for (const secret of [...secrets, ...tokenForms(github['token']!)]) masker.add(secret);

  const contexts = { ...options.contexts, github: { ...github, event }, runner: runnerContext(temp) };
  const inputs = inputsOf(action, given, contexts);
  const unexpected = unexpectedInputs(action, given);
  return startAction(
    action.main,
    { action, folder, inputs, github, env, workspace, temp, masker },
    {},
    limitsOf(options),
    unexpected.length > 0 ? [`Unexpected input(s) '${unexpected.join("', '")}'`] : [],
  );
}

/**
 * Runs `runs.post` of the action whose main step had this result, however it ended: with the same inputs, the
 * state that it saved, and files of its own.
 */
export async function runPost(main: StepResult, options: PostOptions = {}): Promise<StepResult> {
  const step = await startPost(main, options);
  return step.result;
}

/** The same, for a post step that a test has something to do with while it runs. */
export async function startPost(main: StepResult, options: PostOptions = {}): Promise<RunningStep> {
  const { setting, state } = main;
  const post = setting?.action.post;
  if (!setting || post === undefined) throw new Error('That was no step of an action with a post step.');
  return startAction(
    post,
    {
      ...setting,
      env: { ...setting.env, ...options.env },
      github: { ...setting.github, ...options.github },
    },
    state,
    limitsOf(options),
  );
}

function limitsOf({ ladder = RUNNER_LADDER, timeoutMs = 60_000 }: PostOptions): {
  ladder: Ladder;
  timeoutMs: number;
} {
  return { ladder, timeoutMs };
}

/** The runner masks the token, and the form that git sends it in. */
function tokenForms(token: string): string[] {
  return token === '' ? [] : [token, btoa(`x-access-token:${token}`)];
}
