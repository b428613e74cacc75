import type { MappedSql } from './mapped.js';
import type { Unit } from './script.js';
import type { Anatomy, Leading } from './wrapper.js';
/** What to send of a transactional script. */
export declare function bodyOf({ source, text, split, wrapper }: Anatomy, leading: readonly Leading[]): MappedSql;
/** What to send of a script that runs statement by statement. */
export declare function unitsOf({ source, split, classes, blocks }: Anatomy): Unit[];
