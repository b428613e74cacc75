/**
 * The preview of a pull request: `check` of 5 pending migrations with rollback scripts over a base of 100, on server
 * programs of this machine and on the embedded server. Prints the phases of the rehearsal and the whole, as the clock
 * says and as the processor was used by this process (a server from programs is another). Medians of three.
 *
 *     npm run bench -- check [binaries|embedded]
 */
import { rmSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { previewWithoutDatabase } from '../src/engine/preview.ts';
import type { Report } from '../src/engine/report.ts';
import { rehearsalPort } from '../src/rehearsal/port.ts';
import type { Shadow } from '../src/rehearsal/shadow.ts';
import { smallMigrations } from '../test/kit/small-migrations.ts';

const RUNS = 3;
const BASE = 100;
const PENDING = 5;
/** What must hold, in milliseconds on two processors. */
const LIMITS = { binaries: 5_000, embedded: 10_000 };

interface Run {
  wholeMs: number;
  processorMs: number;
  phases: { name: string; durationMs: number }[];
}

const [, , , wanted] = process.argv;
const kinds = (['binaries', 'embedded'] as const).filter((kind) => wanted === undefined || kind === wanted);
const folder = mkdtempSync(join(tmpdir(), 'migrate-bench-'));
try {
  for (const [path, text] of Object.entries({ ...smallMigrations(BASE), ...pendingMigrations() })) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const [load = 0] = loadavg();
  console.log(
    `Node.js ${process.version}, ${cpus().length} processors with a load of ${load.toFixed(1)}; ${PENDING} pending over ${BASE}, ${RUNS} runs each; milliseconds`,
  );
  for (const kind of kinds) {
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await checked(kind));
    print(kind, runs);
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function checked(kind: Shadow['kind']): Promise<Run> {
  const began = performance.now();
  const used = process.cpuUsage();
  const report = await previewWithoutDatabase({
    command: 'check',
    migrationsDir: folder,
    base: String(BASE),
    files: undefined,
    rehearse: rehearsalPort({ failOn: 'never' }, { migrationsDir: folder, kinds: [kind] }),
  });
  const { user, system } = process.cpuUsage(used);
  assertWhole(report, kind);
  return {
    wholeMs: performance.now() - began,
    processorMs: (user + system) / 1000,
    phases: report.rehearsal?.phases ?? [],
  };
}

/** A run that saw nothing would be a fast one. */
function assertWhole({ rehearsal }: Report, kind: Shadow['kind']): void {
  const exact = rehearsal?.rollbacks.filter(({ outcome }) => outcome === 'exact').length;
  if (rehearsal?.shadow?.kind === kind && exact === PENDING + 1 && rehearsal.locks.length > 0) return;
  throw new Error(`It was no whole rehearsal: ${JSON.stringify(rehearsal?.notes ?? [])}`);
}

function print(kind: 'binaries' | 'embedded', runs: Run[]): void {
  console.log(`\n${kind}`);
  for (const { name } of runs[0]?.phases ?? []) {
    const times = runs.map(({ phases }) => phases.find((phase) => phase.name === name)?.durationMs ?? 0);
    line(name, times);
  }
  line(
    'the whole',
    runs.map(({ wholeMs }) => wholeMs),
    `of ${LIMITS[kind]}`,
  );
  line(
    'processor, this process',
    runs.map(({ processorMs }) => processorMs),
  );
}

function line(name: string, times: number[], remark = ''): void {
  const sorted = [...times].sort((one, other) => one - other).map(Math.round);
  const spread = `(${sorted[0] ?? 0}-${sorted.at(-1) ?? 0})`;
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(`  ${name.padEnd(28)}${String(median).padStart(7)}  ${spread.padEnd(15)}${remark}`.trimEnd());
}

/** What a pull request has: a table, a column, an index, a constraint, a function, each with what takes it back. */
function pendingMigrations(): Record<string, string> {
  const pairs: [up: string, down: string][] = [
    [
      `CREATE TABLE invoice (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, step_id bigint NOT NULL REFERENCES step_100 (id), total numeric(12,2) NOT NULL);
CREATE INDEX invoice_step_id_idx ON invoice (step_id);
COMMENT ON TABLE invoice IS 'What is owed';`,
      'DROP TABLE invoice;',
    ],
    [
      `ALTER TABLE step_10 ADD COLUMN note text;
ALTER TABLE step_11 ADD COLUMN note text NOT NULL DEFAULT '';
CREATE VIEW noted AS SELECT id, note FROM step_11;`,
      `DROP VIEW noted;
ALTER TABLE step_11 DROP COLUMN note;
ALTER TABLE step_10 DROP COLUMN note;`,
    ],
    [
      'CREATE INDEX CONCURRENTLY step_20_created_at_idx ON step_20 (created_at);',
      'DROP INDEX step_20_created_at_idx;',
    ],
    [
      `ALTER TABLE step_30 ADD CONSTRAINT step_30_created CHECK (created_at > '2000-01-01') NOT VALID;
ALTER TABLE step_30 VALIDATE CONSTRAINT step_30_created;`,
      'ALTER TABLE step_30 DROP CONSTRAINT step_30_created;',
    ],
    [
      `CREATE FUNCTION total_of(step bigint) RETURNS numeric LANGUAGE sql STABLE
  AS $$ SELECT coalesce(sum(total), 0) FROM invoice WHERE step_id = step $$;
UPDATE step_40 SET state = 'running' WHERE state = 'new';
ALTER TABLE step_40 ALTER COLUMN state SET DEFAULT 'running';`,
      `ALTER TABLE step_40 ALTER COLUMN state SET DEFAULT 'new';
DROP FUNCTION total_of(bigint);`,
    ],
  ];
  return Object.fromEntries(
    pairs.flatMap(([up, down], index) => {
      const name = `${BASE + index + 1}_change_${index + 1}`;
      return [
        [`versions/${name}.sql`, `${up}\n`],
        [`down/${name}_down.sql`, `${down}\n`],
      ];
    }),
  );
}
