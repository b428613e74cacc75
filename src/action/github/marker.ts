import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { canonicalJson, digestOfPlan } from '../../engine/digest.ts';
import type { ReportPlan } from '../../engine/report.ts';

/** What a comment of the action says of itself in its first line, which people do not see. */
export interface Marker {
  v: 1;
  /** Of the plan's place, see `commentKey`. */
  key: string;
  kind: 'plan' | 'apply' | 'check';
  /** Of the plan that is shown, 64 hex digits; null when none is. */
  digest: string | null;
  /** That the plan was made from. */
  commit: string | null;
  /** Short hash of what the comment says, without what changes by itself; empty to have it written anew. */
  body: string;
  /** It is history: nothing is to be written to it any more. */
  closed: boolean;
  /** The plan that is shown; null when there is none or it was too large to carry. */
  plan: ReportPlan | null;
}

const START = '<!-- migrate-action ';
const END = ' -->';
const MOST_PLAN_BYTES = 12_000;
const MOST_INFLATED_BYTES = 4 * 1024 * 1024;

/** The line, without its end. The plan is left out when the line would be longer than `budgetBytes` with it. */
export function writeMarker(marker: Marker, budgetBytes: number): string {
  const plan = marker.plan && packed(marker.plan);
  if (plan !== null && plan.length <= MOST_PLAN_BYTES) {
    const line = lineOf(marker, plan);
    if (line.length <= budgetBytes) return line;
  }
  return lineOf(marker, null);
}

function lineOf({ v, key, kind, digest, commit, body, closed }: Marker, plan: string | null): string {
  const carried = {
    v,
    key,
    kind,
    digest: digest === null ? null : `sha256:${digest}`,
    commit,
    body,
    closed,
    plan,
  };
  // In JSON these characters stand in texts alone. HTML would end the comment at some of them, and outside
  // ASCII a character is not a byte.
  return `${START}${JSON.stringify(carried).replace(/[^ -~]|[<>&]|-(?=-)/g, escaped)}${END}`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function packed(plan: ReportPlan): string {
  return deflateRawSync(canonicalJson({ ...plan }), { level: 9 }).toString('base64url');
}

/** Undefined for a text that does not begin with a marker that this version understands. Never throws. */
export function readMarker(body: string): Marker | undefined {
  if (!body.startsWith(START)) return undefined;
  // An editor on github.com ends lines with CR and LF.
  const line = /^[^\r\n]*/.exec(body)?.[0] ?? '';
  if (!line.endsWith(END)) return undefined;
  try {
    return markerOf(JSON.parse(line.slice(START.length, -END.length)));
  } catch {
    return undefined;
  }
}

function markerOf(value: unknown): Marker | undefined {
  const { v, key, kind, digest, commit, body, closed, plan } = membersOf(value);
  if (v !== 1 || typeof key !== 'string' || typeof body !== 'string' || typeof closed !== 'boolean') {
    return undefined;
  }
  if (kind !== 'plan' && kind !== 'apply' && kind !== 'check') return undefined;
  if (commit !== null && typeof commit !== 'string') return undefined;
  if (digest !== null && (typeof digest !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(digest)))
    return undefined;
  const shown = digest?.slice('sha256:'.length) ?? null;
  return { v, key, kind, digest: shown, commit, body, closed, plan: unpacked(plan, shown) };
}

/** Null for a plan that is not the one of the digest. */
function unpacked(text: unknown, digest: string | null): ReportPlan | null {
  if (typeof text !== 'string' || digest === null) return null;
  try {
    const json = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: MOST_INFLATED_BYTES });
    const plan: unknown = JSON.parse(json.toString('utf8'));
    return isPlan(plan) && digestOfPlan(plan) === digest ? plan : null;
  } catch {
    return null;
  }
}

/** A digest can be made of anything; what reads a plan relies on its shape. */
function isPlan(value: unknown): value is ReportPlan {
  const { v, command, limit, target, applied, steps } = membersOf(value);
  const { database, schema, table } = membersOf(target);
  return (
    v === 1 &&
    typeof limit === 'object' &&
    isTexts([command, database, schema, table], 4) &&
    Array.isArray(applied) &&
    applied.every((row) => isTexts(row, 2)) &&
    Array.isArray(steps) &&
    steps.every((step) => isTexts(step, 5))
  );
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isTexts(value: unknown, length: number): boolean {
  return (
    Array.isArray(value) && value.length === length && value.every((member) => typeof member === 'string')
  );
}

/**
 * Names what comments of different runs are about, so that each finds its own: 16 hex digits. Nothing of it can
 * be read back: the hash is salted with the repository's id. A label, when there is one, decides alone.
 */
export function commentKey(parts: {
  repositoryId: string;
  label: string | undefined;
  database: string;
  schema: string;
  table: string;
  migrationsDir: string;
}): string {
  const { repositoryId, label, database, schema, table, migrationsDir } = parts;
  const named =
    label === undefined ? ['plan', database, schema, table, folderName(migrationsDir)] : ['label', label];
  return shortHash(JSON.stringify([repositoryId, ...named]));
}

/** Every way to write a folder is the same folder, on Windows, too. */
function folderName(folder: string): string {
  return posix.join(folder.replaceAll('\\', '/'), '.').replace(/(?<=.)\/$/, '');
}

/** 16 hex digits. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
}
