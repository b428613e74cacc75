import type { DatabaseWords } from '../engine/database.js';
/** How the action speaks of the database that it was given. */
export declare const DATABASE_WORDS: DatabaseWords;
