import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { builtBin, type Command } from './runner.ts';

export interface Measured {
  /** From before the start of the process to its end. */
  ms: number;
  /** Largest resident set of the largest process, in MiB; null without the launcher that install.sh builds. */
  peakMiB: number | null;
  /** Null when a signal ended it. */
  exitCode: number | null;
  /** The end of what it wrote, on both streams. */
  output: string;
}

const TIMEOUT_MS = 15 * 60_000;

/** Runs a command to its end. What it writes goes to a file, so that nobody has to keep up with it. */
export async function measure({ program, args, env = {}, cwd }: Command, folder: string): Promise<Measured> {
  const launcher = existsSync(builtBin('measure')) ? builtBin('measure') : null;
  const logs = await mkdtemp(join(tmpdir(), 'migrate-bench-log-'));
  const log = await open(join(logs, 'output'), 'w');
  try {
    const began = performance.now();
    const child = spawn(launcher ?? program, launcher === null ? args : [program, ...args], {
      cwd: cwd ?? folder,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
      stdio: ['ignore', log.fd, log.fd, 'pipe'],
      // A process group of its own, to end what the launcher started with it.
      detached: true,
    });
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, TIMEOUT_MS);
    const numbers = text(child.stdio[3] as Readable);
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', resolve);
    });
    const elapsed = performance.now() - began;
    clearTimeout(timer);
    const output = (await readFile(join(logs, 'output'), 'utf8')).slice(-20_000);
    const [nanoseconds, kibibytes, status] = (await numbers).split(' ').map(Number);
    if (nanoseconds === undefined || kibibytes === undefined || status === undefined) {
      return { ms: elapsed, peakMiB: null, exitCode, output };
    }
    return { ms: nanoseconds / 1e6, peakMiB: kibibytes / 1024, exitCode: status, output };
  } finally {
    await log.close();
    await rm(logs, { recursive: true, force: true });
  }
}
