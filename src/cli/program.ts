import { isatty } from 'node:tty';
import { keepHeapSmall } from '../heap.ts';
import { run } from './run.ts';
import type { Output } from './ports.ts';

keepHeapSmall();
const lost = { output: false };

function output(stream: NodeJS.WriteStream & { fd: number }): Output {
  const isTerminal = isatty(stream.fd);
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of a pipe may leave when it has seen enough; a migration goes on.
    if (error.code === 'EPIPE') return;
    lost.output = true;
    process.exitCode ||= 1;
  });
  return {
    write: (text) => {
      if (text !== '') stream.write(text);
    },
    isTerminal,
    get columns() {
      return isTerminal ? stream.columns : undefined;
    },
  };
}

/** npx and other parents hand on what the terminal has sent to the whole group: one press, two signals. */
const ONE_PRESS_MS = 500;

const stopping = new AbortController();
let stoppedAt = 0;
for (const [name, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  // The terminal, or the connection to it, is gone.
  ['SIGHUP', 129],
] as const) {
  process.on(name, () => {
    if (stopping.signal.aborted && performance.now() - stoppedAt < ONE_PRESS_MS) return;
    if (stopping.signal.aborted) {
      process.stderr.write(
        'Left at once. What was running may still be finished or rolled back by the server: run status to see.\n',
      );
      process.exit(status);
    }
    stoppedAt = performance.now();
    stopping.abort();
  });
}

// The status is set and the process left to end by itself, so that what was written is written out.
const status = await run(process.argv.slice(2), {
  environment: process.env,
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  ask:
    isatty(0) && isatty(2)
      ? async (question) => (await import('./ask.ts')).ask(question, stopping.signal)
      : undefined,
  signal: stopping.signal,
  now: () => performance.now(),
});
process.exitCode = status === 0 && lost.output ? 1 : status;
