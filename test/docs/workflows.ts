import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { readActionFile } from '../harness/action-file.ts';
import type { Check } from './checked.ts';
import { root } from './markdown.ts';

interface Workflow {
  jobs: Record<string, { steps?: { id?: string; uses?: string; with?: Record<string, unknown> }[] }>;
}

/**
 * A yaml block: a workflow to the parser of GitHub, which pins the actions of others and uses inputs and
 * outputs that this action has.
 */
export const isWorkflow: Check = async ({ text: content }) => {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content }, new NoOperationTraceWriter());
  const template = value && (await convertWorkflowTemplate(context, value));
  expect(context.errors.getErrors()).toEqual([]);
  expect(template?.errors ?? []).toEqual([]);

  const { inputs, outputs } = await readActionFile(root);
  const { jobs } = parse(content) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
  const ours = steps.filter(({ uses }) => uses === 'org/migrate-action@v1');
  expect(ours).not.toEqual([]);
  for (const step of ours) {
    expect([...inputs.keys()]).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    const named = content.matchAll(new RegExp(`steps\\.${step.id ?? '-'}\\.outputs\\.([\\w-]+)`, 'g'));
    expect([...outputs.keys()]).toEqual(expect.arrayContaining([...named].map(([, output]) => output)));
  }
  for (const line of content.split('\n').filter((text) => /^\s*(?:- )?uses:/.test(text))) {
    expect(line).toMatch(/uses: (?:org\/migrate-action@v1|[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  }
};
