import type { ActionFile } from './action-file.ts';
import { interpolate } from './expressions.ts';
import type { Contexts } from './expressions.ts';
import type { CommandFiles } from './file-commands.ts';

/** Where a step runs, and as part of what. */
export interface Surroundings {
  /** The `github` context, without what is not text. */
  github: Record<string, string>;
  /** The `env:` of the workflow, the job and the step. */
  env: Record<string, string>;
  workspace: string;
  temp: string;
}

/** Names in the `github` context that steps find in their environment; the token is none of them. */
const EXPORTED = [
  'action',
  'action_ref',
  'action_repository',
  'actor',
  'actor_id',
  'api_url',
  'base_ref',
  'env',
  'event_name',
  'event_path',
  'graphql_url',
  'head_ref',
  'job',
  'output',
  'path',
  'ref',
  'ref_name',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'retention_days',
  'run_attempt',
  'run_id',
  'run_number',
  'server_url',
  'sha',
  'state',
  'step_summary',
  'triggering_actor',
  'workflow',
  'workflow_ref',
  'workflow_sha',
  'workspace',
];

/** The `github` context of a push to the main branch, where nothing else is given. */
export function githubContext(given: Record<string, string>): Record<string, string> {
  const repository = given['repository'] ?? 'octo/orders';
  return {
    action: '__self',
    actor: 'octocat',
    api_url: 'https://api.github.com',
    event_name: 'push',
    graphql_url: 'https://api.github.com/graphql',
    job: 'migrate',
    ref: 'refs/heads/main',
    ref_name: 'main',
    ref_type: 'branch',
    repository,
    repository_owner: repository.split('/')[0]!,
    run_attempt: '1',
    run_id: '1658821493',
    run_number: '41',
    server_url: 'https://github.com',
    sha: '4be1c0f9a2d3b4c5d6e7f8091a2b3c4d5e6f7081',
    token: '',
    workflow: 'Deploy',
    ...given,
  };
}

/** The `runner` context. */
export function runnerContext(temp: string): Record<string, string> {
  return {
    os: 'Linux',
    arch: 'X64',
    name: 'test',
    environment: 'github-hosted',
    temp,
    tool_cache: temp,
  };
}

/** The environment of every step, in the runner's order: what comes later wins. */
export function stepEnvironment(
  { github, env, workspace, temp }: Surroundings,
  files: CommandFiles,
  own: Record<string, string> = {},
): Record<string, string> {
  const context: Record<string, string> = { workspace, ...files, ...github };
  return {
    ...inherited(),
    CI: 'true',
    ...env,
    ...own,
    ...variables(
      'GITHUB',
      Object.fromEntries(
        EXPORTED.flatMap((name) => (context[name] === undefined ? [] : [[name, context[name]]])),
      ),
    ),
    GITHUB_ACTIONS: 'true',
    ...variables('RUNNER', { ...runnerContext(temp), workspace }),
  };
}

/** What a JavaScript action has in its environment on top: the state of its main step, then its inputs. */
export function actionEnvironment(
  inputs: Record<string, string>,
  state: Record<string, string>,
): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
    // Only blanks are replaced in the name; hyphens stay.
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [
        `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
        value,
      ]),
    ),
  };
}

/** Every declared input, an empty one too; defaults may use these contexts and no others. */
export function inputsOf(
  action: ActionFile,
  given: Record<string, string>,
  { github, strategy = {}, matrix = {}, job = { status: 'success' }, runner }: Contexts,
): Record<string, string> {
  const contexts = { github, strategy, matrix, job, runner };
  const declared = [...action.inputs].map(
    ([name, input]) => [name, given[name] ?? interpolate(input.default, contexts)] as const,
  );
  return { ...given, ...Object.fromEntries(declared) };
}

/** Inputs that the action does not declare: the runner warns about them and hands them over all the same. */
export function unexpectedInputs(action: ActionFile, inputs: Record<string, string>): string[] {
  return Object.keys(inputs).filter((name) => !action.inputs.has(name));
}

function variables(prefix: string, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}_${name.toUpperCase()}`, value]),
  );
}

/** What the process of the runner has of its own. */
function inherited(): Record<string, string> {
  return Object.fromEntries(
    ['PATH', 'HOME', 'LANG', 'SystemRoot'].flatMap((name) =>
      process.env[name] ? [[name, process.env[name]]] : [],
    ),
  );
}
