import { expectNothingLeft } from '../harness/channels.ts';
import * as harness from '../harness/step.ts';
import type { PostOptions, RunningStep, StepOptions, StepResult } from '../harness/step.ts';

export type { RunningStep, StepOptions, StepResult } from '../harness/step.ts';

/** Most tests are about something else than the rehearsal, which takes its seconds: it is off unless they say so. */
function unrehearsed(options: StepOptions): StepOptions {
  return { ...options, with: { rehearsal: 'off', ...options.with } };
}

/** Runs the action as GitHub's runner does. Fails when a secret that it was given left it in any way there is. */
export async function runStep(options: StepOptions = {}): Promise<StepResult> {
  return checked(await harness.runStep(unrehearsed(options)));
}

/** The same, for a step that a test has something to do with while it runs. */
export async function startStep(options: StepOptions = {}): Promise<RunningStep> {
  const step = await harness.startStep(unrehearsed(options));
  const result = step.result.then(checked);
  // Whoever awaits it hears of its failure.
  result.catch(() => undefined);
  return { ...step, result };
}

/** Runs the post step of a main step. Fails when a secret that it was given left it in any way there is. */
export async function runPost(main: StepResult, options: PostOptions = {}): Promise<StepResult> {
  return checked(await harness.runPost(main, options));
}

function checked(result: StepResult): StepResult {
  expectNothingLeft(result);
  return result;
}
