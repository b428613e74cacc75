import type { GitHub as Client } from '@actions/github/lib/utils';
import { fieldsOf, listOf, UnexpectedAnswer, type Fields } from './answer.ts';
import { GitHubError, graphqlRefusal, refusal, type Refusal } from './error.ts';
import { identityOf, type Identity } from './identity.ts';
import { Pace, PATIENCE, type Patience } from './pace.ts';

export { GitHubError } from './error.ts';

/** One repository on GitHub, as a token sees it. Whatever fails does so as a GitHubError. */
export interface GitHub {
  readonly owner: string;
  readonly repo: string;
  /**
   * One request. `read` understands the answer (undefined when it has no body) and throws when it is not whole.
   * Tried again while there is patience: after a rate limit, and, unless it makes something anew (POST), when
   * it is not known what became of it. With `once`, only after failures that the caller sees to.
   */
  request: <T>(
    route: string,
    parameters: Fields,
    read: (answer: unknown) => T,
    options?: { once: boolean },
  ) => Promise<T>;
  /** All pages of a list, or an error: never a part of it. */
  list: <T>(route: string, parameters: Fields, read: (item: Fields) => T) => Promise<T[]>;
  /** What is asked must do no harm when it is asked twice. */
  graphql: <T>(query: string, variables: Fields, read: (data: Fields) => T) => Promise<T>;
  /** Whom the token stands for. */
  identity: () => Promise<Identity>;
  /** Waits after the `tried`th failure of something; false when it should not be tried again. */
  pause: (error: GitHubError, tried: number) => Promise<boolean>;
  /** For when the runner has cancelled the step: 2.5 seconds in all remain for requests, and nothing waits. */
  hurry: () => void;
}

export interface GitHubOptions {
  token: string;
  /** As the runner has it in GITHUB_API_URL, for which `@actions/github` chooses the proxy. */
  apiUrl: string;
  /** As the runner has it in GITHUB_GRAPHQL_URL. */
  graphqlUrl?: string;
  owner: string;
  repo: string;
  /** Default: 10 seconds an attempt; 60 seconds for what fails and for waiting. */
  patience?: Patience;
  /** As if `hurry` was called when it is aborted. */
  signal?: AbortSignal;
}

/** Loads the GitHub client. Asks nothing of GitHub yet. */
export async function openGitHub(options: GitHubOptions): Promise<GitHub> {
  if (options.token === '') {
    throw new GitHubError('unauthorized', 'There is no token: the input github-token is empty');
  }
  const { GitHub: Client, getOctokitOptions } = await import('@actions/github/lib/utils');
  const baseUrl = options.apiUrl.replace(/\/+$/, '');
  // Octokit would write what a server says about deprecation to the log as it is.
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const repository = new Repository(new Client(getOctokitOptions(options.token, { baseUrl, log })), {
    ...options,
    // GitHub Enterprise Server has /api/v3 and /api/graphql.
    graphqlUrl: options.graphqlUrl ?? `${baseUrl.replace(/\/v3$/, '')}/graphql`,
  });
  if (options.signal?.aborted) repository.hurry();
  options.signal?.addEventListener('abort', repository.hurry, { once: true });
  return repository;
}

function silent(): void {
  // Nothing to say.
}

const PAGE = 100;
const MOST_TRIES = 4;

class Repository implements GitHub {
  readonly owner: string;
  readonly repo: string;
  readonly #client: InstanceType<typeof Client>;
  readonly #token: string;
  readonly #hide: (text: string) => string;
  readonly #graphqlUrl: string;
  readonly #pace: Pace;
  #identity: Promise<Identity> | undefined;

  constructor(client: InstanceType<typeof Client>, options: GitHubOptions & { graphqlUrl: string }) {
    this.owner = options.owner;
    this.repo = options.repo;
    this.#client = client;
    this.#token = options.token;
    this.#hide = hiding(options.token);
    this.#graphqlUrl = options.graphqlUrl;
    this.#pace = new Pace(options.patience ?? PATIENCE);
  }

  readonly hurry = (): void => {
    this.#pace.hurry();
  };

  async request<T>(
    route: string,
    parameters: Fields,
    read: (answer: unknown) => T,
    { once }: { once: boolean } = { once: false },
  ): Promise<T> {
    if (once) return this.#once(route, parameters, read);
    return this.#persistent(() => this.#once(route, parameters, read), !route.startsWith('POST '));
  }

