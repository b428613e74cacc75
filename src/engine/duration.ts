const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, m: 60_000, h: 3_600_000 };

/** The longest time that PostgreSQL and timers can hold: 2^31 - 1 milliseconds, 24.8 days. */
const LONGEST_MS = 2 ** 31 - 1;

/** Milliseconds of a duration in words, or what is wrong with it and what to write instead. */
export type ReadDuration = { ms: number } | { problem: string; remedy: string };

/**
 * Reads `500ms`, `2s`, `1.5s`, `15min` (or `15m`), `1h`, and `0`. A number alone is refused: to one reader it
 * is seconds, to PostgreSQL milliseconds.
 */
export function readDuration(text: string): ReadDuration {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?) ?([a-z]*)$/i.exec(text.trim()) ?? [];
  if (number === '') return { problem: `"${text}" is not a duration.`, remedy: EXAMPLES };
  if (unit === '') {
    if (Number(number) === 0) return { ms: 0 };
    return {
      problem: `"${text}" has no unit.`,
      remedy: `Write ${number}s for seconds, or ${number}ms, ${number}min or ${number}h.`,
    };
  }
  const factor = Object.hasOwn(UNITS, unit.toLowerCase()) ? UNITS[unit.toLowerCase()] : undefined;
  if (factor === undefined) return { problem: `"${text}" has an unknown unit: ${unit}.`, remedy: EXAMPLES };
  const ms = Math.round(Number(number) * factor);
  if (ms > LONGEST_MS) {
    return { problem: `"${text}" is longer than 24 days.`, remedy: 'Write a shorter time, or 0.' };
  }
  if (ms === 0 && Number(number) > 0) {
    return { problem: `"${text}" is less than a millisecond.`, remedy: 'Write 1ms or more, or 0.' };
  }
  return { ms };
}

/** The duration as it would be written: `5s`, `10min`, `0`. */
export function writeDuration(ms: number): string {
  for (const [unit, factor] of LARGEST_FIRST)
    if (ms !== 0 && ms % factor === 0) return `${ms / factor}${unit}`;
  return '0';
}

const LARGEST_FIRST = [
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

const EXAMPLES = 'Write a number with its unit (ms, s, min or h), such as 500ms, 2s or 15min.';
