import { resolve, shown } from './expressions.ts';
import type { Contexts } from './expressions.ts';
import { runJob } from './job.ts';
import type { JobRecord, JobStart, Machine } from './job.ts';
import { legsOf } from './matrix.ts';
import type { Leg } from './matrix.ts';
import { RUNNER_LADDER } from './process.ts';
import { holds, statusOfNeeds } from './status.ts';
import type { Result } from './status.ts';
import { root } from './step.ts';
import { checkoutFrom } from './stubs.ts';
import { dispatchInputs, isStartedBy } from './trigger.ts';
import { hasSecrets, tokenLevel } from './trust.ts';
import { readWorkflow } from './workflow-file.ts';
import type { JobDefinition, WorkflowFile } from './workflow-file.ts';
import type { Environment, Gate, WorkflowOptions, WorkflowRun } from './workflow-run.ts';

export type { Environment, Gate, WorkflowOptions, WorkflowRun } from './workflow-run.ts';

/** Runs a workflow file for one event, as GitHub would. Fails for whatever this harness cannot do as GitHub does. */
export async function runWorkflow(
  file: string | WorkflowFile,
  options: WorkflowOptions,
): Promise<WorkflowRun> {
  const workflow = typeof file === 'string' ? await readWorkflow(file) : file;
  return new Run(workflow, options).run();
}

interface Outcome {
  result: Result;
  outputs: Record<string, string>;
}

class Run {
  readonly #workflow: WorkflowFile;
  readonly #options: WorkflowOptions;
  readonly #machine: Machine;
  readonly #github: Record<string, string>;
  readonly #outcomes = new Map<string, Promise<Outcome>>();
  readonly #run: WorkflowRun;

