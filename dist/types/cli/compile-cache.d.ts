type Environment = Readonly<Record<string, string | undefined>>;
/**
 * Lets Node.js keep what it has compiled for the next run, in a folder of the user's own. It is for speed alone:
 * where it cannot be had, nothing is said. NODE_DISABLE_COMPILE_CACHE=1 turns it off, NODE_COMPILE_CACHE names
 * another folder; both are Node.js's own.
 */
export declare function useCompileCache(environment: Environment): void;
export {};
