import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../kit/folder.ts';
import { githubContext, runnerContext } from './environment.ts';
import { interpolate, isTrue, resolve, shown } from './expressions.ts';
import type { Contexts } from './expressions.ts';
import { Masker } from './masker.ts';
import type { Leg } from './matrix.ts';
import type { Ladder } from './process.ts';
import { holds, statusOfJob } from './status.ts';
import type { Result } from './status.ts';
import { startJobStep } from './job-step.ts';
import type { ActionStub } from './stubs.ts';
import { runPost } from './step.ts';
import type { RunningStep, StepResult } from './step.ts';
import type { WorkflowEvent } from './trigger.ts';
import type { JobDefinition, RunDefaults, StepDefinition } from './workflow-file.ts';

/** The machine that jobs run on, and what the test has put in the place of the network. */
export interface Machine {
  /** Stand-ins for the actions of others, by `owner/name`. */
  uses: Record<string, ActionStub>;
  /** The folder of this action. */
  action: string;
  /** Folders with programs, looked at before the machine's own. */
  path: readonly string[];
  ladder: Ladder;
  /** Milliseconds that a step may take. */
  timeoutMs: number;
  /** Hears of every step that is a process, when it has started. */
  onStep: (step: { job: string; id: string; running: RunningStep }) => void;
}

/** One leg of a job, with all that is settled before it starts. */
export interface JobStart {
  id: string;
  definition: JobDefinition;
  leg: Leg;
  strategy: Contexts;
  event: WorkflowEvent;
  github: Record<string, string>;
  /** `secrets`, `vars`, `needs`, `inputs`. */
  contexts: { secrets: Record<string, string> } & Contexts;
  /** `env:` of the workflow. */
  env: Record<string, unknown>;
  defaults: RunDefaults | undefined;
}

export interface StepRecord {
  /** Empty without one. */
  id: string;
  /** Its name, or else what it runs or uses. */
  name: string;
  outcome: Result;
  /** What `outcome` counts for, after `continue-on-error`. */
  conclusion: Result;
  outputs: Record<string, string>;
  /** Masked. */
  log: string[];
  /** Of a step that was a process. */
  result: StepResult | undefined;
  post: StepResult | undefined;
}

export interface JobRecord {
  id: string;
  matrix: Leg;
  result: Result;
  outputs: Record<string, string>;
  steps: StepRecord[];
  /** Of all steps, those at the end of the job included; masked. */
  log: string[];
  /** Of all steps, as the page of the run shows them one below the other. */
  summary: string;
  workspace: string;
}

/** Runs the steps of a job one after the other, then the post steps from the last to the first. */
export async function runJob(start: JobStart, machine: Machine): Promise<JobRecord> {
  const base = await temporaryFolder();
  const folders = { workspace: join(base, 'workspace'), temp: join(base, 'temp') };
  for (const folder of Object.values(folders)) await mkdir(folder);
  return new RunningJob(start, machine, folders).run();
}

class RunningJob {
  readonly #start: JobStart;
  readonly #machine: Machine;
  readonly #workspace: string;
  readonly #temp: string;
  readonly #masker = new Masker();
  readonly #github: Record<string, string>;
  /** Of the workflow, of the job, and what steps have added. */
  readonly #env: Record<string, string> = {};
  readonly #path: string[];
  readonly #records: StepRecord[] = [];
  #status: Exclude<Result, 'skipped'> = 'success';

