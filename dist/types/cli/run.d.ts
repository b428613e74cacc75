import type { Ports } from './ports.js';
/**
 * Runs a command line to its end and returns the exit status: 0 done, 1 the command failed or was cancelled,
 * 2 wrong usage. The result goes to standard output, progress and errors to standard error; with `--json`
 * standard output is one JSON report and nothing else, whatever happens. Never fails itself.
 */
export declare function run(argv: readonly string[], ports: Ports): Promise<number>;
