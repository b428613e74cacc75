/** A migration's text as it is hashed and sent, or why the file cannot be read as text. */
export type DecodedText = {
    text: string;
    hadByteOrderMark: boolean;
} | {
    problem: string;
    offset: number;
};
/**
 * Reads the bytes of a file as UTF-8: without its byte order mark, with CRLF and CR read as LF. Function
 * bodies are stored byte for byte, so a checkout with CRLF must not give another database.
 */
export declare function decodeText(bytes: Buffer): DecodedText;
/** First 16 hex digits of the SHA-256 of the text. */
export declare function checksum(text: string): string;
/** The whole SHA-256 of the text, in hex. */
export declare function fullChecksum(text: string): string;
/**
 * Every checksum under which this text may stand in a history. The original runner hashed what Python's
 * text mode reads: line endings folded as ours, the byte order mark kept.
 */
export declare function acceptedChecksums(text: string, hadByteOrderMark: boolean): readonly string[];
