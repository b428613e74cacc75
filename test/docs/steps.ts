import type { Check } from './checked.ts';
import { isWorkflow } from './workflows.ts';

const HEAD = 'name: Fragment\non: pull_request\n';
const CHECKOUT = `      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n`;
const JOB = 'jobs:\n  job:\n    runs-on: ubuntu-24.04\n';
const NEEDED =
  '  plan:\n    runs-on: ubuntu-24.04\n    outputs:\n      digest: x\n    steps: [{ run: true }]\n';

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

/** A yaml block with steps of a job: a workflow as soon as there is one around it. */
export const areSteps: Check = async (block) => {
  const text = `${HEAD}${JOB}    needs: plan\n    steps:\n${CHECKOUT}${indented(block.text, 6)}${NEEDED}`;
  await isWorkflow({ ...block, text });
};

/** A yaml block with keys of a job, its steps among them. */
export const isInJob: Check = async (block) => {
  await isWorkflow({ ...block, text: `${HEAD}${JOB}${indented(block.text, 4)}` });
};

/** A yaml block with keys of a workflow, without jobs. */
export const isHeadOfWorkflow: Check = async (block) => {
  const text = `${HEAD}${block.text}${JOB}    steps:\n${CHECKOUT}      - uses: org/migrate-action@v1\n`;
  await isWorkflow({ ...block, text });
};
