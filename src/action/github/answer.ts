/*
 * What GitHub answered, field by field. A connection that is cut leaves Octokit with a text, or with nothing,
 * where the answer should be, and it says no word about it. So every field that is used is looked at.
 */

/** What is thrown by what follows. */
export class UnexpectedAnswer extends Error {}

export type Fields = Record<string, unknown>;

export function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UnexpectedAnswer();
  return value as Fields;
}

export function listOf(value: unknown): Fields[] {
  if (!Array.isArray(value)) throw new UnexpectedAnswer();
  return value.map(fieldsOf);
}

export function idOf(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new UnexpectedAnswer();
  return value as number;
}

export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new UnexpectedAnswer();
  return value;
}

export function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : textOf(value);
}
