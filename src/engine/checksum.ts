import { isUtf8 } from 'node:buffer';
import * as crypto from 'node:crypto';
import { TextDecoder } from 'node:util';

/** The bytes of a migration's text as they are hashed and sent, or why the file cannot be read as text. */
export type CleanBytes = { bytes: Buffer; hadByteOrderMark: boolean } | { problem: string; offset: number };

/** A migration's text as it is hashed and sent, or why the file cannot be read as text. */
export type DecodedText = { text: string; hadByteOrderMark: boolean } | { problem: string; offset: number };

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
export function cleanBytes(bytes: Buffer): CleanBytes {
  const encoding = foreignEncoding(bytes);
  if (encoding !== undefined) return { problem: `is ${encoding}, not UTF-8`, offset: 0 };
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { problem: 'has a NUL byte, which PostgreSQL does not accept in SQL', offset: nul };
  if (!isUtf8(bytes)) return { problem: 'is not valid UTF-8', offset: firstInvalidUtf8(bytes) ?? 0 };
  const hadByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { bytes: foldLineEnds(hadByteOrderMark ? bytes.subarray(3) : bytes), hadByteOrderMark };
}

/** Reads the bytes of a file, which are changed by it, as UTF-8: as `cleanBytes` has them. */
export function decodeText(bytes: Buffer): DecodedText {
  const clean = cleanBytes(bytes);
  return 'problem' in clean
    ? clean
    : { text: clean.bytes.toString('utf8'), hadByteOrderMark: clean.hadByteOrderMark };
}

/** First 16 hex digits of the SHA-256 of the text. */
export function checksum(text: string): string {
  return fullChecksum(text).slice(0, 16);
}

/** The whole SHA-256 of the text, in hex. */
export function fullChecksum(text: string): string {
  return sha256Of(text);
}

/** Node.js 20.11 has no one-shot hash, which takes a third of the time: a folder is hashed in every run. */
const oneShot = (crypto as Partial<Pick<typeof crypto, 'hash'>>).hash;

function sha256Of(data: string | Buffer): string {
  return oneShot ? oneShot('sha256', data, 'hex') : crypto.createHash('sha256').update(data).digest('hex');
}

/**
 * The hashes of clean bytes. The original runner hashed what Python's text mode reads: line endings folded as
 * ours, the byte order mark kept.
 */
export function hashesOf(bytes: Buffer, hadByteOrderMark: boolean): Hashes {
  const sha256 = sha256Of(bytes);
  const checksum = sha256.slice(0, 16);
  if (!hadByteOrderMark) return { sha256, checksum, acceptedChecksums: [checksum] };
  const marked = crypto
    .createHash('sha256')
    .update('\uFEFF', 'utf8')
    .update(bytes)
    .digest('hex')
    .slice(0, 16);
  return { sha256, checksum, acceptedChecksums: [checksum, marked] };
}

/** As `hashesOf`, of a text. */
export function acceptedChecksums(text: string, hadByteOrderMark: boolean): readonly string[] {
  return hadByteOrderMark ? [checksum(text), checksum(`\uFEFF${text}`)] : [checksum(text)];
}

function foldLineEnds(bytes: Buffer): Buffer {
  let to = bytes.indexOf(CR);
  if (to < 0) return bytes;
  for (let from = to; from < bytes.length;) {
    const next = bytes.indexOf(CR, from + 1);
    const end = next < 0 ? bytes.length : next;
    bytes[to++] = LF;
    from += bytes[from + 1] === LF ? 2 : 1;
    bytes.copyWithin(to, from, end);
    to += Math.max(end - from, 0);
    from = end;
  }
  return bytes.subarray(0, to);
}

const CR = 0x0d;
const LF = 0x0a;

function foreignEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big endian)';
  return undefined;
}

/** Offset of the first byte that is not valid UTF-8; undefined when U+FFFD is really in the text. */
function firstInvalidUtf8(bytes: Buffer): number | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  if (isValid(decoder, bytes)) return undefined;
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad) >> 1;
    if (isValid(decoder, bytes.subarray(0, middle + 1)) || endsInsideCharacter(bytes, middle + 1))
      good = middle + 1;
    else bad = middle;
  }
  return startOfCharacter(bytes, Math.min(good, bytes.length - 1));
}

/** Where the character begins that the byte at `offset` breaks off; `offset` itself when it begins one. */
function startOfCharacter(bytes: Buffer, offset: number): number {
  for (let lead = offset - 1; lead >= offset - 3; lead--) {
    const byte = bytes[lead] ?? 0;
    if (byte < 0x80) return offset;
    if (byte >= 0xc0) return offset - lead < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? lead : offset;
  }
  return offset;
}

function isValid(decoder: TextDecoder, bytes: Buffer): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether `bytes[0, end)` is valid but for a character that it cuts off. */
function endsInsideCharacter(bytes: Buffer, end: number): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    decoder.decode(bytes.subarray(0, end), { stream: true });
    return true;
  } catch {
    return false;
  }
}
