import { minimalRepositoryShape, userShape, type Json } from '../shapes.ts';
import { DEFAULT_BRANCH, DEFAULT_BRANCH_SHA, FULL_NAME, REPOSITORY } from '../store.ts';
import { API, commit, context, DEFAULT_REF, surroundings, type WorkflowEvent } from './context.ts';

/** A run of another workflow ended. It runs on the default branch, whatever that one ran on. */
export function workflowRunEvent({
  headSha,
  headBranch,
  headRepository = FULL_NAME,
  event,
  pulls = [],
}: {
  headSha: string;
  headBranch: string;
  headRepository?: string;
  /** What the ended run was started by. */
  event: string;
  /** Numbers that GitHub names in the payload; it names none for a fork. */
  pulls?: number[];
}): WorkflowEvent {
  const actor = headRepository.split('/')[0] ?? '';
  const workflow = `${API}/repos/${FULL_NAME}/actions/workflows/16340987`;
  const run = `${API}/repos/${FULL_NAME}/actions/runs/1658821400`;
  const times = { created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:01:00Z' };
  return {
    name: 'workflow_run',
    payload: {
      action: 'completed',
      workflow_run: {
        id: 1658821400,
        name: 'Rehearse',
        display_title: 'Change the orders',
        node_id: 'WFR_kwLOF6lyTM5euGA3',
        head_branch: headBranch,
        head_sha: headSha,
        path: '.github/workflows/rehearse.yml',
        run_number: 36,
        run_attempt: 1,
        event,
        status: 'completed',
        conclusion: 'success',
        workflow_id: 16340987,
        check_suite_id: 4683454167,
        check_suite_node_id: 'CS_kwDOF6lyTM8AAAABFyfW1w',
        url: run,
        html_url: `https://github.com/${FULL_NAME}/actions/runs/1658821400`,
        pull_requests: pulls.map((number) => minimalPull(number, headSha, headBranch)),
        ...times,
        run_started_at: times.created_at,
        actor: userShape(API, actor),
        triggering_actor: userShape(API, actor),
        jobs_url: `${run}/jobs`,
        logs_url: `${run}/logs`,
        check_suite_url: `${API}/repos/${FULL_NAME}/check-suites/4683454167`,
        artifacts_url: `${run}/artifacts`,
        cancel_url: `${run}/cancel`,
        rerun_url: `${run}/rerun`,
        previous_attempt_url: null,
        workflow_url: workflow,
        head_commit: commit(headSha),
        repository: minimalRepositoryShape(API, FULL_NAME),
        head_repository: minimalRepositoryShape(API, headRepository),
        referenced_workflows: [],
      },
      workflow: {
        id: 16340987,
        node_id: 'W_kwDOF6lyTM4A-Vf7',
        name: 'Rehearse',
        path: '.github/workflows/rehearse.yml',
        state: 'active',
        ...times,
        url: workflow,
        html_url: `https://github.com/${FULL_NAME}/blob/${DEFAULT_BRANCH}/.github/workflows/rehearse.yml`,
        badge_url: `https://github.com/${FULL_NAME}/workflows/Rehearse/badge.svg`,
      },
      ...surroundings(actor),
    },
    github: context('workflow_run', { actor, ref: DEFAULT_REF, sha: DEFAULT_BRANCH_SHA }),
  };
}

function minimalPull(number: number, headSha: string, headRef: string): Json {
  const repo = { id: REPOSITORY.id, url: `${API}/repos/${FULL_NAME}`, name: REPOSITORY.repo };
  return {
    url: `${API}/repos/${FULL_NAME}/pulls/${number}`,
    id: 279_147_437 + number,
    number,
    head: { ref: headRef, sha: headSha, repo },
    base: { ref: DEFAULT_BRANCH, sha: DEFAULT_BRANCH_SHA, repo },
  };
}
