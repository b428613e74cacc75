import { type GitHub } from './client.js';
export interface PullRequest {
    number: number;
    headSha: string;
    /** `owner/repo`; null when the fork is deleted. */
    headRepository: string | null;
    fromFork: boolean;
    merged: boolean;
    /** Login. */
    author: string;
}
/** What an event says of the pull request that it belongs to. */
export type PullRequestClue = {
    kind: 'number';
    number: number;
} | {
    kind: 'commit';
    sha: string;
} | {
    kind: 'head';
    owner: string;
    branch: string;
    sha: string;
};
/** Undefined when there is none. Fails with a GitHubError when that cannot be known. */
export declare function findPullRequest(github: GitHub, clue: PullRequestClue): Promise<PullRequest | undefined>;
/** Paths in the repository, with what became of them in GitHub's words (`added`, `modified`, …). */
export declare function changedFiles(github: GitHub, pullRequest: number): Promise<{
    path: string;
    status: string;
}[]>;
