import { inject } from 'vitest';
import type { PlannedStep } from '../../src/engine/plan.ts';
import { readSteps } from '../../src/engine/step-source.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import type { LockMode, StatementEvidence } from '../../src/rehearsal/evidence.ts';
import { openShadow, type Shadow } from '../../src/rehearsal/shadow.ts';
import { Tracer, type StepTrace } from '../../src/rehearsal/trace.ts';
import { afterTest } from '../kit/cleanup.ts';

/** A scratch database on the server of the tests, dropped after the test. */
export async function shadowOnServer(): Promise<Shadow> {
  const { shadow } = await openShadow({ url: parseTarget({ url: inject('serverUrl') }) });
  afterTest(shadow!.close);
  return shadow!;
}

/** Runs SQL in a session of its own and returns the rows of the last statement. */
export async function ask(shadow: Shadow, sql: string): Promise<(string | null)[][]> {
  const connection = await shadow.connect();
  try {
    const results = await connection.send(sql, { rows: 'all' });
    return (results.at(-1)?.rows ?? []).map((row) => [...row]);
  } finally {
    await connection.close();
  }
}

export async function stepOf(text: string, version = '1'): Promise<PlannedStep> {
  const source = { version, key: version, name: 'file', path: `versions/${version}_file.sql`, text };
  const read = await readSteps(
    'up',
    [{ ...source, inBytes: false, sha256: '', checksum: '0123456789abcdef', row: undefined }],
    { dir: '', migrations: [], rollbackScripts: new Map(), warnings: [] },
  );
  return read.steps[0]!;
}

/** Runs a file on a base and tells what its statements did. */
export async function traceOn(shadow: Shadow, base: string, file: string): Promise<StepTrace> {
  await ask(shadow, base);
  const tracer = await Tracer.open(shadow);
  try {
    return await tracer.trace(await stepOf(file));
  } finally {
    await tracer.close();
  }
}

export async function evidenceOf(base: string, file: string): Promise<StatementEvidence[]> {
  return (await traceOn(await shadowOnServer(), base, file)).evidence;
}

const STRENGTH: LockMode[] = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
];

/** The strongest lock on each relation, by its name. */
export function strongest({ locks }: Pick<StatementEvidence, 'locks'>): Record<string, LockMode> {
  const found: Record<string, LockMode> = {};
  for (const { relation, mode } of locks) {
    const before = found[relation.name];
    if (before === undefined || STRENGTH.indexOf(mode) > STRENGTH.indexOf(before))
      found[relation.name] = mode;
  }
  return found;
}

export function names(list: readonly { relation: { name: string } }[]): string[] {
  return list.map(({ relation }) => relation.name).sort();
}

export function indexes({ builds }: Pick<StatementEvidence, 'builds'>): string[] {
  return builds.map(({ index }) => index.name).sort();
}
