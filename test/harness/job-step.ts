import type { Surroundings } from './environment.ts';
import type { Contexts } from './expressions.ts';
import type { Machine } from './job.ts';
import type { Masker } from './masker.ts';
import { scriptCommand } from './script.ts';
import { startScript } from './step-process.ts';
import { startStep } from './step.ts';
import type { RunningStep, StepResult } from './step.ts';
import type { WorkflowEvent } from './trigger.ts';
import type { StepDefinition } from './workflow-file.ts';

export interface JobStep {
  step: StepDefinition;
  /** `with:`, its expressions evaluated, as the other texts here. */
  inputs: Record<string, string>;
  script: string;
  shell: string;
  /** Where the script runs. */
  folder: string;
  surroundings: Surroundings;
  masker: Masker;
  event: WorkflowEvent;
  /** `strategy`, `matrix` and `job`. */
  contexts: Contexts;
  machine: Machine;
}

interface Ended {
  outcome: 'success' | 'failure' | 'cancelled';
  outputs: Record<string, string>;
  log: string[];
  result: StepResult | undefined;
}

/** What this action is called in the workflows of others, and in those of its own repository. */
const THIS_ACTION = /^(?:org\/migrate-action@v1|\.\/)$/;

/** Starts a step: this action, a script, or what stands in for an action of others. */
export async function startJobStep(
  given: JobStep,
): Promise<{ running?: RunningStep; ended: Promise<Ended> }> {
  const { step } = given;
  if (step.uses !== undefined && !THIS_ACTION.test(step.uses)) return { ended: stubbed(step.uses, given) };
  const running = step.uses === undefined ? await startRun(given) : await startThisAction(given);
  return { running, ended: endOf(running) };
}

async function endOf(running: RunningStep): Promise<Ended> {
  const result = await running.result;
  return { outcome: result.conclusion, outputs: result.outputs, log: result.log, result };
}

function startThisAction({
  inputs,
  masker,
  event,
  contexts,
  machine,
  ...rest
}: JobStep): Promise<RunningStep> {
  const { github, ...surroundings } = rest.surroundings;
  const { action, ladder, timeoutMs } = machine;
  return startStep({
    ...surroundings,
    with: inputs,
    github,
    event: event.payload,
    masker,
    contexts,
    action,
    ladder,
    timeoutMs,
  });
}

async function startRun({
  script,
  shell,
  folder,
  surroundings,
  masker,
  machine,
}: JobStep): Promise<RunningStep> {
  const command = await scriptCommand(script, shell, surroundings.temp);
  return startScript(command, { ...surroundings, masker, folder }, machine);
}

async function stubbed(uses: string, given: JobStep): Promise<Ended> {
  const stub = given.machine.uses[uses.replace(/@.*$/, '')];
  // Not a failed step, which a workflow could pass over: the test has forgotten something.
  if (!stub) throw new Error(`The test gives nothing to stand in for ${uses}.`);
  const { github, env, workspace } = given.surroundings;
  const nothing = { outputs: {}, log: [], result: undefined };
  try {
    const outputs = await stub({ with: given.inputs, env, github, event: given.event, workspace });
    return { ...nothing, outcome: 'success', outputs };
  } catch (error) {
    return { ...nothing, outcome: 'failure', log: [`##[error]${(error as Error).message}`] };
  }
}
