/** What GitHub says to a request. */
export interface Answer {
  status: number;
  /** JSON; a text is sent as it is, undefined is no body at all. */
  body?: unknown;
  headers?: Record<string, string>;
}

const REST = 'https://docs.github.com/rest';

/** An error in GitHub's words. `documentation` is the page of the operation. */
function failure(status: number, message: string, documentation = REST): Answer {
  return { status, body: { message, documentation_url: documentation, status: String(status) } };
}

export const badCredentials = (): Answer => failure(401, 'Bad credentials');

export const requiresAuthentication = (documentation: string): Answer =>
  failure(401, 'Requires authentication', documentation);

export const notFound = (documentation?: string): Answer => failure(404, 'Not Found', documentation);

export const malformedJson = (documentation: string): Answer =>
  failure(400, 'Problems parsing JSON', documentation);

export const invalidRequest = (problem: string, documentation: string): Answer =>
  failure(422, `Invalid request.\n\n${problem}`, documentation);

export const unknownCommit = (sha: string, documentation: string): Answer =>
  failure(422, `No commit found for SHA: ${sha}`, documentation);

/** `accepted`: the permissions that would do, null when no installation may do this. */
export function resourceNotAccessible(accepted: string | null, documentation: string): Answer {
  return {
    ...failure(403, 'Resource not accessible by integration', documentation),
    ...(accepted !== null && { headers: { 'x-accepted-github-permissions': accepted } }),
  };
}

export function unprocessableComment(message: string, documentation: string): Answer {
  return {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }],
      documentation_url: documentation,
      status: '422',
    },
  };
}

export const missingUserAgent = (): Answer => ({
  status: 403,
  body:
    'Request forbidden by administrative rules. Please make sure your request has a User-Agent header ' +
    `(${REST}/overview/resources-in-the-rest-api#user-agent-required). ` +
    'Check https://developer.github.com for other possible causes.\n',
});
