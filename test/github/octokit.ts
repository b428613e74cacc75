import { getOctokit } from '@actions/github';
import type { FakeGitHub, PullRequest, Tokens } from './github.ts';

export const SHA = '4be1c0f9a2d3b4c5d6e7f8091a2b3c4d5e6f7081';
export const PULL: PullRequest = { number: 7, headSha: SHA };

/** Where the comments of pull request 7 are. */
export const at = { owner: 'octo', repo: 'orders', issue_number: 7 };

/** The client that actions use. */
export function octokit(github: FakeGitHub, kind: keyof Tokens = 'write') {
  return getOctokit(github.tokens[kind], { baseUrl: github.url });
}
