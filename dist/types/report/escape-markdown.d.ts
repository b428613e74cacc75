/** A code span. Line feeds and characters that hide are shown. */
export declare function code(text: string): string;
/** A code span for a table cell, where a bar would end the cell even inside of code. */
export declare function codeCell(text: string): string;
/** Code for places where no Markdown is read, such as a `<summary>`; fit for places where it is read, too. */
export declare function htmlCode(text: string): string;
/** A fenced block that its content cannot close. */
export declare function fence(text: string, language: string): string;
/** The beginning of a text that is too long; an ellipsis says so. */
export declare function shortened(text: string, characters: number): string;
/**
 * Sentences: plain words stay as they are; everything else (names, paths, commands, `@` and `#`) becomes a
 * code span. Lines that are indented are taken for something to copy and become a fenced block, less what all
 * of them are indented by; a key of YAML above them (`permissions:`) belongs to it. Lines are kept by `<br>`
 * alone: a line end is a break of its own in a comment and none in a summary.
 */
export declare function prose(text: string): string;
/** Sentences behind a label, which is Markdown. */
export declare function labelled(label: string, text: string): string;
/** Sentences on one line, for a table cell or the inside of another line. */
export declare function proseLine(text: string): string;
