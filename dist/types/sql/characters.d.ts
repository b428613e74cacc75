export declare const identifierStart = 1;
export declare const identifierPart = 2;
export declare const operatorPart = 4;
export declare const digit = 8;
export declare const space = 16;
/** The class of the UTF-16 code unit at an offset; 0 for what only stands for itself, and behind the end. */
export declare function classOf(text: string, at: number): number;
