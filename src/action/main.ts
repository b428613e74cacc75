import * as core from '@actions/core';
import { readActionInputs } from './inputs.ts';
import { run } from './run.ts';

// The runner cancels with SIGINT, 7.5 seconds later SIGTERM, 2.5 seconds later SIGKILL.
const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    stopping.abort();
  });
}
// A runner that no longer reads the log is no reason to stop half way.
process.stdout.on('error', () => undefined);

// The status is set and the process left to end by itself, so that what was written is written out.
process.exitCode = await run(readActionInputs(process.env), {
  core,
  environment: process.env,
  write: (text) => {
    process.stdout.write(text);
  },
  signal: stopping.signal,
  now: () => performance.now(),
});
