/** Something that goes wrong between a client and GitHub, or in GitHub. */
export interface Fault {
  /** `GET` */
  method: string;
  /** Tried on the path, without the query. */
  path: RegExp;
  /** How many requests it strikes. Default 1. */
  times?: number;
  /** How many matching requests it lets pass first. Default 0. */
  after?: number;
  /**
   * - respond: `status` and `body` in place of GitHub's answer; nothing is written.
   * - reset: the connection is reset; nothing is written.
   * - hang: there is no answer; nothing is written.
   * - truncate: GitHub's answer breaks off in its middle.
   * - commit-then-…: GitHub does what was asked, and then the answer goes wrong in one of these ways.
   *
   * To truncate the answer of a write is to commit it first: there is no answer without.
   */
  kind:
    | 'respond'
    | 'reset'
    | 'hang'
    | 'truncate'
    | 'commit-then-reset'
    | 'commit-then-respond'
    | 'commit-then-truncate';
  /**
   * How an answer breaks off: the connection is lost before the body is whole (default), or the body ends
   * early as though it were whole, as some proxies have it.
   */
  cut?: 'connection' | 'body';
  /** Of the answer. Default 500. */
  status?: number;
  /** Of the answer: JSON, or a text that is sent as it is. Default: what GitHub says for a 500. */
  body?: unknown;
  headers?: Record<string, string>;
}

type Place = Pick<Fault, 'times' | 'after'>;

const DOCUMENTATION = 'https://docs.github.com/rest';
const LIMITS = `${DOCUMENTATION}/using-the-rest-api/rate-limits-for-the-rest-api`;

/** A gateway gave up waiting, before GitHub wrote anything. */
export function badGateway(method: string, path: RegExp, place: Place = {}): Fault {
  return { method, path, ...place, kind: 'respond', ...BAD_GATEWAY };
}

/** A gateway gave up waiting, and GitHub wrote what was asked all the same. */
export function badGatewayAfterCommit(method: string, path: RegExp, place: Place = {}): Fault {
  return { method, path, ...place, kind: 'commit-then-respond', ...BAD_GATEWAY };
}

/** GitHub answers 503. */
export function unavailable(method: string, path: RegExp, place: Place = {}): Fault {
  const body = { code: '503', message: 'Service unavailable', documentation_url: DOCUMENTATION };
  return { method, path, ...place, kind: 'respond', status: 503, body };
}

/** Too many requests in too short a time. `retryAfter` is in seconds; GitHub answers 403 or 429. */
export function secondaryLimit(
  method: string,
  path: RegExp,
  { retryAfter, status = 403, ...place }: Place & { retryAfter?: number; status?: 403 | 429 } = {},
): Fault {
  return {
    method,
    path,
    ...place,
    kind: 'respond',
    status,
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    body: {
      documentation_url: `${LIMITS}#about-secondary-rate-limits`,
      message:
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. ' +
        'If you reach out to GitHub Support for help, please include the request ID 0401:2C1F:1A2B:3C4D:5E6F.',
    },
  };
}

/** The requests of this hour are used up; `resetIn` is in seconds. */
export function primaryLimit(
  method: string,
  path: RegExp,
  { resetIn = 1800, status = 403, ...place }: Place & { resetIn?: number; status?: 403 | 429 } = {},
): Fault {
  return {
    method,
    path,
    ...place,
    kind: 'respond',
    status,
    headers: {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-used': '1000',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + resetIn),
      'x-ratelimit-resource': 'core',
    },
    body: {
      message: 'API rate limit exceeded for installation ID 52378413.',
      documentation_url: LIMITS,
      status: String(status),
    },
  };
}

/** The token may not do this; `accepted` are the permissions that would do. */
export function notAccessible(
  method: string,
  path: RegExp,
  { accepted = 'issues=write; pull_requests=write', ...place }: Place & { accepted?: string } = {},
): Fault {
  return {
    method,
    path,
    ...place,
    kind: 'respond',
    status: 403,
    headers: { 'x-accepted-github-permissions': accepted },
    body: {
      message: 'Resource not accessible by integration',
      documentation_url: `${DOCUMENTATION}/issues/comments#create-an-issue-comment`,
      status: '403',
    },
  };
}

export function missing(method: string, path: RegExp, place: Place = {}): Fault {
  const body = { message: 'Not Found', documentation_url: DOCUMENTATION, status: '404' };
  return { method, path, ...place, kind: 'respond', status: 404, body };
}

/** What GitHub says to a comment of more than 65,536 characters, for one that has fewer. */
export function tooLong(method: string, path: RegExp, place: Place = {}): Fault {
  return {
    method,
    path,
    ...place,
    kind: 'respond',
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [
        {
          resource: 'IssueComment',
          code: 'unprocessable',
          field: 'data',
          message: 'Body is too long (maximum is 65536 characters)',
        },
      ],
      documentation_url: `${DOCUMENTATION}/issues/comments#create-an-issue-comment`,
      status: '422',
    },
  };
}

const BAD_GATEWAY = {
  status: 502,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body:
    '<!DOCTYPE html>\n<html><head><title>Unicorn! &middot; GitHub</title></head>\n' +
    "<body><p><strong>We couldn't respond to your request in time.</strong></p></body></html>\n",
};
