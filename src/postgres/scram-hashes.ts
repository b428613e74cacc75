import { createHash, createHmac, pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import utils from 'pg/lib/crypto/utils.js';

/*
 * pg takes the hashes of SCRAM from Web Crypto, which it has in common with other runtimes: ten tasks for other
 * threads, and most of the time that a connection takes. Those of node:crypto give the same bytes. Which are
 * called, on what, and what is made of the answers, stays with pg.
 */

const derive = promisify(pbkdf2);

const hashes: Readonly<Record<string, unknown>> = {
  deriveKey: (password: string, salt: Uint8Array, iterations: number): Promise<Uint8Array> =>
    derive(password, salt, iterations, 32, 'sha256'),
  hmacSha256: (key: Uint8Array, text: string): Uint8Array =>
    createHmac('sha256', key).update(text, 'utf8').digest(),
  sha256: (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest(),
};

/** Lets pg authenticate with the hashes of node:crypto. */
export function useNodeHashes(): void {
  // A pg that has them under other names goes on with its own.
  if (Object.keys(hashes).every((name) => name in utils)) Object.assign(utils, hashes);
}
