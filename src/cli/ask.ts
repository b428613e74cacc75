import { createInterface } from 'node:readline/promises';

/** Asks on standard error, so that standard output stays the result's. Undefined when no answer comes. */
export async function ask(question: string, signal: AbortSignal): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const gone = new AbortController();
  terminal.on('close', () => {
    gone.abort();
  });
  // The terminal sends Ctrl-C to whoever reads it, in place of the signal.
  terminal.on('SIGINT', () => {
    gone.abort();
  });
  try {
    return await terminal.question(question, { signal: AbortSignal.any([signal, gone.signal]) });
  } catch {
    process.stderr.write('\n');
    return undefined;
  } finally {
    terminal.close();
  }
}
