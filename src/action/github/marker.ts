import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { canonicalJson, digestOfPlan } from '../../engine/digest.ts';
import { readReportPlan } from '../../engine/report-plan.ts';
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
  /** The plan that is shown, as `packedPlan` makes it; null when there is none or it is too large to carry. */
  plan: string | null;
}

const START = '<!-- migrate-action ';
const END = ' -->';
/** A line with the longest plan has some hundred bytes more than the plan. */
const MOST_LINE_BYTES = 16_384;
const MOST_PLAN_BYTES = 12_000;
/** Of plans that pack into 12,000 bytes, those with the longest file names have 75 KB. */
const MOST_INFLATED_BYTES = 128 * 1024;

/** The line, without its end. The plan is left out when the line would be longer than `budgetBytes` with it. */
export function writeMarker(marker: Marker, budgetBytes: number): string {
  const line = lineOf(marker, marker.plan);
  return marker.plan === null || line.length <= budgetBytes ? line : lineOf(marker, null);
}

/** As a marker carries it; null when it is too large for that. */
export function packedPlan(plan: ReportPlan): string | null {
  const json = Buffer.from(canonicalJson({ ...plan }), 'utf8');
  if (json.length > MOST_INFLATED_BYTES) return null;
  const packed = deflateRawSync(json, { level: 9 }).toString('base64url');
  return packed.length <= MOST_PLAN_BYTES ? packed : null;
}

/** The plan that a marker carries; null when there is none, or what is there is not the plan of the digest. */
export function unpackedPlan({ plan, digest }: Pick<Marker, 'plan' | 'digest'>): ReportPlan | null {
  if (plan === null || plan.length > MOST_PLAN_BYTES) return null;
  try {
    const json = inflateRawSync(Buffer.from(plan, 'base64url'), { maxOutputLength: MOST_INFLATED_BYTES });
    const read = readReportPlan(JSON.parse(json.toString('utf8')));
    return 'plan' in read && digestOfPlan(read.plan) === digest ? read.plan : null;
  } catch {
    return null;
  }
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

/**
 * Undefined for a text that does not begin with a marker that this version understands. Never throws. Anybody can
 * write a comment with a marker, and many of them: the plan is not looked at.
 */
export function readMarker(body: string): Marker | undefined {
  if (!body.startsWith(START)) return undefined;
  // An editor on github.com ends lines with CR and LF.
  const line = /^[^\r\n]*/.exec(body.slice(0, MOST_LINE_BYTES))?.[0] ?? '';
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
  return {
    v,
    key,
    kind,
    digest: digest?.slice('sha256:'.length) ?? null,
    commit,
    body,
    closed,
    plan: typeof plan === 'string' ? plan : null,
  };
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/**
 * Names what comments of different runs are about, so that each finds its own: 16 hex digits. Nothing of it can
 * be read back: the hash is salted with the repository's id. A label, when there is one, decides alone of the place.
 */
export function commentKey(parts: {
  repositoryId: string;
  /** A check shows no plan that could be approved, and must not stand in the way of one. */
  about: 'plan' | 'check';
  label: string | undefined;
  database: string;
  schema: string;
  table: string;
  migrationsDir: string;
}): string {
  const { repositoryId, about, label, database, schema, table, migrationsDir } = parts;
  const named =
    label === undefined ? ['plan', database, schema, table, folderName(migrationsDir)] : ['label', label];
  return shortHash(JSON.stringify([repositoryId, ...named, ...(about === 'check' ? ['check'] : [])]));
}

/** Every way to write a folder is the same folder, on Windows, too. */
function folderName(folder: string): string {
  return posix.join(folder.replaceAll('\\', '/'), '.').replace(/(?<=.)\/$/, '');
}

/** 16 hex digits. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
}
