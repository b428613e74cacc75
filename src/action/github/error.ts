import { fieldsOf } from './answer.ts';

export type GitHubErrorKind =
  'permission' | 'not-found' | 'unauthorized' | 'rate-limit' | 'too-long' | 'unavailable' | 'refused';

/** A request that GitHub did not do, or of which it is not known whether it did. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  /** `unavailable`: no answer in time, none that can be understood, or 5xx; what was asked may have been done. */
  readonly kind: GitHubErrorKind;
  /** Null when there was no answer. */
  readonly status: number | null;
  /** What would have been enough, as the header x-accepted-github-permissions has it. */
  readonly permissions: string | null;
  /** Milliseconds that GitHub asks to wait before the next request; null when it does not say. */
  readonly waitMs: number | null;

  constructor(
    kind: GitHubErrorKind,
    message: string,
    details: { status?: number; permissions?: string | undefined; waitMs?: number | undefined } = {},
  ) {
    super(message);
    this.kind = kind;
    this.status = details.status ?? null;
    this.permissions = details.permissions ?? null;
    this.waitMs = details.waitMs ?? null;
  }
}

export interface Refusal {
  status: number;
  headers: Record<string, string | number | undefined>;
  /** The answer's body, read as JSON, or as text where it is none. */
  data: unknown;
}

/**
 * `request` names what was asked, as in `GET /user`; `now` is a time of day in milliseconds; `hide` takes out of
 * a text what is secret.
 */
export function refusal(
  request: string,
  { status, headers, data }: Refusal,
  { now, hide }: { now: number; hide: (text: string) => string },
): GitHubError {
  const said = wordsOf(data, hide);
  const limited = isRateLimit(status, headers, said);
  return new GitHubError(
    limited ? 'rate-limit' : kindOf(status, said),
    `GitHub answered ${status} to ${request}${said === '' ? '' : `: ${said}`}`,
    {
      status,
      permissions: headers['x-accepted-github-permissions']?.toString(),
      waitMs: waitOf(headers, limited, now),
    },
  );
}

/** An error of GraphQL, which comes with status 200. */
export function graphqlRefusal(error: unknown, hide: (text: string) => string): GitHubError {
  const { type } = fieldsOf(error);
  const isLimit = typeof type === 'string' && type.includes('RATE_LIMIT');
  return new GitHubError(isLimit ? 'rate-limit' : 'refused', `GitHub refused: ${wordsOf(error, hide)}`);
}

function kindOf(status: number, said: string): GitHubErrorKind {
  if (status >= 500 || status === 408) return 'unavailable';
  if (status === 401) return 'unauthorized';
  // A locked pull request and an archived repository are 403, too. No permission would help there.
  if (status === 403 && /resource not accessible/i.test(said)) return 'permission';
  if (status === 404 || status === 410) return 'not-found';
  return status === 422 && /too long/i.test(said) ? 'too-long' : 'refused';
}

/** GitHub says 403 to most who ask too often, and means by it neither the token nor its permissions. */
function isRateLimit(status: number, headers: Refusal['headers'], said: string): boolean {
  if (status === 429) return true;
  return (
    status === 403 &&
    (headers['retry-after'] !== undefined ||
      headers['x-ratelimit-remaining']?.toString() === '0' ||
      /rate limit|abuse detection/i.test(said))
  );
}

/** GitHub asks to wait for a minute when a limit is reached and it does not say how long. */
const UNSAID_LIMIT_MS = 60_000;

function waitOf(headers: Refusal['headers'], limited: boolean, now: number): number | undefined {
  const after = headers['retry-after']?.toString();
  if (after !== undefined && /^\d+$/.test(after)) return Number(after) * 1000;
  if (!limited) return undefined;
  const reset = headers['x-ratelimit-reset']?.toString();
  if (headers['x-ratelimit-remaining']?.toString() === '0' && reset !== undefined && /^\d+$/.test(reset)) {
    return Math.max(Number(reset) * 1000 - now, 1000);
  }
  return UNSAID_LIMIT_MS;
}

const MOST_WORDS = 300;

/** What the answer says for people. A page of a proxy or of a web server in between says nothing here. */
function wordsOf(data: unknown, hide: (text: string) => string): string {
  if (typeof data !== 'object' || data === null || !('message' in data)) return '';
  const errors = 'errors' in data && Array.isArray(data.errors) ? data.errors.map(messageOf) : [];
  const said = [messageOf(data), ...errors].filter((words) => words !== '').join('; ');
  // A secret that is cut in two would not be known for one any more.
  return hide(said).replace(/\s+/g, ' ').slice(0, MOST_WORDS);
}

function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error === 'string' ? error : '';
  return 'message' in error && typeof error.message === 'string' ? error.message : '';
}
