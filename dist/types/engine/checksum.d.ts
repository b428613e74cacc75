/** The bytes of a migration's text as they are hashed and sent, or why the file cannot be read as text. */
export type CleanBytes = {
    bytes: Buffer;
    hadByteOrderMark: boolean;
} | {
    problem: string;
    offset: number;
};
/** A migration's text as it is hashed and sent, or why the file cannot be read as text. */
export type DecodedText = {
    text: string;
    hadByteOrderMark: boolean;
} | {
    problem: string;
    offset: number;
};
/** What is hashed of a text. */
export interface Hashes {
    /** The whole SHA-256 of the text, in hex. */
    sha256: string;
    /** Its first 16 hex digits. */
    checksum: string;
    /** Every checksum under which this text may stand in a history. */
    acceptedChecksums: readonly string[];
}
/**
 * Takes the byte order mark off the bytes of a file and reads CRLF and CR as LF, in place. Function bodies are
 * stored byte for byte, so a checkout with CRLF must not give another database.
 */
export declare function cleanBytes(bytes: Buffer): CleanBytes;
/** Reads the bytes of a file, which are changed by it, as UTF-8: as `cleanBytes` has them. */
export declare function decodeText(bytes: Buffer): DecodedText;
/** First 16 hex digits of the SHA-256 of the text. */
export declare function checksum(text: string): string;
/** The whole SHA-256 of the text, in hex. */
export declare function fullChecksum(text: string): string;
/**
 * The hashes of clean bytes. The original runner hashed what Python's text mode reads: line endings folded as
 * ours, the byte order mark kept.
 */
export declare function hashesOf(bytes: Buffer, hadByteOrderMark: boolean): Hashes;
/** As `hashesOf`, of a text. */
export declare function acceptedChecksums(text: string, hadByteOrderMark: boolean): readonly string[];
