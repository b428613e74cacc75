import type { GitHub } from './client.js';
/** Whom a token stands for, as the author of what it writes. */
export interface Identity {
    /** Without `[bot]`, which GraphQL has not always. */
    login: string;
    isBot: boolean;
}
/** The token that a job is given may not ask REST who it is; a fine-grained token of a person may not ask GraphQL. */
export declare function identityOf(github: Pick<GitHub, 'graphql' | 'request'>, token: string): Promise<Identity>;
/** Whether the author of something is the identity, not one of the same name and another kind. */
export declare function isBy(author: unknown, identity: Identity): boolean;
