import type { GitHubError } from './error.ts';

export interface RunOrigin {
  /** The pull request comes from another repository. */
  fromFork: boolean;
  byDependabot: boolean;
  /** The run writes a job summary. Default true. */
  summary?: boolean;
}

/** Says, for a notice, that no comment was posted, why, and what to do about it. */
export function troubleInWords(error: GitHubError, origin: RunOrigin): string {
  const { fromFork, summary = true } = origin;
  const text = `The comment on the pull request was not posted: ${reason(error, origin)}${summary ? SUMMARY : ''}`;
  if (error.kind !== 'not-found' && (error.kind !== 'permission' || fromFork)) return text;
  const add = isPersonal(error) ? `${PERSONAL} add` : 'Add';
  return `${text} ${add} this to the job, or to the whole workflow:\n\n${permissionsToAdd(error)}`;
}

function reason(error: GitHubError, { fromFork, byDependabot }: RunOrigin): string {
  switch (error.kind) {
    case 'permission':
      if (fromFork) return FORK;
      return byDependabot ? DEPENDABOT : 'the token may not write it.';
    case 'not-found':
      return `GitHub does not show the pull request to this token (${sentence(error)}). If it is there, the token is for another repository or may not read pull requests.`;
    case 'unauthorized':
      return `GitHub does not accept the token (${sentence(error)}). Leave the input github-token out to use the token of the job, or give one that has not expired.`;
    case 'rate-limit':
      return `GitHub takes no more requests with this token for now${error.waitMs === null ? '' : `, and asks to wait for ${Math.ceil(error.waitMs / 1000)} seconds`} (${sentence(error)}). Run the job again later.`;
    case 'too-long':
      return `GitHub found even its shortest form too long (${sentence(error)}).`;
    case 'unavailable':
      return `GitHub did not answer as it should (${sentence(error)}). Run the job again; https://www.githubstatus.com tells of outages.`;
    case 'refused':
      return `GitHub refused it (${sentence(error)}).`;
  }
}

const SUMMARY = ' The job summary says what it would have said.';
const PERSONAL =
  'Give that token read and write access to pull requests. Or leave the input github-token out and';

/** A fine-grained token has permissions of its own; those of the job do nothing for it. */
function isPersonal({ kind, message }: GitHubError): boolean {
  return kind === 'permission' && message.includes('personal access token');
}

/** What GitHub says may or may not end with a full stop. */
function sentence({ message }: GitHubError): string {
  return message.replace(/\.$/, '');
}

const FORK =
  'this run is for a pull request from a fork, and GitHub gives such a run a token that can only read, whatever its permissions say. A second workflow, started by workflow_run, can post it.';
const DEPENDABOT =
  'this run is for a pull request by Dependabot, and GitHub gives such a run a token that can only read unless the workflow asks for more.';

/** The permissions of a job that are not named are none, so the block has all that the action needs. */
function permissionsToAdd({ permissions }: GitHubError): string {
  const wanted = { contents: 'read', ...accepted(permissions), 'pull-requests': 'write' };
  const lines = Object.entries(wanted).map(([name, access]) => `  ${name}: ${access}`);
  return ['permissions:', ...lines].join('\n');
}

/** `issues=write; pull_requests=write`: either is enough. `contents=read,metadata=read`: both are needed. */
function accepted(header: string | null): Record<string, string> {
  const choices = (header ?? '').split(';').map((choice) =>
    choice.split(',').flatMap((part) => {
      const [, name = '', access = ''] = /^\s*([a-z_]+)=(read|write)\s*$/.exec(part) ?? [];
      return name === '' || name === 'metadata' ? [] : [[name.replaceAll('_', '-'), access] as const];
    }),
  );
  const choice =
    choices.find((parts) => parts.some(([name]) => name === 'pull-requests')) ?? choices[0] ?? [];
  return Object.fromEntries(choice);
}