  constructor(workflow: WorkflowFile, options: WorkflowOptions) {
    this.#workflow = workflow;
    this.#options = options;
    this.#machine = {
      action: options.action ?? root,
      path: options.path ?? [],
      ladder: options.ladder ?? RUNNER_LADDER,
      timeoutMs: options.timeoutMs ?? 60_000,
      onStep: options.onStep ?? (() => undefined),
      uses: { 'actions/checkout': checkoutFrom(options.repositories ?? {}), ...options.uses },
    };
    this.#github = {
      ...options.event.github,
      event_name: options.event.name,
      workflow: workflow.title,
      ...options.github,
    };
    const jobs: JobRecord[] = [];
    this.#run = {
      started: isStartedBy(workflow.on, options.event),
      conclusion: 'skipped',
      jobs,
      job: (id) => {
        const legs = jobs.filter((job) => job.id === id);
        if (legs.length !== 1) throw new Error(`The job ${id} ran ${legs.length} times.`);
        return legs[0]!;
      },
      gates: [],
      concurrency: [],
      levels: {},
    };
  }

  async run(): Promise<WorkflowRun> {
    if (!this.#run.started) return this.#run;
    this.#recordConcurrency('', this.#workflow.concurrency, this.#contexts({}));
    const outcomes = await Promise.all(Object.keys(this.#workflow.jobs).map((id) => this.#outcome(id)));
    const results = outcomes.map(({ result }) => result);
    const worst = (['failure', 'cancelled', 'success'] as const).find((result) => results.includes(result));
    return Object.assign(this.#run, { conclusion: worst ?? 'skipped' });
  }

  #outcome(id: string): Promise<Outcome> {
    const known = this.#outcomes.get(id);
    if (known) return known;
    const outcome = this.#runJob(id, this.#workflow.jobs[id]!);
    this.#outcomes.set(id, outcome);
    return outcome;
  }

  async #runJob(id: string, job: JobDefinition): Promise<Outcome> {
    const needs = Object.fromEntries(
      await Promise.all(needsOf(job).map(async (need) => [need, await this.#outcome(need)] as const)),
    );
    const ancestors = await Promise.all(this.#ancestors(id).map((need) => this.#outcome(need)));
    const contexts = this.#contexts(needs);
    const status = statusOfNeeds(
      Object.values(needs).map(({ result }) => result),
      ancestors.map(({ result }) => result),
    );
    if (!holds(job.if, contexts, status)) return { result: 'skipped', outputs: {} };
    const legs = legsOf(resolve(job.strategy?.matrix, contexts));
    const records: JobRecord[] = [];
    const failFast = job.strategy?.['fail-fast'] ?? true;
    const one = async (leg: Leg, index: number): Promise<void> => {
      const strategy = { 'job-index': index, 'job-total': legs.length, 'fail-fast': failFast };
      const record =
        failFast && records.some(({ result }) => result === 'failure')
          ? notRun(id, leg, 'cancelled')
          : await this.#runLeg(id, job, { leg, strategy, contexts, needs });
      records.push(record);
      this.#run.jobs.push(record);
    };
    if (this.#options.atOnce) await Promise.all(legs.map(one));
    else for (const [index, leg] of legs.entries()) await one(leg, index);
    const results = records.map(({ result }) => result);
    return {
      result: (['failure', 'cancelled'] as const).find((result) => results.includes(result)) ?? 'success',
      outputs: Object.assign({}, ...records.map(({ outputs }) => outputs)) as Record<string, string>,
    };
  }

  async #runLeg(
    id: string,
    job: JobDefinition,
    given: { leg: Leg; strategy: Contexts; contexts: Contexts; needs: Record<string, Outcome> },
  ): Promise<JobRecord> {
    const { leg, strategy, needs } = given;
    const contexts = { ...given.contexts, matrix: leg, strategy };
    this.#recordConcurrency(id, job.concurrency, contexts);
    const environment = await this.#enter(id, job, { leg, contexts, needs });
    if (!environment) return notRun(id, leg, 'failure');
    const { event, tokens, secrets, vars } = this.#options;
    const level = tokenLevel(job.permissions ?? this.#workflow.permissions, event);
    this.#run.levels[id] = level;
    const token = tokens?.[level] ?? '';
    const start: JobStart = {
      id,
      definition: job,
      leg,
      strategy,
      event,
      github: { ...this.#github, job: id, token },
      contexts: {
        ...contexts,
        vars: { ...vars, ...environment.vars },
        secrets: {
          ...(hasSecrets(event) ? { ...secrets, ...environment.secrets } : {}),
          GITHUB_TOKEN: token,
        },
      },
      env: this.#workflow.env ?? {},
      defaults: this.#workflow.defaults,
    };
    return runJob(start, this.#machine);
  }

  /** Waits for the reviewers of the job's environment. Nothing when they reject it. */
  async #enter(
    id: string,
    job: JobDefinition,
    { leg, contexts, needs }: { leg: Leg; contexts: Contexts; needs: Record<string, Outcome> },
  ): Promise<Environment | undefined> {
    if (job.environment === undefined) return {};
    const { name, deployment = true } =
      typeof job.environment === 'string' ? { name: job.environment } : job.environment;
    const environment = shown(resolve(name, contexts));
    const known = this.#options.environments?.[environment] ?? {};
    const gate: Gate = { job: id, matrix: leg, environment, deployment, needs };
    const approved = known.review ? await known.review(gate) : true;
    this.#run.gates.push({ ...gate, approved });
    return approved ? known : undefined;
  }

  #contexts(needs: Record<string, Outcome>): Contexts {
    const { event, vars = {} } = this.#options;
    return {
      github: { ...this.#github, event: event.payload },
      inputs: event.name === 'workflow_dispatch' ? dispatchInputs(this.#workflow.on, event) : {},
      vars,
      needs,
    };
  }

  #recordConcurrency(job: string, concurrency: unknown, contexts: Contexts): void {
    if (concurrency === undefined) return;
    const value = resolve(concurrency, contexts);
    const {
      group,
      queue = 'single',
      'cancel-in-progress': cancel = false,
    } = typeof value === 'object' ? (value as Record<string, unknown>) : { group: value };
    this.#run.concurrency.push({
      job,
      group: shown(group),
      cancelInProgress: cancel === true,
      queue: shown(queue),
    });
  }

  #ancestors(id: string): string[] {
    const needs = needsOf(this.#workflow.jobs[id]!);
    return [...new Set([...needs, ...needs.flatMap((need) => this.#ancestors(need))])];
  }
}

function needsOf({ needs = [] }: JobDefinition): string[] {
  return typeof needs === 'string' ? [needs] : needs;
}

/** A leg that was rejected, or given up because another had failed. */
function notRun(id: string, matrix: Leg, result: Result): JobRecord {
  return { id, matrix, result, outputs: {}, steps: [], log: [], summary: '', workspace: '' };
}
