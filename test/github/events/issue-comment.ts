import { pullShape, userShape } from '../shapes.ts';
import { DEFAULT_BRANCH_SHA, FULL_NAME, storedPull } from '../store.ts';
import { API, context, DEFAULT_REF, surroundings, type WorkflowEvent } from './context.ts';

/** A comment on a pull request. It runs on the default branch, not on the pull request. */
export function issueCommentEvent({
  pull,
  body = '/migrate',
  author = 'octocat',
}: {
  pull: number;
  body?: string;
  author?: string;
}): WorkflowEvent {
  const shape = pullShape(API, storedPull({ number: pull, headSha: DEFAULT_BRANCH_SHA }));
  const url = `${API}/repos/${FULL_NAME}/issues/${pull}`;
  const htmlUrl = `https://github.com/${FULL_NAME}/pull/${pull}`;
  const { title, user, created_at, updated_at, author_association } = shape;
  const none = {
    total_count: 0,
    '+1': 0,
    '-1': 0,
    laugh: 0,
    hooray: 0,
    confused: 0,
    heart: 0,
    rocket: 0,
    eyes: 0,
  };
  return {
    name: 'issue_comment',
    payload: {
      action: 'created',
      issue: {
        url,
        repository_url: `${API}/repos/${FULL_NAME}`,
        labels_url: `${url}/labels{/name}`,
        comments_url: `${url}/comments`,
        events_url: `${url}/events`,
        html_url: htmlUrl,
        id: shape['id'],
        node_id: shape['node_id'],
        number: pull,
        title,
        user,
        labels: [],
        state: 'open',
        locked: false,
        assignee: null,
        assignees: [],
        milestone: null,
        comments: 1,
        created_at,
        updated_at,
        closed_at: null,
        author_association,
        active_lock_reason: null,
        draft: false,
        pull_request: {
          url: shape['url'],
          html_url: htmlUrl,
          diff_url: `${htmlUrl}.diff`,
          patch_url: `${htmlUrl}.patch`,
          merged_at: null,
        },
        body: null,
        reactions: { url: `${url}/reactions`, ...none },
        timeline_url: `${url}/timeline`,
        performed_via_github_app: null,
      },
      comment: {
        url: `${API}/repos/${FULL_NAME}/issues/comments/492700400`,
        html_url: `${htmlUrl}#issuecomment-492700400`,
        issue_url: url,
        id: 492700400,
        node_id: 'MDEyOklzc3VlQ29tbWVudDQ5MjcwMDQwMA==',
        user: userShape(API, author),
        created_at,
        updated_at,
        author_association: 'MEMBER',
        body,
        reactions: { url: `${API}/repos/${FULL_NAME}/issues/comments/492700400/reactions`, ...none },
        performed_via_github_app: null,
      },
      ...surroundings(author),
    },
    github: context('issue_comment', { actor: author, ref: DEFAULT_REF, sha: DEFAULT_BRANCH_SHA }),
  };
}
