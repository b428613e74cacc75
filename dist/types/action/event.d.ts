import type { Environment } from '../postgres/environment.js';
import type { PullRequestClue } from './github/pull-request.js';
/** What GitHub says about the run: which event, which repository, which commit, which pull request. */
export interface EventContext {
    /** `pull_request`, `push`, … */
    name: string;
    owner: string;
    repo: string;
    /** A number as text; it stays when a repository is renamed. */
    repositoryId: string;
    /** `https://github.com/octo/orders`; null outside of GitHub. */
    repositoryUrl: string | null;
    /** The commit whose files people know: the head of the pull request, or else that of the run. */
    commit: string | null;
    runUrl: string | null;
    job: string | null;
    /** Whether the files are from before a merge, and nobody may have looked at them yet. */
    unmerged: boolean;
    /** Whether the files may be those of a fork; `unknown` when only GitHub's API could tell. */
    fork: 'yes' | 'no' | 'unknown';
    dependabot: boolean;
    /** Whether GitHub hands secrets out although the files may be those of a fork. */
    privileged: boolean;
    /** How the pull request is found; null when the event has none. */
    pullRequest: PullRequestClue | null;
    /** How the pull request is found whose plan this run carries out, when the event itself names none. */
    merged: PullRequestClue | null;
}
/**
 * Reads the event from the environment and the payload file of the runner (GITHUB_EVENT_PATH). A payload
 * that is missing or unlike what GitHub documents leaves open what it would have said; nothing fails.
 */
export declare function readEvent(environment: Environment): EventContext;
