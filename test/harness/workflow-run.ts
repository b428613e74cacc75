import type { JobRecord, Machine } from './job.ts';
import type { Leg } from './matrix.ts';
import type { Result } from './status.ts';
import type { WorkflowEvent } from './trigger.ts';
import type { Level, Tokens } from './trust.ts';

/** A deployment environment of the repository. */
export interface Environment {
  secrets?: Record<string, string>;
  vars?: Record<string, string>;
  /** The required reviewers: asked before the job starts and gets the secrets. Without it nobody is asked. */
  review?: (gate: Gate) => boolean | Promise<boolean>;
}

/** A job that wants to use an environment. */
export interface Gate {
  job: string;
  matrix: Leg;
  environment: string;
  /** Whether GitHub keeps a record of a deployment. */
  deployment: boolean;
  /** Outputs of the jobs that it needs. */
  needs: Record<string, { outputs: Record<string, string> }>;
}

export interface WorkflowOptions extends Partial<Machine> {
  event: WorkflowEvent;
  /** What checkout finds, by `owner/name`: git repositories, or folders of plain files. */
  repositories?: Record<string, string>;
  secrets?: Record<string, string>;
  vars?: Record<string, string>;
  environments?: Record<string, Environment>;
  /** More of the `github` context: `api_url`, `run_id`. */
  github?: Record<string, string>;
  /** Default: none at all. */
  tokens?: Tokens;
  /** Runs the legs of a matrix at once, as GitHub does. Default: one after the other. */
  atOnce?: boolean;
}

export interface Concurrency {
  /** The job, or the workflow when it is empty. */
  job: string;
  group: string;
  cancelInProgress: boolean;
  queue: string;
}

export interface WorkflowRun {
  /** Whether the event starts this workflow. */
  started: boolean;
  conclusion: Result;
  /** Every leg of every job, in the order in which they ended. */
  jobs: JobRecord[];
  /** The one leg of a job. */
  job: (id: string) => JobRecord;
  gates: (Gate & { approved: boolean })[];
  concurrency: Concurrency[];
  /** What the token of a job could do to pull requests, by the name of the job. */
  levels: Record<string, Level>;
}
