/** Of PostgreSQL itself, and of the extensions uuid-ossp and pgcrypto. */
export declare const volatileFunctions: ReadonlySet<string>;
/** Stable or immutable. What begins with pg_ and is not volatile is not listed. */
export declare const steadyFunctions: ReadonlySet<string>;
