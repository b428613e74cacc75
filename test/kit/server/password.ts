import { randomBytes } from 'node:crypto';

/**
 * Makes a password that cannot stand in a URL, a JSON string, a shell word or an SQL literal as it is, so
 * that every test exercises the escaping. Random, so that finding it in an output means that it leaked.
 */
export function awkwardPassword(): string {
  return `p@ss/w:rd#%41&+ "\\'${randomBytes(6).toString('hex')}`;
}
