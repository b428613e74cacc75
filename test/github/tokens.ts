import { randomBytes } from 'node:crypto';

/** One token for each kind of rights. */
export interface Tokens {
  /** Of an installation that may write to pull requests: what a job has with `pull-requests: write`. */
  write: string;
  /** Of an installation that may read them: what a job on a fork's pull request has. */
  read: string;
  /** Of an installation that may read the contents alone. */
  none: string;
  /** A personal access token of `octocat`, who may do everything. */
  user: string;
}

export interface Holder {
  kind: 'installation' | 'user';
  /** As in REST. */
  login: string;
  permissions: Record<string, 'read' | 'write'> | 'all';
}

const ACTIONS = 'github-actions[bot]';

const HOLDERS: Record<keyof Tokens, Holder> = {
  write: {
    kind: 'installation',
    login: ACTIONS,
    permissions: { contents: 'read', metadata: 'read', pull_requests: 'write' },
  },
  read: {
    kind: 'installation',
    login: ACTIONS,
    permissions: { contents: 'read', metadata: 'read', pull_requests: 'read' },
  },
  none: { kind: 'installation', login: ACTIONS, permissions: { contents: 'read', metadata: 'read' } },
  user: { kind: 'user', login: 'octocat', permissions: 'all' },
};

const COMMENT_READ = 'issues=read; pull_requests=read';
const COMMENT_WRITE = 'issues=write; pull_requests=write';

/**
 * What each operation asks of an installation: permissions, any one of which will do, in the form of the
 * header x-accepted-github-permissions. `null` is what no installation may do.
 */
const ACCEPTED: Record<string, string | null> = {
  'issues/list-comments': COMMENT_READ,
  'issues/get-comment': COMMENT_READ,
  'issues/create-comment': COMMENT_WRITE,
  'issues/update-comment': COMMENT_WRITE,
  'issues/delete-comment': COMMENT_WRITE,
  'pulls/get': 'pull_requests=read',
  'pulls/list': 'pull_requests=read',
  'pulls/list-files': 'pull_requests=read',
  'repos/list-pull-requests-associated-with-commit': 'pull_requests=read',
  'repos/get': 'metadata=read',
  'repos/get-commit': 'contents=read',
  'users/get-authenticated': null,
  minimizeComment: COMMENT_WRITE,
  node: COMMENT_READ,
};

export function newTokens(): Tokens {
  const token = (prefix: string): string => prefix + randomBytes(27).toString('base64url').slice(0, 36);
  return { write: token('ghs_'), read: token('ghs_'), none: token('ghs_'), user: token('ghp_') };
}

/** Whose token it is; undefined for a token that GitHub has not given. */
export function holderOf(tokens: Tokens, token: string): Holder | undefined {
  const kind = (['write', 'read', 'none', 'user'] as const).find((name) => tokens[name] === token);
  return kind && HOLDERS[kind];
}

/** What the header x-accepted-github-permissions says of an operation. */
export function acceptedPermissions(operation: string): string | null {
  const accepted = ACCEPTED[operation];
  if (accepted === undefined) throw new Error(`Nothing says what ${operation} asks for.`);
  return accepted;
}

export function mayCall({ permissions }: Holder, operation: string): boolean {
  const accepted = acceptedPermissions(operation);
  if (permissions === 'all') return true;
  if (accepted === null) return false;
  return accepted.split('; ').some((permission) => {
    const [name = '', level] = permission.split('=');
    return permissions[name] === 'write' || permissions[name] === level;
  });
}
