import type { GitHub } from './client.ts';
import {
  listOwn,
  patch,
  post,
  remove,
  retire,
  rewrite,
  says,
  type CommentContent,
  type OwnComment,
  type Thread,
} from './comment-requests.ts';
import { GitHubError } from './error.ts';

export type { CommentContent, OwnComment } from './comment-requests.ts';

export interface PutOptions {
  /** One comment that is written over, or a new one for each change, with the older ones hidden. */
  mode: 'update' | 'new';
  /** False: write only to a comment that is there and open. */
  create: boolean;
}

export interface CommentOutcome {
  /** `left`: there was none to write to, and none was to be made. */
  state: 'created' | 'updated' | 'unchanged' | 'left';
  /** Null when it was left. */
  id: number | null;
  url: string | null;
  duplicatesRemoved: number;
}

/**
 * Comments of the action's own with this key, open and closed, oldest first: the marker begins the body, and
 * the author is whom the token stands for.
 */
export function ownComments(github: GitHub, pullRequest: number, key: string): Promise<OwnComment[]> {
  return listOwn({ github, pullRequest, key });
}

/**
 * Sees to it that one open comment with this key says what it should. Runs at the same time end with one
 * comment: each looks again after it has made one, and all keep the oldest. Closed comments are left alone.
 * Nothing is written when the comments could not all be read. Fails with a GitHubError.
 */
export function putComment(
  github: GitHub,
  pullRequest: number,
  key: string,
  content: CommentContent,
  { mode, create }: PutOptions,
): Promise<CommentOutcome> {
  const thread = { github, pullRequest, key };
  return mode === 'update' ? putOver(thread, content, create) : putAnew(thread, content, create);
}

/**
 * Gives a comment another headline until it is put again: only the first line that begins with `### ` changes,
 * to `### ` and the headline. One that says something else by now is left as it is. Fails with a GitHubError.
 */
export async function retitle(github: GitHub, comment: OwnComment, headline: string): Promise<void> {
  // Without the hash of what it says, the next put does not take it for unchanged.
  await rewrite(github, comment, { body: '' }, (text) => text.replace(/^### .*$/m, () => `### ${headline}`));
}

const MOST_ROUNDS = 5;
const LEFT: CommentOutcome = { state: 'left', id: null, url: null, duplicatesRemoved: 0 };

async function putOver(thread: Thread, content: CommentContent, create: boolean): Promise<CommentOutcome> {
  let made: OwnComment | undefined;
  let removed = 0;
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const own = await listWith(thread, made);
    const [comment, ...duplicates] = own.filter((one) => !one.marker.closed || one === made);
    if (comment === undefined) {
      if (!create) return LEFT;
      made = await make(thread, content, own);
      continue;
    }
    for (const duplicate of duplicates) if (await remove(thread, duplicate)) removed += 1;
    if (says(comment.marker, content)) {
      return outcome(comment === made ? 'created' : 'unchanged', comment, removed);
    }
    if (await patch(thread, comment, content)) return outcome('updated', comment, removed);
    // Somebody has deleted it.
    made = undefined;
  }
  throw new GitHubError(
    'unavailable',
    'The comments of the pull request keep changing while this one is written',
  );
}

async function putAnew(thread: Thread, content: CommentContent, create: boolean): Promise<CommentOutcome> {
  const own = await listOwn(thread);
  const open = own.filter(({ marker }) => !marker.closed);
  const newest = open.at(-1);
  if (newest && says(newest.marker, content)) {
    await retireAll(thread, open, newest);
    return outcome('unchanged', newest);
  }
  if (!create) {
    return newest && (await patch(thread, newest, content)) ? outcome('updated', newest) : LEFT;
  }
  const made = await make(thread, content, own);
  // Other runs may have made some at the same time: all runs keep the same one open.
  const now = (await listWith(thread, made)).filter((one) => !one.marker.closed || one === made);
  await retireAll(thread, now, now.at(-1));
  return outcome('created', made);
}

async function retireAll(thread: Thread, comments: OwnComment[], but: OwnComment | undefined): Promise<void> {
  for (const comment of comments) if (comment !== but) await retire(thread, comment);
}

/**
 * Makes a comment, where those that are `known` are no answer. When it is not known whether it was made, looks
 * for it before another is made.
 */
async function make(thread: Thread, content: CommentContent, known: OwnComment[]): Promise<OwnComment> {
  const newest = known.at(-1)?.id ?? 0;
  for (let tried = 1; ; tried++) {
    try {
      return await post(thread, content);
    } catch (error) {
      if (!(error instanceof GitHubError) || error.kind !== 'unavailable') throw error;
      const mayRepeat = await thread.github.pause(error, tried);
      const found = (await listOwn(thread)).find(({ id, marker }) => id > newest && says(marker, content));
      if (found) return found;
      if (!mayRepeat) throw error;
    }
  }
}

/** One that was made is no failure when it cannot be seen what else there is. */
async function listWith(thread: Thread, made: OwnComment | undefined): Promise<OwnComment[]> {
  try {
    return await listOwn(thread, made);
  } catch (error) {
    if (made && error instanceof GitHubError) return [made];
    throw error;
  }
}

function outcome(state: CommentOutcome['state'], { id, url }: OwnComment, removed = 0): CommentOutcome {
  return { state, id, url, duplicatesRemoved: removed };
}
