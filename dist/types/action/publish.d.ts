import type { JsonReport } from '../report/json.js';
import type { Log } from './log.js';
import type { Ports } from './run.js';
/**
 * Tells what came of the command wherever GitHub shows it. Each place is for itself: one that cannot be
 * written to is told in the log, and changes nothing of the others or of the outcome.
 */
export declare function publish(report: JsonReport, ports: Ports, log: Log): Promise<void>;
