/**
 * Side by side with other migration tools, in one run: time from start to exit, round trips, transactions,
 * fsyncs and memory, each runner in turn, on a server of its own. bench/README.md says how and what for.
 *
 *     bash bench/peers/install.sh
 *     npm run bench -- peers                                the whole plan, which takes hours
 *     npm run bench -- peers --workload W100 --latency 40   one cell of it
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCell, type Cell, type Kind } from './peers/cell.ts';
import { describeMachine } from './peers/machine.ts';
import { renderAll, renderCell, type About, type CellReport } from './peers/report.ts';
import { node } from './peers/runner.ts';
import { allRunners, limitNames } from './peers/runners.ts';
import { startBenchServer, startNetwork } from './peers/server.ts';
import { workloads } from './peers/workloads.ts';

const HELP = `Options, all of which narrow the plan; lists are separated by commas
  --workload W11,W100,W1000,W5000,WBIG   --command up,noop,status   --latency 0,20,40,100
  --runners NAMES      only these, and ours ("psql, each" is written psql-each, and so on)
  --rounds N           measured runs of each runner; default as the plan says
  --budget SECONDS     after so much a runner sits out the rounds that are left; default 30
  --write              put all that has been measured until now into bench/README.md
  --render             only that, and measure nothing
  --results FOLDER     where what has been measured is kept; default bench/peers/build/results`;

const { values } = parseArgs({
  // Behind the name of the benchmark.
  args: process.argv.slice(3),
  options: {
    workload: { type: 'string' },
    command: { type: 'string' },
    latency: { type: 'string' },
    runners: { type: 'string' },
    rounds: { type: 'string' },
    budget: { type: 'string', default: '30' },
    write: { type: 'boolean', default: false },
    render: { type: 'boolean', default: false },
    results: { type: 'string', default: join(import.meta.dirname, 'peers/build/results') },
    help: { type: 'boolean', default: false },
  },
});

/** What is measured when nothing is said: kind, workload, round trips in ms, rounds. */
const plan: [Kind, string, number[], number][] = [
  ['up', 'W11', [0, 20, 100], 5],
  ['up', 'W100', [0, 20, 40, 100], 5],
  ['up', 'W1000', [0], 5],
  ['up', 'W5000', [0], 3],
  ['up', 'WBIG', [0], 5],
  ['nothing pending', 'W100', [20, 100], 5],
  ['nothing pending', 'W1000', [0], 11],
  ['status', 'W100', [20, 100], 5],
  ['status', 'W1000', [0], 11],
];

const keptFolder = values.results;
const readme = join(import.meta.dirname, 'README.md');
mkdirSync(keptFolder, { recursive: true });
const nameOfFile = ({ kind, workload, latencyMs }: CellReport): string =>
  `${kind.replaceAll(' ', '-')}-${workload}-${latencyMs}.json`;

if (values.help) console.log(HELP);
else {
  if (!values.render) await run();
  if (values.write || values.render) writeReadme();
}

async function run(): Promise<void> {
  const cells = planned();
  if (cells.length === 0) throw new Error(`Nothing of that is there to measure.\n${HELP}`);
  const server = await startBenchServer();
  try {
    const all = allRunners(server.binDir);
    const reference = all.find(({ name }) => name === 'psql, each')!;
    const asked = values.runners?.split(',');
    const runners = all.filter(({ name }) => name === 'ours' || !asked || asked.includes(shortName(name)));
    const present = runners.flatMap((runner) => {
      const version = runner.version();
      if (version === null) console.log(`${runner.name} is not installed (bench/peers/install.sh)`);
      return version === null ? [] : [{ ...runner, resolved: version }];
    });
    const about: About = {
      date: new Date().toISOString().slice(0, 10),
      machine: describeMachine(server.dataDir),
      server: `PostgreSQL ${server.version} on the same machine, default settings, TCP, SCRAM-SHA-256, no TLS`,
      node: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(),
      command: ['npm run bench -- peers', ...process.argv.slice(3)].join(' '),
      runners: present.map(({ name, work, resolved }) => ({
        name,
        work,
        version: resolved,
        limit: limitNames.includes(name),
      })),
    };
    let wrong = false;
    for (const cell of cells) {
      const network = cell.latencyMs > 0 ? await startNetwork(server, cell.latencyMs) : null;
      console.error(`${cell.kind}, ${cell.workload.name}, ${cell.latencyMs} ms`);
      try {
        const results = await measureCell(cell, network, {
          server,
          runners: present,
          reference,
          budgetSeconds: Number(values.budget),
          log: (line) => {
            console.error(line);
          },
        });
        const report: CellReport = {
          workload: cell.workload.name,
          description: cell.workload.description,
          kind: cell.kind,
          latencyMs: cell.latencyMs,
          measuredRoundTripMs: network?.measuredMs ?? null,
          results,
          about,
        };
        writeFileSync(join(keptFolder, nameOfFile(report)), JSON.stringify(report, null, 1));
        console.log(`\n${renderCell(report)}\n`);
        wrong ||= results.some(
          ({ name, failure }) => failure !== null && (name === 'ours' || failure.startsWith('WRONG')),
        );
      } finally {
        network?.close();
      }
    }
    // A peer that fails is an outcome; a wrong database, or ours failing, is not one to publish.
    if (wrong) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

/** The part of the plan that was asked for; a workload and a command by name need not be in it together. */
function planned(): Cell[] {
  const list = (text: string | undefined): string[] | undefined => text?.split(',');
  const [names, latencies] = [list(values.workload), list(values.latency)?.map(Number)];
  const kinds = list(values.command)?.map((word) => (word === 'noop' ? 'nothing pending' : word) as Kind);
  const rows = plan.filter(
    ([kind, name]) => (kinds?.includes(kind) ?? true) && (names?.includes(name) ?? true),
  );
  for (const kind of kinds ?? []) {
    for (const name of names ?? []) {
      if (!rows.some((row) => row[0] === kind && row[1] === name))
        rows.push([kind, name, latencies ?? [0], 5]);
    }
  }
  return rows.flatMap(([kind, name, plannedLatencies, plannedRounds]) => {
    const workload = workloads.find((one) => one.name === name);
    if (!workload) return [];
    const asked = names
      ? (latencies ?? plannedLatencies)
      : plannedLatencies.filter((ms) => latencies?.includes(ms) ?? true);
    const rounds = values.rounds === undefined ? plannedRounds : Number(values.rounds);
    return asked.map((latencyMs) => ({ workload, kind, latencyMs, rounds }));
  });
}

/** As it is written in --runners: `psql, each` is psql-each, `psql -1` is psql-1. */
function shortName(name: string): string {
  return name.replace(/,? -?/g, '-');
}

/** Puts all that is kept between the two comments in bench/README.md. */
function writeReadme(): void {
  const reports = readdirSync(keptFolder).map(
    (file) => JSON.parse(readFileSync(join(keptFolder, file), 'utf8')) as CellReport,
  );
  if (reports.length === 0) throw new Error('Nothing has been measured yet.');
  // Prettier would pad the cells of a column to the width of the widest.
  const body = `<!-- prettier-ignore-start -->\n\n${renderAll(reports)}\n\n<!-- prettier-ignore-end -->`;
  const text = readFileSync(readme, 'utf8');
  const part = /<!-- made: peers -->\n[^]*?<!-- end -->/;
  if (!part.test(text)) throw new Error('bench/README.md has no part "made: peers".');
  writeFileSync(
    readme,
    text.replace(part, () => `<!-- made: peers -->\n${body}\n<!-- end -->`),
  );
}
