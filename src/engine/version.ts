/**
 * The identity of a version: its digits without leading zeros, so that `1` and `001` are the same version.
 * Versions are numbers of any size (timestamps pass 2^53) and are never turned into a JavaScript number.
 */
export function versionKey(version: string): string {
  return version.replace(/^0+(?=\d)/, '');
}

/** Orders two versions as integers of any size. */
export function compareVersions(a: string, b: string): number {
  const left = versionKey(a);
  const right = versionKey(b);
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}
