import type { Parser } from './parser.js';
/** What a PL/pgSQL body does to the transaction it runs in. */
export interface BodyEffects {
    /** It commits or rolls back itself. */
    readonly endsTransaction: boolean;
    /** The CALL statements in it. */
    readonly calls: readonly string[];
}
/** Is there any point in a closer look at this DO block or procedure? */
export declare function mayEndTransaction(sql: string): boolean;
/**
 * The effects of the body of a DO, CREATE FUNCTION or CREATE PROCEDURE statement. PL/pgSQL is parsed; where
 * the parser cannot, and in other languages, the words of the body have to do.
 *
 * @param language upper case, undefined when the statement does not name one as a plain word
 */
export declare function bodyEffects(sql: string, language: string | undefined, parser: Parser): BodyEffects;
