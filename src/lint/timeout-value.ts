import type { Node } from 'libpg-query';
import { constantText } from './nodes.ts';

/** A SET or SET LOCAL of one parameter: its name in lower case, and what it is set to, as text. */
export interface SetParameter {
  readonly name: string;
  readonly value: string;
  readonly local: boolean;
}

export function setOf(node: Node | undefined): SetParameter | undefined {
  if (!node || !('VariableSetStmt' in node)) return undefined;
  const { kind, name, args, is_local } = node.VariableSetStmt;
  if (kind !== 'VAR_SET_VALUE' || name === undefined) return undefined;
  const value = (args ?? []).map((arg) => constantText(arg) ?? '').join(', ');
  return { name: name.toLowerCase(), value, local: is_local === true };
}

/** "300 ms", "2 s", "5 min". */
export function durationText(ms: number): string {
  if (ms >= 3_600_000 && ms % 3_600_000 === 0) return `${ms / 3_600_000} h`;
  if (ms >= 60_000 && ms % 60_000 === 0) return `${ms / 60_000} min`;
  return ms >= 1_000 && ms % 100 === 0 ? `${ms / 1_000} s` : `${ms} ms`;
}
