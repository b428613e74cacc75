import { longestName, truncated } from '../nodes.ts';

/**
 * The name that PostgreSQL chooses for what has none, such as `orders_customer_id_fkey`: the longer of the two
 * parts is shortened until all fits, and a number is added while it is taken.
 */
export function chosenName(
  table: string,
  columns: readonly string[],
  label: string,
  isTaken: (name: string) => boolean,
): string {
  for (let pass = 0; ; pass++) {
    const name = objectName(table, joined(columns), pass === 0 ? label : `${label}${pass}`);
    if (!isTaken(name)) return name;
  }
}

/** PostgreSQL adds no more columns when the name is full. */
function joined(columns: readonly string[]): string {
  let name = '';
  for (const column of columns) {
    if (name !== '') name += '_';
    name += column;
    if (Buffer.byteLength(name) > longestName) return truncated(name);
  }
  return name;
}

function objectName(first: string, second: string, label: string): string {
  const room = longestName - label.length - 1 - (second === '' ? 0 : 1);
  let [one, two] = [Buffer.byteLength(first), Buffer.byteLength(second)];
  while (one + two > room) {
    if (one > two) one--;
    else two--;
  }
  return [clipped(first, one), ...(second === '' ? [] : [clipped(second, two)]), label].join('_');
}

/** Cut to a number of bytes, at the end of a character. */
function clipped(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let length = 0;
  let result = '';
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    result += character;
  }
  return result;
}
