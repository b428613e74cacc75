import type { Command, Report } from '../engine/report.ts';

/** A report of a command, or of a failure before it was known which command is meant. */
export type JsonReport = Omit<Report, 'command'> & { command: Command | null };

/** The JSON report: one object with its keys in a fixed order, and a line end. */
export function jsonText(report: JsonReport): string {
  return `${JSON.stringify(inOrder(report), undefined, 2).replace(NOT_ESCAPED, escaped)}\n`;
}

/** The keys of version 1. Adding one is no new version; renaming, removing or changing the meaning of one is. */
const KEYS = {
  version: true,
  command: true,
  dryRun: true,
  status: true,
  failureReason: true,
  database: true,
  currentVersion: true,
  targetVersion: true,
  planDigest: true,
  plan: true,
  migrations: true,
  counts: true,
  steps: true,
  timeline: true,
  findings: true,
  rehearsal: true,
  warnings: true,
  error: true,
  durationMs: true,
} as const satisfies Record<keyof Report, true>;

function inOrder(report: JsonReport): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(KEYS).map((key) => [
      key,
      key === 'durationMs' ? Math.round(report.durationMs) : report[key as keyof Report],
    ]),
  );
}

/**
 * What JSON allows as it is and a terminal or GitHub's runner does not take for data: DEL, C1 and
 * bidirectional controls, line separators, and `##[`, which begins a workflow command wherever it stands.
 */
const NOT_ESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|#(?=#\[)/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
