/** Lets pg authenticate with the hashes of node:crypto. */
export declare function useNodeHashes(): void;
