import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterTest } from '../kit/cleanup.ts';

/** Milliseconds from SIGINT to SIGTERM, and from there to SIGKILL. */
export interface Ladder {
  toSigterm: number;
  toSigkill: number;
}

/** How the runner cancels a step. */
export const RUNNER_LADDER: Ladder = { toSigterm: 7500, toSigkill: 2500 };

/** How long the runner waits for output that a child of an ended process still holds open. */
const LINGER_MS = 5000;

export interface ProcessOptions {
  cwd: string;
  env: Record<string, string>;
  ladder: Ladder;
  timeoutMs: number;
  /** Takes one line of either stream, without its end. */
  onLine: (line: string) => void;
}

export interface RunningProcess {
  pid: number;
  /** Everything it wrote until now. */
  raw: () => string;
  /** SIGINT, then SIGTERM, then SIGKILL, to the process alone and not to its children. */
  cancel: () => void;
  /** SIGKILL at once, as when the machine has no memory left. */
  kill: () => void;
  /** Rejects when it hung. */
  ended: Promise<{ exitCode: number | null; signal: NodeJS.Signals | null; cancelled: boolean }>;
}

/** Starts a process as the runner does: its standard input closed, its outputs pipes. Killed after the test. */
export function startProcess(
  command: string,
  args: string[],
  { cwd, env, ladder, timeoutMs, onLine }: ProcessOptions,
): RunningProcess {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const state = { raw: '', exited: false, cancelled: false, hung: false };
  for (const stream of [child.stdout, child.stderr]) {
    const reader = new LineReader(onLine);
    stream.setEncoding('utf8').on('data', (text: string) => {
      state.raw += text;
      reader.push(text);
    });
    stream.on('end', () => {
      reader.end();
    });
  }
  const closed = new Promise<void>((resolve) => {
    child.on('close', () => {
      resolve();
    });
  });
  const exited = new Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>(
    (resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (exitCode, signal) => {
        state.exited = true;
        resolve({ exitCode, signal });
      });
    },
  );
  const end = async (): Promise<Awaited<RunningProcess['ended']>> => {
    const timer = setTimeout(() => {
      state.hung = !state.cancelled;
      child.kill('SIGKILL');
    }, timeoutMs);
    const { exitCode, signal } = await exited;
    clearTimeout(timer);
    await Promise.race([closed, wait(LINGER_MS, undefined, { ref: false })]);
    if (state.hung) {
      throw new Error(`The step did not end within ${timeoutMs} ms.\n${state.raw}`);
    }
    return { exitCode, signal, cancelled: state.cancelled };
  };
  const climb = async (): Promise<void> => {
    child.kill('SIGINT');
    await wait(ladder.toSigterm, undefined, { ref: false });
    if (!state.exited) child.kill('SIGTERM');
    await wait(ladder.toSigkill, undefined, { ref: false });
    if (!state.exited) child.kill('SIGKILL');
  };
  const ended = end();
  // Whoever awaits it hears of its failure.
  ended.catch(() => undefined);
  afterTest(async () => {
    if (!state.exited) child.kill('SIGKILL');
    await exited.catch(() => undefined);
  });
  return {
    pid: child.pid!,
    raw: () => state.raw,
    ended,
    cancel: () => {
      state.cancelled = true;
      void climb();
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}

/** Takes text apart into lines as .NET does: at a line feed, a carriage return, or both. */
export class LineReader {
  readonly #take: (line: string) => void;
  #rest = '';

  constructor(take: (line: string) => void) {
    this.#take = take;
  }

  push(text: string): void {
    this.#rest += text;
    for (;;) {
      // A carriage return at the end may yet be followed by its line feed.
      const end = /\r\n|\n|\r(?!$)/.exec(this.#rest);
      if (!end) return;
      this.#take(this.#rest.slice(0, end.index));
      this.#rest = this.#rest.slice(end.index + end[0].length);
    }
  }

  end(): void {
    if (this.#rest !== '') this.#take(this.#rest.replace(/\r$/, ''));
    this.#rest = '';
  }
}
