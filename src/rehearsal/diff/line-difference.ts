/** More lines than this are not compared one by one. */
const MOST_LINES = 400;
/** Lines shown at most. */
const MOST_SHOWN = 40;
/** Unchanged lines shown around a change. */
const AROUND = 1;

/** Two texts of several lines as the lines that differ, `-   old` and `+   new`, with a line around each. */
export function lineDifference(before: string, after: string): string[] {
  const [old, now] = [before, after].map((text) => text.replaceAll('\r\n', '\n').split('\n')) as [
    string[],
    string[],
  ];
  if (old.length > MOST_LINES || now.length > MOST_LINES)
    return [`-   ${old.length} lines`, `+   ${now.length} lines`];
  const lines = compared(old, now);
  const shown = lines.filter((_, place) =>
    lines.slice(Math.max(0, place - AROUND), place + AROUND + 1).some(({ sign }) => sign !== ' '),
  );
  const texts = shown.slice(0, MOST_SHOWN).map(({ sign, text }) => `${sign}   ${text}`.trimEnd());
  return shown.length > MOST_SHOWN ? [...texts, `    … ${shown.length - MOST_SHOWN} more lines`] : texts;
}

interface Line {
  sign: ' ' | '+' | '-';
  text: string;
}

/** By the longest common subsequence. */
function compared(old: readonly string[], now: readonly string[]): Line[] {
  const common = lengths(old, now);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && was === is) {
      lines.push({ sign: ' ', text: was });
      i++;
      j++;
    } else if (was !== undefined && (is === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      lines.push({ sign: '-', text: was });
      i++;
    } else {
      lines.push({ sign: '+', text: is ?? '' });
      j++;
    }
  }
  return lines;
}

/** How long the longest common subsequence is from each pair of places on. */
function lengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = old.map(() => new Array<number>(now.length).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = table[i] ?? [];
    for (let j = now.length - 1; j >= 0; j--)
      row[j] =
        old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
  }
  return table;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
