/** The help of a command, or of the program when the word is none. Lines are at most `columns` wide. */
export declare function helpText(word: string | undefined, columns: number | undefined): string;
/** What a person who mistyped is told to read. */
export declare function helpHint(word: string | undefined): string;
export declare function versionText(): string;
