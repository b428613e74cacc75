import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { PGlite } from '@electric-sql/pglite';

/**
 * Puts the contrib extensions that come with PGlite where CREATE EXTENSION looks for them. PGlite's own
 * `extensions` option would compile all their libraries at every start; this way each is compiled when it
 * is first used, and putting them there takes a few hundredths of a second.
 */
export function installExtensions(db: PGlite): void {
  const folder = dirname(fileURLToPath(import.meta.resolve('@electric-sql/pglite')));
  for (const archive of readdirSync(folder)) {
    if (!archive.endsWith('.tar.gz')) continue;
    for (const { path, data } of files(gunzipSync(readFileSync(join(folder, archive))))) {
      db.copyToFS(`/pglite/${path}`, data);
    }
  }
}

/** The regular files of a tar archive (POSIX.1-1988 ustar, of which these archives use no more than this). */
function* files(archive: Buffer): Generator<{ path: string; data: Uint8Array }> {
  for (let at = 0; archive[at] !== undefined && archive[at] !== 0;) {
    const header = archive.subarray(at, at + 512);
    const text = (from: number, to: number): string =>
      header.toString('latin1', from, to).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 136), 8);
    if (text(156, 157) === '0')
      yield { path: text(0, 100), data: archive.subarray(at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
