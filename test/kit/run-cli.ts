import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterTest } from './cleanup.ts';

const root = join(import.meta.dirname, '../..');

export interface CliOptions {
  /** All that the process gets to see besides PATH and HOME. */
  env?: Record<string, string>;
  /** Default: the repository. */
  cwd?: string;
  /** What is on standard input, which is then closed. Default: nothing. */
  input?: string;
  /** Milliseconds after which the process is killed and the test fails; default 60,000. */
  timeoutMs?: number;
  /** The script to run; default the committed bundle of the command line. */
  script?: string;
}

export interface CliResult {
  /** Null when a signal ended the process. */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunningCli {
  pid: number;
  /** What it has written until now. */
  output: () => { stdout: string; stderr: string };
  /**
   * Waits until a line, on either stream, contains the text or matches the pattern, and returns that line.
   *
   * @throws when the process ends without having written one; the message holds what it wrote
   */
  line: (pattern: string | RegExp) => Promise<string>;
  signal: (signal: NodeJS.Signals) => void;
  /** What became of it. Rejects when it had to be killed because its time was over. */
  result: Promise<CliResult>;
}

/** Runs the command line to its end, as a user would: the bundle, as a process of its own, on Node.js 24. */
export async function runCli(args: string[], options: CliOptions = {}): Promise<CliResult> {
  return startCli(args, options).result;
}

/** Starts the command line. It is killed after the test when it is still running. */
export function startCli(args: string[], options: CliOptions = {}): RunningCli {
  const {
    env = {},
    cwd = root,
    input = '',
    timeoutMs = 60_000,
    script = join(root, 'dist/cli.js'),
  } = options;
  const child = spawn(nodePath(), [script, ...args], { cwd, env: { ...inheritedEnv(), ...env } });
  const output = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  const notify = (): void => {
    for (const listener of listeners) listener();
  };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
      notify();
    });
  }
  // A process that ends without reading its standard input is no error here.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);

  let ended = false;
  const result = new Promise<CliResult>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The command line was killed after ${timeoutMs} ms.\n${describe(args, output)}`));
    }, timeoutMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      ended = true;
      resolve({ exitCode, signal, ...output });
      notify();
    });
  });
  // Whoever awaits the result hears of its failure; a test that only signals the process need not.
  result.catch(() => undefined);
  afterTest(async () => {
    if (!ended) child.kill('SIGKILL');
    await result.catch(() => undefined);
  });

  const line = (pattern: string | RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = findLine(output, pattern, ended);
        if (found === undefined && !ended) return;
        listeners.delete(look);
        if (found !== undefined) resolve(found);
        else reject(new Error(`No line with ${String(pattern)} was written.\n${describe(args, output)}`));
      };
      listeners.add(look);
      look();
    });

  return { pid: child.pid!, output: () => ({ ...output }), line, signal: (name) => child.kill(name), result };
}

/** Only whole lines count, except for the last one of a process that has ended. */
function findLine(
  output: Record<string, string>,
  pattern: string | RegExp,
  ended: boolean,
): string | undefined {
  return Object.values(output)
    .flatMap((text) => (ended ? text.split('\n') : text.split('\n').slice(0, -1)))
    .find((line) => (typeof pattern === 'string' ? line.includes(pattern) : pattern.test(line)));
}

function describe(args: string[], output: { stdout: string; stderr: string }): string {
  return `arguments: ${args.join(' ')}\nstandard output:\n${output.stdout}\nstandard error:\n${output.stderr}`;
}

/** The Node.js that the project installs; tests themselves can be running on another one. */
function nodePath(): string {
  const installed = join(root, 'node_modules/.bin/node');
  return existsSync(installed) ? installed : process.execPath;
}

function inheritedEnv(): Record<string, string> {
  const names = ['PATH', 'HOME', 'SystemRoot'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