  async list<T>(route: string, parameters: Fields, read: (item: Fields) => T): Promise<T[]> {
    const all: T[] = [];
    for (let page = 1; ; page++) {
      const ask = (): Promise<{ items: T[]; isLast: boolean }> =>
        this.#once(route, { ...parameters, per_page: PAGE, page }, (answer, link) => {
          const items = listOf(answer).map(read);
          // A page may be short and not the last: GitHub leaves out what is hidden after it has counted.
          return { items, isLast: link === undefined ? items.length < PAGE : !link.includes('rel="next"') };
        });
      const { items, isLast } = await this.#persistent(ask, true);
      all.push(...items);
      if (isLast) return all;
    }
  }

  graphql<T>(query: string, variables: Fields, read: (data: Fields) => T): Promise<T> {
    const ask = (): Promise<T> =>
      this.#once(`POST ${this.#graphqlUrl}`, { query, variables }, (answer) => {
        const { data, errors } = fieldsOf(answer);
        if (Array.isArray(errors) && errors.length > 0) throw graphqlRefusal(errors[0], this.#hide);
        return read(fieldsOf(data));
      });
    return this.#persistent(ask, true);
  }

  identity(): Promise<Identity> {
    this.#identity ??= identityOf(this, this.#token).catch((error: unknown) => {
      this.#identity = undefined;
      throw error;
    });
    return this.#identity;
  }

  async pause({ kind, waitMs }: GitHubError, tried: number): Promise<boolean> {
    if (tried >= MOST_TRIES || (kind !== 'unavailable' && kind !== 'rate-limit')) return false;
    // Jobs of one matrix that failed together should not come back together.
    const backoff = 500 * 2 ** (tried - 1) * (0.5 + Math.random() / 2);
    return this.#pace.pause(waitMs ?? backoff);
  }

  // Octokit's plugin for this posts again what may have been posted, asks again before GitHub says it may, and
  // waits where a cancelled run cannot end it.
  async #persistent<T>(ask: () => Promise<T>, isRepeatable: boolean): Promise<T> {
    for (let tried = 1; ; tried++) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof GitHubError)) throw error;
        // What met a limit was not done.
        const mayRepeat = isRepeatable || error.kind === 'rate-limit';
        if (!mayRepeat || !(await this.pause(error, tried))) throw error;
      }
    }
  }

  #once<T>(route: string, parameters: Fields, read: (answer: unknown, link?: string) => T): Promise<T> {
    const { owner, repo } = this;
    // A parameter that the route has no place for would be sent as one of the query.
    const given = route.includes('{owner}') ? { owner, repo, ...parameters } : parameters;
    return this.#pace.attempt(async (signal) => {
      try {
        const { status, headers, ...answer } = await this.#client.request(route, {
          ...given,
          request: { signal },
        });
        const data: unknown = answer.data;
        return read(status === 204 ? undefined : data, headers.link);
      } catch (error) {
        throw this.#understood(error, named(route, given));
      }
    });
  }

  #understood(error: unknown, request: string): GitHubError {
    if (error instanceof GitHubError) return error;
    if (error instanceof UnexpectedAnswer) {
      const message = `The answer to ${request} is cut off or is not what GitHub describes`;
      return new GitHubError('unavailable', message);
    }
    const response = error instanceof Error && 'response' in error ? error.response : undefined;
    if (response !== undefined) {
      return refusal(request, response as Refusal, { now: Date.now(), hide: this.#hide });
    }
    const cause = error instanceof Error ? error.message : String(error);
    return new GitHubError('unavailable', `No answer to ${request}: ${this.#hide(cause)}`);
  }
}

/** `GET /repos/octo/orders/pulls/7` */
function named(route: string, parameters: Fields): string {
  return route
    .replace(/https?:\/\/[^/]+/, '')
    .replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name]));
}

/**
 * Takes a token out of a text, also in base64, as git sends `x-access-token:` and the token: what stands before
 * the token there is 15 characters, and does not change how the token is written.
 */
function hiding(token: string): (text: string) => string {
  const encoded = Buffer.from(token, 'utf8').toString('base64').replace(/=+$/, '');
  return (text) => text.replaceAll(token, '***').replaceAll(encoded, '***');
}
