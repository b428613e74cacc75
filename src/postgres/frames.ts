/** A text that is one piece of what is sent: as it is, or as UTF-8 with one byte in each character. */
export type Piece = string | { readonly utf8: string };

/** The SQL of a message: a text, or pieces of one that is too large to be copied into one string. */
export type MessageSql = string | readonly Piece[];

/** A message with our own SQL around a file's; in one text when it is small. */
export function around(before: string, pieces: readonly Piece[], after: string): MessageSql {
  const [only, ...others] = pieces;
  return typeof only === 'string' && others.length === 0 && only.length < LARGE
    ? `${before}${only}${after}`
    : [before, ...pieces, after];
}

/** Characters of a text that is copied without a thought. */
const LARGE = 1 << 18;

/** Characters of a piece that are encoded at a time. */
const SLICE = 1 << 16;

/**
 * One Query message, a part at a time: what is large is never encoded whole (PostgreSQL documentation, "Message
 * Formats").
 */
export function* queryFrame(pieces: readonly Piece[]): Generator<Buffer> {
  const head = Buffer.alloc(5);
  head.write('Q', 'latin1');
  head.writeUInt32BE(4 + pieces.reduce((length, piece) => length + byteLength(piece), 0) + 1, 1);
  yield head;
  for (const piece of pieces) yield* encoded(piece);
  yield Buffer.alloc(1);
}

/** The data of a COPY as CopyData messages, and CopyDone behind them. */
export function* copyFrames(data: Piece): Generator<Buffer> {
  for (const bytes of encoded(data)) {
    const head = Buffer.alloc(5);
    head.write('d', 'latin1');
    head.writeUInt32BE(4 + bytes.length, 1);
    yield Buffer.concat([head, bytes]);
  }
  yield Buffer.from([0x63, 0, 0, 0, 4]);
}

export function byteLength(piece: Piece): number {
  return typeof piece === 'string' ? utf8Length(piece) : piece.utf8.length;
}

/** `Buffer.byteLength` of all of a large slice would copy it first. */
function utf8Length(text: string): number {
  let length = 0;
  for (const slice of slices(text)) length += Buffer.byteLength(slice, 'utf8');
  return length;
}

function* encoded(piece: Piece): Generator<Buffer> {
  const [text, encoding] =
    typeof piece === 'string' ? ([piece, 'utf8'] as const) : ([piece.utf8, 'latin1'] as const);
  for (const slice of slices(text)) yield Buffer.from(slice, encoding);
}

/** Cuts no surrogate pair in two. */
function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + SLICE, text.length);
    if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end--;
    yield text.slice(at, end);
    at = end;
  }
}
