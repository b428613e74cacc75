import type { ActionFile } from './action-file.ts';
import type { CommandFiles } from './file-commands.ts';

export interface EnvironmentParts {
  action: ActionFile;
  /** The step's `with:`. */
  inputs: Record<string, string>;
  /** The `env:` of the workflow, the job and the step. */
  env: Record<string, string>;
  /** GITHUB_* by their names in the `github` context: `sha`, `event_name`. */
  github: Record<string, string>;
  workspace: string;
  temp: string;
  files: CommandFiles;
}

/** The environment of a JavaScript action, in the runner's order: what comes later wins. */
export function stepEnvironment(parts: EnvironmentParts): Record<string, string> {
  const { action, inputs, env, github, workspace, temp, files } = parts;
  const context = {
    action: '__self',
    actor: 'octocat',
    api_url: 'https://api.github.com',
    event_name: 'push',
    graphql_url: 'https://api.github.com/graphql',
    job: 'migrate',
    ref: 'refs/heads/main',
    ref_name: 'main',
    ref_type: 'branch',
    repository: 'octo/orders',
    repository_owner: 'octo',
    run_attempt: '1',
    run_id: '1658821493',
    run_number: '41',
    server_url: 'https://github.com',
    sha: '4be1c0f9a2d3b4c5d6e7f8091a2b3c4d5e6f7081',
    workflow: 'Deploy',
    workspace,
    ...files,
    ...github,
  };
  return {
    ...inherited(),
    CI: 'true',
    ...env,
    ...Object.fromEntries(
      [...action.inputs].map(([name, input]) => [inputVariable(name), inputs[name] ?? input.default]),
    ),
    ...Object.fromEntries(
      Object.entries(context).map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value]),
    ),
    GITHUB_ACTIONS: 'true',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'test',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: temp,
    RUNNER_WORKSPACE: workspace,
  };
}

/** Inputs that the action does not declare: the runner warns about them and hands them over all the same. */
export function unexpectedInputs(action: ActionFile, inputs: Record<string, string>): string[] {
  return Object.keys(inputs).filter((name) => !action.inputs.has(name));
}

/** Only blanks are replaced in the name; hyphens stay. */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** What the process of the runner has of its own. */
function inherited(): Record<string, string> {
  return Object.fromEntries(
    ['PATH', 'HOME', 'LANG', 'SystemRoot'].flatMap((name) =>
      process.env[name] ? [[name, process.env[name]]] : [],
    ),
  );
}
