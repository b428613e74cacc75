import { isAscii } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { SqlText } from '../sql/text.ts';
import { cleanBytes, hashesOf } from './checksum.ts';
import type { Hashes } from './checksum.ts';
import { MigrationError, NOTHING_TOUCHED } from './errors.ts';
import type { ReportProblem } from './report.ts';

/** A file of SQL: what it hashes to, and its text when it is asked for. */
export interface SourceFile extends Hashes {
  path: string;
  /**
   * The text: UTF-8, LF line ends, no byte order mark. A large file is read for it once more.
   *
   * @throws {MigrationError} `invalid-migrations` when the file is no longer what was hashed
   */
  read(): SqlText;
}

/** Bytes from which on a text is not kept when it may not be needed, and may be held as bytes. */
const LARGE = 1 << 22;

/** The most characters that a string can have (2^29 - 24), with room for what is put around a file. */
const LARGEST = 536_000_000;

/** The name of standard input where a path is wanted. */
export const STANDARD_INPUT = '-';

/** Reads a file; `problems` gets what keeps it from being read as text. */
export function readSource(path: string, problems: ReportProblem[]): SourceFile | undefined {
  const bytes = bytesOfFile(path, problems);
  if (bytes === undefined) return undefined;
  const clean = cleanBytes(bytes);
  if ('problem' in clean) {
    problems.push(notText(path, bytes, clean));
    return undefined;
  }
  const hashes = hashesOf(clean.bytes, clean.hadByteOrderMark);
  if (clean.bytes.length < LARGE || path === STANDARD_INPUT) {
    let text: SqlText | undefined;
    return {
      path,
      ...hashes,
      read: () => (text ??= { text: clean.bytes.toString('utf8'), inBytes: false }),
    };
  }
  release(bytes);
  let kept: SqlText | undefined;
  return { path, ...hashes, read: () => (kept ??= readAgain(path, hashes.sha256)) };
}

/** The hashes went into a plan, or were held against the history: nothing else may be run in place of it. */
function readAgain(path: string, sha256: string): SqlText {
  const problems: ReportProblem[] = [];
  const bytes = bytesOfFile(path, problems);
  const clean = bytes && cleanBytes(bytes);
  if (!clean || 'problem' in clean || hashesOf(clean.bytes, false).sha256 !== sha256) {
    throw new MigrationError({
      reason: 'invalid-migrations',
      message: problems[0]?.message ?? `${path} was changed while this command ran.`,
      state: NOTHING_TOUCHED,
      next: 'Run the command again when the file stays as it is.',
      file: path,
    });
  }
  // ASCII is the same either way.
  const text = { text: clean.bytes.toString('latin1'), inBytes: !isAscii(clean.bytes) };
  release(bytes);
  return text;
}

/** Gives the memory of a large buffer back at once, and not when the garbage is next collected. */
function release({ buffer }: Buffer): void {
  // From Node.js 21 on.
  (buffer as { transfer?: (length: number) => unknown }).transfer?.(0);
}

function bytesOfFile(path: string, problems: ReportProblem[]): Buffer | undefined {
  const problem = { remedy: null, file: path, line: null, column: null };
  try {
    if (path === STANDARD_INPUT) return readFileSync(0);
    const small = smallFile(path);
    if (small) return small;
    const { size } = statSync(path);
    if (size <= LARGEST) return readFileSync(path);
    problems.push({
      ...problem,
      message: `${path} has ${Math.round(size / 1e6)} MB; a migration can have ${LARGEST / 1e6} MB at most.`,
      remedy: 'Split it into several migrations.',
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    problems.push({ ...problem, message: `${path} cannot be read (${code}).` });
  }
  return undefined;
}

/** What most files fit in. */
const READ_AT_ONCE = Buffer.allocUnsafeSlow(1 << 16);

/** All of a file that is small, with the fewest calls to the system: a folder is read whole in every run. */
function smallFile(path: string): Buffer | undefined {
  const file = openSync(path, 'r');
  try {
    // To its end, which a single short read need not be.
    for (let length = 0; length < READ_AT_ONCE.length;) {
      const more = readSync(file, READ_AT_ONCE, length, READ_AT_ONCE.length - length, null);
      if (more === 0) return Buffer.from(READ_AT_ONCE.subarray(0, length));
      length += more;
    }
    return undefined;
  } finally {
    closeSync(file);
  }
}

function notText(
  path: string,
  bytes: Buffer,
  { problem, offset }: { problem: string; offset: number },
): ReportProblem {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < offset; at = bytes.indexOf(0x0a, at + 1)) line++;
  return {
    message: `${path} ${problem} (byte ${offset}, line ${line}).`,
    remedy: 'Save the file as UTF-8 text.',
    file: path,
    line,
    column: null,
  };
}
