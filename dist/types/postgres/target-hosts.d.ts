import type { Machine } from './machine.js';
import type { Parameters } from './parameters.js';
export interface TargetHost {
    /** A name, an IP address, or the directory of a Unix socket, which begins with a slash. */
    host: string;
    port: number;
    /** The IP address to connect to instead of looking `host` up (`hostaddr`). */
    address?: string;
    /** This host's own password, out of a password file. */
    password?: string;
}
/**
 * The hosts that `host`, `hostaddr` and `port` name, paired as libpq does: lists of one length, an empty
 * element is the default, and a single port is for all.
 */
export declare function targetHosts(parameters: Parameters, machine: Machine, problems: string[]): TargetHost[];
