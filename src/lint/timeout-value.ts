import type { Node } from 'libpg-query';

const units: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

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
  const value = (args ?? []).map(constantText).join(', ');
  return { name: name.toLowerCase(), value, local: is_local === true };
}

function constantText(node: Node): string {
  if (!('A_Const' in node)) return '';
  const { ival, fval, sval, boolval } = node.A_Const;
  if (ival) return String(ival.ival ?? 0);
  if (boolval) return boolval.boolval === true ? 'on' : 'off';
  return fval?.fval ?? sval?.sval ?? '';
}

/** Milliseconds, as PostgreSQL reads a timeout: a bare number is milliseconds. Undefined for what it would refuse. */
export function milliseconds(value: string): number | undefined {
  const [, number, unit] = /^\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+))\s*([a-z]*)\s*$/.exec(value) ?? [];
  if (number === undefined) return undefined;
  const factor = unit === undefined || unit === '' ? 1 : units[unit];
  return factor === undefined ? undefined : Math.round(Number(number) * factor);
}

/** "300 ms", "2 s", "5 min". */
export function durationText(ms: number): string {
  if (ms >= 3_600_000 && ms % 3_600_000 === 0) return `${ms / 3_600_000} h`;
  if (ms >= 60_000 && ms % 60_000 === 0) return `${ms / 60_000} min`;
  return ms >= 1_000 && ms % 100 === 0 ? `${ms / 1_000} s` : `${ms} ms`;
}
