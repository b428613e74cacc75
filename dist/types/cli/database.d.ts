import type { DatabaseWords } from '../engine/database.js';
import type { Database } from '../engine/options.js';
import type { Ports } from './ports.js';
/** How the command line speaks of the database that it was given. */
export declare function databaseWords(environment: Ports['environment']): DatabaseWords;
/** The database in words, for a question to a person; holds no secret. */
export declare function describeDatabase(database: Database): string;
