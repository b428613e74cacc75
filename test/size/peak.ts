/**
 * Arguments for `node` by which a process tells its peak memory at its end. `maxRSS` of the operating system
 * would not do: it counts what the parent held before it became this process.
 */
export const peakAtExit: readonly string[] = [
  '--import',
  `data:text/javascript,${encodeURIComponent(
    `import { readFileSync } from 'node:fs';
     process.on('exit', () => process.stderr.write(
       '\\npeak ' + /VmHWM:\\s*(\\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1] + ' kB\\n'));`,
  )}`,
];

/** The peak, in bytes, that such a process has told. */
export function readPeak(stderr: string): number {
  const peak = /^peak (\d+) kB$/m.exec(stderr)?.[1];
  if (peak === undefined) throw new Error(`the process did not tell its peak memory:\n${stderr}`);
  return Number(peak) * 1024;
}
