import nodePath from 'node:path';
/**
 * A path joined as the system does it, written with `/` on every system: Windows takes it as well, and a path
 * in a report, a link or an annotation is the same wherever it was made.
 */
export declare function pathTo(parts: readonly string[], system?: Pick<typeof nodePath, 'join' | 'sep'>): string;
