import type { Runner } from './runner.ts';

/** The peers of other worlds. */
export function otherRunners(): Runner[] {
  return [];
}
