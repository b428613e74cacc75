/**
 * The identity of a version: its digits without leading zeros, so that `1` and `001` are the same version.
 * Versions are numbers of any size (timestamps pass 2^53) and are never turned into a JavaScript number.
 */
export function versionKey(version: string): string {
  let zeros = 0;
  while (version.charCodeAt(zeros) === ZERO && isDigit(version.charCodeAt(zeros + 1))) zeros++;
  return zeros === 0 ? version : version.slice(zeros);
}

const ZERO = 0x30;
const NINE = 0x39;

/** The code is NaN behind the last character. */
function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** Orders two versions as integers of any size. */
export function compareVersions(a: string, b: string): number {
  const left = versionKey(a);
  const right = versionKey(b);
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}
