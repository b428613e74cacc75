/** A text that is one piece of what is sent: as it is, or as UTF-8 with one byte in each character. */
export type Piece = string | {
    readonly utf8: string;
};
/** The SQL of a message: a text, or pieces of one that is too large to be copied into one string. */
export type MessageSql = string | readonly Piece[];
/** A message with our own SQL around a file's; in one text when it is small. */
export declare function around(before: string, pieces: readonly Piece[], after: string): MessageSql;
/**
 * One Query message, a part at a time: what is large is never encoded whole (PostgreSQL documentation, "Message
 * Formats").
 */
export declare function queryFrame(pieces: readonly Piece[]): Generator<Buffer>;
/** The data of a COPY as CopyData messages, and CopyDone behind them. */
export declare function copyFrames(data: Piece): Generator<Buffer>;
export declare function byteLength(piece: Piece): number;
