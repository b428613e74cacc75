import { fieldsOf, textOf, type Fields } from './answer.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './error.ts';

/** Whom a token stands for, as the author of what it writes. */
export interface Identity {
  /** Without `[bot]`, which GraphQL has not always. */
  login: string;
  isBot: boolean;
}

const ACTIONS = 'github-actions[bot]';

/** The token that a job is given may not ask REST who it is; a fine-grained token of a person may not ask GraphQL. */
export async function identityOf(
  github: Pick<GitHub, 'graphql' | 'request'>,
  token: string,
): Promise<Identity> {
  const login =
    (await unlessRefused(() => github.graphql('query { viewer { login } }', {}, viewerLogin))) ??
    (await unlessRefused(() => github.request('GET /user', {}, (user) => textOf(fieldsOf(user)['login'])))) ??
    ACTIONS;
  return {
    login: bare(login),
    // Installations of apps, the one behind the token of a job among them, have tokens of this kind.
    isBot: isBotLogin(login) || bare(login) === bare(ACTIONS) || token.startsWith('ghs_'),
  };
}

/** Whether the author of something is the identity, not one of the same name and another kind. */
export function isBy(author: unknown, identity: Identity): boolean {
  // The author is null when the account is gone.
  if (typeof author !== 'object' || author === null) return false;
  const { login, type } = author as Fields;
  return typeof login === 'string' && bare(login) === identity.login && (type === 'Bot') === identity.isBot;
}

function viewerLogin({ viewer }: Fields): string {
  return textOf(fieldsOf(viewer)['login']);
}

/** Not knowing for now is no answer: another identity would not find its own comments and post them again. */
async function unlessRefused(ask: () => Promise<string>): Promise<string | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (
      error instanceof GitHubError &&
      ['permission', 'refused', 'not-found', 'unauthorized'].includes(error.kind)
    ) {
      return undefined;
    }
    throw error;
  }
}

function isBotLogin(login: string): boolean {
  return login.endsWith('[bot]');
}

function bare(login: string): string {
  return login.replace(/\[bot\]$/, '').toLowerCase();
}
