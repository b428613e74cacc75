import { run } from '../../src/cli/run.ts';
import type { Output, Ports } from '../../src/cli/ports.ts';

export interface Told {
  status: number;
  stdout: string;
  stderr: string;
}

export interface World extends Partial<Omit<Ports, 'stdout' | 'stderr'>> {
  terminal?: boolean;
  columns?: number;
}

/** An output that keeps what is written. */
export function kept(world: World = {}): Output & { text: string } {
  const isTerminal = world.terminal ?? false;
  return {
    text: '',
    write(text) {
      this.text += text;
    },
    isTerminal,
    columns: isTerminal ? (world.columns ?? 80) : undefined,
  };
}

/** Runs a command line in this process, in a world that is empty but for what is given. */
export async function told(argv: string[], world: World = {}): Promise<Told> {
  const [stdout, stderr] = [kept(world), kept(world)];
  const status = await run(argv, {
    environment: {},
    ask: undefined,
    signal: new AbortController().signal,
    now: () => performance.now(),
    ...world,
    stdout,
    stderr,
  });
  return { status, stdout: stdout.text, stderr: stderr.text };
}
