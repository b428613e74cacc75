import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parse } from 'yaml';

/** Levels by the name of the permission, or `read-all`, `write-all`. */
export type Permissions = string | Record<string, string>;

export interface StepDefinition {
  id?: string;
  name?: string;
  if?: string | boolean;
  uses?: string;
  with?: Record<string, unknown>;
  run?: string;
  shell?: string;
  'working-directory'?: string;
  env?: Record<string, unknown>;
  'continue-on-error'?: string | boolean;
  'timeout-minutes'?: number;
}

export interface RunDefaults {
  run?: { shell?: string; 'working-directory'?: string };
}

export interface JobDefinition {
  name?: string;
  needs?: string | string[];
  if?: string | boolean;
  'runs-on': unknown;
  permissions?: Permissions;
  environment?: string | { name: string; deployment?: boolean };
  concurrency?: unknown;
  outputs?: Record<string, string>;
  env?: Record<string, unknown>;
  defaults?: RunDefaults;
  strategy?: { matrix?: unknown; 'fail-fast'?: boolean };
  'timeout-minutes'?: number;
  steps: StepDefinition[];
}

export interface WorkflowDefinition {
  name?: string;
  on: unknown;
  permissions?: Permissions;
  concurrency?: unknown;
  env?: Record<string, unknown>;
  defaults?: RunDefaults;
  jobs: Record<string, JobDefinition>;
}

/** A workflow file, whose keys are those of GitHub's documentation. */
export interface WorkflowFile extends WorkflowDefinition {
  /** Its `name`, or else its path. */
  title: string;
  fileName: string;
}

/** What this harness can do. The rest is refused, so that no test passes because something was left out. */
const KEYS = {
  workflow: ['name', 'run-name', 'on', 'permissions', 'concurrency', 'env', 'defaults', 'jobs'],
  job: [
    'name',
    'needs',
    'if',
    'runs-on',
    'permissions',
    'environment',
    'concurrency',
    'outputs',
    'env',
    'defaults',
    'strategy',
    'timeout-minutes',
    'steps',
  ],
  step: [
    'id',
    'name',
    'if',
    'uses',
    'with',
    'run',
    'shell',
    'working-directory',
    'env',
    'continue-on-error',
    'timeout-minutes',
  ],
};

/** Reads a workflow file; fails with all that GitHub's parser has against it. */
export async function readWorkflow(path: string): Promise<WorkflowFile> {
  return workflowOf(await readFile(path, 'utf8'), basename(path));
}

/** The same, for the text of one. */
export async function workflowOf(content: string, fileName: string): Promise<WorkflowFile> {
  const { context, value } = parseWorkflow({ name: fileName, content }, new NoOperationTraceWriter());
  const template = value && (await convertWorkflowTemplate(context, value));
  const errors = [
    ...context.errors.getErrors().map(({ message }) => message),
    ...(template?.errors ?? []).map(({ Message }) => Message),
  ];
  if (errors.length > 0) throw new Error(`${fileName} is not valid:\n${errors.join('\n')}`);
  // The parser's own tokens hold block scalars with their indentation.
  const definition = parse(content) as WorkflowDefinition;
  refuseUnknown(fileName, definition, KEYS.workflow);
  for (const [id, job] of Object.entries(definition.jobs)) {
    refuseUnknown(`${fileName}, job ${id}`, job, KEYS.job);
    for (const step of job.steps) refuseUnknown(`${fileName}, a step of job ${id}`, step, KEYS.step);
  }
  return { ...definition, title: definition.name ?? `.github/workflows/${fileName}`, fileName };
}

function refuseUnknown(where: string, value: object, known: readonly string[]): void {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`${where}: the harness does not know ${unknown.join(', ')}.`);
}
