/** Parameter names and values in the order in which a URL or connection string gives them. */
export type Pair = readonly [name: string, value: string];
export interface UrlText {
    /** What stands before the `?`, under the names of parameters. */
    place: Pair[];
    parameters: Pair[];
    problems: string[];
}
/**
 * Reads what follows `postgresql://`: `[user[:password]@][host[:port],…][/dbname][?name=value&…]`, as
 * PostgreSQL's documentation defines it (libpq, "Connection URIs").
 *
 * Where libpq would stumble over a raw `@ / ? # %` or a space in the password, the text is taken as a
 * person means it if it can be read in exactly one way. Problems never quote any of it: in a URL that
 * cannot be read, the password may be anywhere.
 */
export declare function readUrl(text: string): UrlText;
/** How to write a password into a URL. */
export declare const encodingAdvice: string;
/** Every text in the URL that could be its password, as written: for masking, before it is known which is. */
export declare function passwordsAsWritten(text: string): string[];
