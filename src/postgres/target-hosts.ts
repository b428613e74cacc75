import { isIP } from 'node:net';
import type { Machine } from './machine.ts';
import type { Parameters } from './parameters.ts';
import { DEFAULT_SOCKET_DIRECTORY } from './passfile.ts';

export interface TargetHost {
  /** A name, an IP address, or the directory of a Unix socket, which begins with a slash. */
  host: string;
  port: number;
  /** The IP address to connect to instead of looking `host` up (`hostaddr`). */
  address?: string;
  /** This host's own password, out of a password file. */
  password?: string;
}

const DEFAULT_PORT = 5432;

/**
 * The hosts that `host`, `hostaddr` and `port` name, paired as libpq does: lists of one length, an empty
 * element is the default, and a single port is for all.
 */
export function targetHosts(parameters: Parameters, machine: Machine, problems: string[]): TargetHost[] {
  const names = parameters.host?.split(',');
  const addresses = parameters.hostaddr?.split(',');
  if (names && addresses && names.length !== addresses.length) {
    problems.push(`There are ${names.length} hosts but ${addresses.length} addresses in hostaddr.`);
  }
  const count = Math.max(names?.length ?? addresses?.length ?? 1, 1);
  const ports = portsOf(parameters.port, count, problems);
  if (names?.some((name) => !isHost(name)) === true) {
    problems.push('The host has a character in it that cannot be in a host name.');
  }
  if (addresses?.some((address) => address !== '' && isIP(address) === 0) === true) {
    problems.push('hostaddr must be an IP address.');
  }
  return Array.from({ length: count }, (_, at): TargetHost => {
    const port = ports[at] ?? DEFAULT_PORT;
    const address = addresses?.[at];
    const name = names?.[at];
    if (address === undefined || address === '') return { host: name || defaultHost(port, machine), port };
    return { host: name || address, port, address };
  });
}

function portsOf(list: string | undefined, count: number, problems: string[]): number[] {
  const ports = (list ?? '').split(',').map((port) => (port.trim() === '' ? DEFAULT_PORT : Number(port)));
  if (!ports.every((port) => Number.isInteger(port) && port >= 1 && port <= 65535)) {
    problems.push('The port is not a number from 1 to 65535.');
  }
  if (ports.length === 1) return Array<number>(count).fill(ports[0] ?? DEFAULT_PORT);
  if (ports.length !== count) problems.push(`There are ${count} hosts but ${ports.length} ports.`);
  return ports;
}

function isHost(name: string): boolean {
  if (name === '' || name.startsWith('/') || isIP(name) !== 0) return true;
  // The second takes milliseconds to make.
  return /^[A-Za-z0-9._~-]+$/.test(name) || /^[\p{L}\p{N}._~-]+$/u.test(name);
}

function defaultHost(port: number, machine: Machine): string {
  return machine.exists(`${DEFAULT_SOCKET_DIRECTORY}/.s.PGSQL.${port}`)
    ? DEFAULT_SOCKET_DIRECTORY
    : 'localhost';
}
