import * as core from '@actions/core';
import { keepHeapSmall } from '../heap.ts';
import { readEvent } from './event.ts';
import { readActionInputs } from './inputs.ts';
import { run } from './run.ts';
import type { Ports } from './run.ts';

keepHeapSmall();

// The runner cancels with SIGINT, 7.5 seconds later SIGTERM, 2.5 seconds later SIGKILL.
const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    stopping.abort();
  });
}
// A runner that no longer reads the log is no reason to stop half way.
process.stdout.on('error', () => undefined);

const ports: Ports = {
  core,
  environment: process.env,
  write: (text) => {
    process.stdout.write(text);
  },
  signal: stopping.signal,
  now: () => performance.now(),
};
const event = readEvent(process.env);
const given = readActionInputs(process.env, event);

// `dist/post.js` says so. What the main step saved does not: it may have been killed before it saved anything.
if (process.argv[2] === 'post') {
  const { post } = await import('./post.ts');
  await post(given, event, ports);
} else {
  // The status is set and the process left to end by itself, so that what was written is written out.
  process.exitCode = await run(given, event, ports);
}
