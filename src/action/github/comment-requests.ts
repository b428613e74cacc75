import { fieldsOf, idOf, textOf, textOrNull, type Fields } from './answer.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './error.ts';
import { isBy } from './identity.ts';
import { readMarker, shortHash, writeMarker, type Marker } from './marker.ts';

/** Where comments of one key go. */
export interface Thread {
  github: GitHub;
  pullRequest: number;
  key: string;
}

/** A comment that the action has made, with this token's identity. */
export interface OwnComment {
  id: number;
  /** Its id in GraphQL. */
  nodeId: string;
  url: string;
  body: string;
  marker: Marker;
}

export interface CommentContent {
  marker: Omit<Marker, 'body'>;
  /** The text, without the marker, in at most so many bytes. */
  text: (budgetBytes: number) => string;
  /** The text without what changes by itself: decides whether a comment says this already. */
  essence: string;
}

/** GitHub takes 65,536 characters, and one is one byte at least; what does not fit for other reasons is cut more. */
const BUDGETS = [65_000, 30_000, 8000] as const;
const [MOST_BYTES] = BUDGETS;

const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}';

/**
 * Oldest first, open and closed. `made` was just made here, and is there even where the list does not have it:
 * GitHub's copies of its data may be behind. An error when not all comments could be read.
 */
export async function listOwn(
  { github, pullRequest, key }: Thread,
  made?: OwnComment,
): Promise<OwnComment[]> {
  const all = await github.list(`GET ${COMMENTS}`, { issue_number: pullRequest }, (fields) => {
    const body = textOrNull(fields['body']) ?? '';
    const marker = readMarker(body);
    return marker?.key === key
      ? { comment: commentOf(fields, body, marker), author: fields['user'] }
      : undefined;
  });
  const others = all.filter((one) => one !== undefined).filter(({ comment }) => comment.id !== made?.id);
  const own = made ? [made] : [];
  if (others.length > 0) {
    const identity = await github.identity();
    own.push(...others.filter(({ author }) => isBy(author, identity)).map(({ comment }) => comment));
  }
  // While pages are read comments come and go, which can show one twice.
  return [...new Map(own.map((comment) => [comment.id, comment])).values()].sort((a, b) => a.id - b.id);
}

/** Not tried again here when it is not known what became of it. */
export function post({ github, pullRequest }: Thread, content: CommentContent): Promise<OwnComment> {
  return inSomeBudget(content, (body) =>
    github.request(`POST ${COMMENTS}`, { issue_number: pullRequest, body }, (answer) =>
      commentOf(fieldsOf(answer), body, markerOf(content)),
    ),
  );
}

/** False when the comment is not there any more. */
export async function patch(
  { github }: Pick<Thread, 'github'>,
  { id }: OwnComment,
  content: CommentContent,
): Promise<boolean> {
  return isThere(inSomeBudget(content, (body) => patchBody(github, id, body)));
}

/**
 * Writes a comment again with changes to its marker and its text, unless it says something else by now. Fails
 * when it is not there any more.
 */
export async function rewrite(
  github: GitHub,
  { id, marker }: OwnComment,
  changes: Partial<Marker>,
  change: (text: string) => string = (text) => text,
): Promise<void> {
  for (let tried = 1; ; tried++) {
    // Between two tries another run may have written to it, or the first may have been done.
    const body = await bodyOf(github, id);
    const now = readMarker(body);
    if (now === undefined || !isSame(now, marker)) return;
    const text = change(body.replace(/^[^\n]*\n?/, ''));
    const line = writeMarker({ ...now, ...changes }, MOST_BYTES - Buffer.byteLength(text) - 1);
    try {
      await patchBody(github, id, `${line}\n${text}`, { once: true });
      return;
    } catch (error) {
      if (!(error instanceof GitHubError) || !(await github.pause(error, tried))) throw error;
    }
  }
}

/** False when the comment was not there any more, or could not be deleted: the next run tries again. */
export async function remove({ github }: Thread, { id }: OwnComment): Promise<boolean> {
  return isDone(github.request(`DELETE ${COMMENT}`, { comment_id: id }, () => undefined));
}

/** Hides a comment as outdated, and sees to it that it is not written to any more. Tries to. */
export async function retire({ github }: Thread, comment: OwnComment): Promise<void> {
  await isDone(github.graphql(MINIMIZE, { id: comment.nodeId }, () => undefined));
  // Last, so that the next run tries again what did not work.
  await isDone(rewrite(github, comment, { closed: true }));
}

const MINIMIZE = `mutation ($id: ID!) {
  minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } }
}`;

/** Whether a comment with this marker says it already. */
export function says(marker: Marker, content: CommentContent): boolean {
  return isSame(marker, markerOf(content));
}

function isSame(a: Marker, b: Marker): boolean {
  return a.body === b.body && a.kind === b.kind && a.digest === b.digest && a.closed === b.closed;
}

function bodyOf(github: GitHub, id: number): Promise<string> {
  return github.request(
    `GET ${COMMENT}`,
    { comment_id: id },
    (answer) => textOrNull(fieldsOf(answer)['body']) ?? '',
  );
}

function patchBody(github: GitHub, id: number, body: string, options?: { once: boolean }): Promise<number> {
  return github.request(
    `PATCH ${COMMENT}`,
    { comment_id: id, body },
    (answer) => idOf(fieldsOf(answer)['id']),
    options,
  );
}

async function inSomeBudget<T>(content: CommentContent, write: (body: string) => Promise<T>): Promise<T> {
  for (const [index, budget] of BUDGETS.entries()) {
    const line = writeMarker(markerOf(content), Math.floor(budget / 4));
    const body = `${line}\n${content.text(budget - Buffer.byteLength(line) - 1)}`;
    const isLast = index === BUDGETS.length - 1;
    if (Buffer.byteLength(body) > MOST_BYTES && !isLast) continue;
    try {
      return await write(body);
    } catch (error) {
      if (!isKind(error, 'too-long') || isLast) throw error;
    }
  }
  throw new RangeError('There is no budget to write a comment in.');
}

function markerOf({ marker, essence }: CommentContent): Marker {
  return { ...marker, body: shortHash(essence) };
}

function commentOf(fields: Fields, body: string, marker: Marker): OwnComment {
  return {
    id: idOf(fields['id']),
    nodeId: textOf(fields['node_id']),
    url: textOf(fields['html_url']),
    body,
    marker,
  };
}

async function isThere(writing: Promise<unknown>): Promise<boolean> {
  try {
    await writing;
    return true;
  } catch (error) {
    if (isKind(error, 'not-found')) return false;
    throw error;
  }
}

async function isDone(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof GitHubError) return false;
    throw error;
  }
}

function isKind(error: unknown, kind: GitHubError['kind']): error is GitHubError {
  return error instanceof GitHubError && error.kind === kind;
}
