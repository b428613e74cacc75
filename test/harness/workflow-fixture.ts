import type { WorkflowEvent } from './trigger.ts';
import { workflowOf } from './workflow-file.ts';
import { runWorkflow, type WorkflowOptions, type WorkflowRun } from './workflow.ts';

/** Something was pushed to the main branch. */
export const PUSH: WorkflowEvent = {
  name: 'push',
  payload: { ref: 'refs/heads/main', head_commit: { message: "it's $(whoami)" } },
  github: { ref: 'refs/heads/main', ref_name: 'main', sha: 'a'.repeat(40) },
};
const tokens = { write: 'ghs_write', read: 'ghs_readonly', none: 'ghs_nothing' };

/** Runs the text of a workflow, on `PUSH` unless the options have another event. `text` is the whole log. */
export async function run(
  content: string,
  options: Partial<WorkflowOptions> = {},
): Promise<WorkflowRun & { text: string }> {
  const made = await runWorkflow(await workflowOf(content, 'test.yml'), { event: PUSH, tokens, ...options });
  return Object.assign(made, { text: made.jobs.flatMap(({ log }) => log).join('\n') });
}
