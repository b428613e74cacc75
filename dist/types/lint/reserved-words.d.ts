export declare function isReserved(word: string): boolean;