  constructor(start: JobStart, machine: Machine, { workspace, temp }: { workspace: string; temp: string }) {
    this.#start = start;
    this.#machine = machine;
    this.#workspace = workspace;
    this.#temp = temp;
    this.#path = [...machine.path];
    this.#github = githubContext({ ...start.github, workspace });
    for (const secret of Object.values(start.contexts.secrets)) this.#masker.add(secret);
    Object.assign(this.#env, texts(start.env, this.#contexts()));
    Object.assign(this.#env, texts(start.definition.env, this.#contexts()));
  }

  async run(): Promise<JobRecord> {
    for (const step of this.#start.definition.steps) {
      const record = await this.#step(step);
      this.#records.push(record);
      this.#worsen(record.conclusion);
    }
    for (const record of this.#records.toReversed()) await this.#post(record);

    const mains = this.#records.map(({ result }) => result);
    const posts = this.#records.map(({ post }) => post).reverse();
    const log = [...this.#records, ...posts].flatMap((step) => step?.log ?? []);
    const summaries = [...mains, ...posts].map((step) => step?.summary ?? '');
    return {
      id: this.#start.id,
      matrix: this.#start.leg,
      result: this.#status,
      outputs: this.#outputs(log),
      steps: this.#records,
      log,
      summary: summaries.filter(Boolean).join('\n'),
      workspace: this.#workspace,
    };
  }

  async #step(step: StepDefinition): Promise<StepRecord> {
    const seen = this.#contexts();
    const id = step.id ?? '';
    const name = interpolate(step.name ?? step.uses ?? step.run ?? '', seen);
    const record = { id, name, outputs: {}, log: [], result: undefined, post: undefined };
    if (!holds(step.if, seen, statusOfJob(this.#status)))
      return { ...record, outcome: 'skipped', conclusion: 'skipped' };

    const env = { ...this.#env, ...texts(step.env, seen) };
    const started = await this.#begin(step, env);
    if (started.running) this.#machine.onStep({ job: this.#start.id, id, running: started.running });
    const ended = await started.ended;
    Object.assign(this.#env, ended.result?.environment);
    this.#path.unshift(...(ended.result?.paths ?? []).toReversed());
    const forgiven = isTrue(resolve(step['continue-on-error'] ?? false, { ...seen, env }));
    const conclusion = ended.outcome === 'failure' && forgiven ? 'success' : ended.outcome;
    return { ...record, ...ended, conclusion };
  }

  #begin(step: StepDefinition, env: Record<string, string>): ReturnType<typeof startJobStep> {
    const seen = { ...this.#contexts(), env };
    const { shell = '', 'working-directory': folder = '.' } = {
      ...this.#start.defaults?.run,
      ...this.#start.definition.defaults?.run,
      ...step,
    };
    const path = [...this.#path, env['PATH'] ?? process.env['PATH'] ?? ''].join(':');
    return startJobStep({
      step,
      inputs: texts(step.with, seen),
      script: interpolate(step.run ?? '', seen),
      shell,
      folder: join(this.#workspace, interpolate(folder, seen)),
      surroundings: {
        github: this.#github,
        env: { ...env, PATH: path },
        workspace: this.#workspace,
        temp: this.#temp,
      },
      masker: this.#masker,
      event: this.#start.event,
      contexts: { strategy: this.#start.strategy, matrix: this.#start.leg, job: { status: this.#status } },
      machine: this.#machine,
    });
  }

  async #post(record: StepRecord): Promise<void> {
    const { result } = record;
    const { action } = result?.setting ?? {};
    if (!result || action?.post === undefined) return;
    if (!holds(action.postIf, this.#contexts(), statusOfJob(this.#status))) return;
    const { ladder, timeoutMs } = this.#machine;
    record.post = await runPost(result, { env: this.#env, ladder, timeoutMs });
    this.#worsen(record.post.conclusion);
  }

  #worsen(conclusion: Result): void {
    if (conclusion === 'cancelled') this.#status = 'cancelled';
    else if (conclusion === 'failure' && this.#status === 'success') this.#status = 'failure';
  }

  /** Without those that could hold a secret, which GitHub drops. */
  #outputs(log: string[]): Record<string, string> {
    const outputs = Object.entries(texts(this.#start.definition.outputs, this.#contexts()));
    return Object.fromEntries(
      outputs.filter(([name, value]) => {
        const isClean = this.#masker.mask(value) === value;
        if (!isClean) log.push(`##[warning]Skip output '${name}' since it may contain secret.`);
        return isClean;
      }),
    );
  }

  #contexts(): Contexts {
    const named = this.#records.filter(({ id }) => id !== '');
    return {
      ...this.#start.contexts,
      github: { ...this.#github, event: this.#start.event.payload },
      strategy: this.#start.strategy,
      matrix: this.#start.leg,
      runner: runnerContext(this.#temp),
      env: this.#env,
      job: { status: this.#status },
      steps: Object.fromEntries(
        named.map(({ id, outcome, conclusion, outputs }) => [id, { outcome, conclusion, outputs }]),
      ),
    };
  }
}

function texts(values: Record<string, unknown> | undefined, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [name, shown(resolve(value, contexts))]),
  );
}
