import { repositoryShape, userId, userShape, type Json } from '../shapes.ts';
import { DEFAULT_BRANCH, FULL_NAME, REPOSITORY } from '../store.ts';

/** What started a run of a workflow. */
export interface WorkflowEvent {
  name: string;
  payload: unknown;
  /** What GitHub sets for it in the `github` context, by the names there: `event_name`, `sha`. */
  github: Record<string, string>;
}

/** Where payloads say that the API is. */
export const API = 'https://api.github.com';
export const WORKFLOW = '.github/workflows/migrate.yml';
export const DEFAULT_REF = `refs/heads/${DEFAULT_BRANCH}`;

const PERSON = { name: 'The Octocat', email: 'octocat@users.noreply.github.com' };

/** What every payload ends with. */
export function surroundings(sender: string): Json {
  return { repository: repositoryShape(API), sender: userShape(API, sender) };
}

/** `head_ref` and `base_ref` are set for pull requests alone, and empty for the others. */
export function context(
  name: string,
  { actor, ref, sha }: { actor: string; ref: string; sha: string },
): Record<string, string> {
  return {
    event_name: name,
    actor,
    actor_id: String(userId(actor)),
    triggering_actor: actor,
    repository: FULL_NAME,
    repository_id: String(REPOSITORY.id),
    repository_owner: REPOSITORY.owner,
    repository_owner_id: String(userId(REPOSITORY.owner)),
    ref,
    ref_name: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: String(ref === DEFAULT_REF),
    sha,
    head_ref: '',
    base_ref: '',
    workflow_ref: `${FULL_NAME}/${WORKFLOW}@${ref}`,
    workflow_sha: sha,
  };
}

/** What is said of a commit in passing. */
export function commit(sha: string): Json {
  return {
    id: sha,
    tree_id: '31b122c26a97cf9af023e9ddab94a82c6e77b0ea',
    message: 'Change the orders',
    timestamp: '2026-01-01T00:00:00Z',
    author: PERSON,
    committer: PERSON,
  };
}

/** What a push says of each of its commits. */
export function pushedCommit(sha: string): Json {
  const person = { ...PERSON, username: 'octocat' };
  return {
    ...commit(sha),
    distinct: true,
    url: `https://github.com/${FULL_NAME}/commit/${sha}`,
    author: person,
    committer: person,
    added: [],
    removed: [],
    modified: [],
  };
}
