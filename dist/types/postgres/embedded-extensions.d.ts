import type { PGlite } from '@electric-sql/pglite';
/**
 * Puts the contrib extensions that come with PGlite where CREATE EXTENSION looks for them. PGlite's own
 * `extensions` option would compile all their libraries at every start; this way each is compiled when it
 * is first used, and putting them there takes a few hundredths of a second.
 */
export declare function installExtensions(db: PGlite): void;
