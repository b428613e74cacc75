import type { Parameters } from './parameters.js';
export interface ConnectionText {
    parameters: Parameters;
    /** Why the text cannot be used. Nothing of the text is quoted but names of parameters that are known. */
    problems: string[];
    /** What was left out, and why that is harmless. */
    notes: string[];
}
/**
 * Reads a database URL or connection string as a person pastes it: white space, line ends, quotes and a
 * leading `psql` around it are taken off. `postgres://` and `postgresql://`, the same with a driver
 * (`postgresql+asyncpg://`), `jdbc:postgresql://` and libpq's `host=… dbname=…` are understood.
 */
export declare function readConnectionText(pasted: string): ConnectionText;
/** The text without what commonly comes along when it is copied from a shell, a file or a web page. */
export declare function unwrapped(pasted: string): string;
