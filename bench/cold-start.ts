/**
 * Cold start: the time from the start of the process to its first query on the server, and to its end, for a
 * `status` that has nothing to report and an `up` that has nothing to do. Prints medians with their spread,
 * and as ratios to an empty Node.js script.
 *
 *     npm run bench -- cold-start
 */
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { startSharedServer } from '../test/kit/server/choose.ts';

const RUNS = 21;
const root = join(import.meta.dirname, '..');
const server = await startSharedServer(process.env);
const { hostname, port } = new URL(server.adminUrl);

/** When the first Query of the process under way arrived; 0 before it has. */
let firstQuery = 0;
const proxy = createServer((client) => {
  const upstream = connect({ host: hostname, port: Number(port) });
  client.on('data', (bytes) => {
    // 'Q' begins a Query message; what comes before it is the start-up and the authentication.
    if (bytes[0] === 0x51 && firstQuery === 0) firstQuery = performance.now();
    upstream.write(bytes);
  });
  upstream.on('data', (bytes) => client.write(bytes));
  client.on('close', () => upstream.destroy());
  upstream.on('close', () => client.destroy());
  for (const socket of [client, upstream]) socket.on('error', () => undefined).setNoDelay();
});
await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
const url = new URL(server.adminUrl);
url.hostname = '127.0.0.1';
url.port = String((proxy.address() as AddressInfo).port);
url.searchParams.set('sslmode', 'disable');

interface Times {
  toFirstQuery: number[];
  toEnd: number[];
}

async function once(args: string[], times: Times): Promise<void> {
  firstQuery = 0;
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], DATABASE_URL: url.href },
    cwd: root,
    stdio: 'ignore',
  });
  await new Promise((resolve) => child.on('close', resolve));
  times.toEnd.push(performance.now() - began);
  if (firstQuery > began) times.toFirstQuery.push(firstQuery - began);
}

const cli = join(root, 'dist/cli.js');
const subjects: Record<string, string[]> = {
  'empty script (the floor)': ['-e', '0'],
  '--version': [cli, '--version'],
  status: [cli, 'status'],
  'up, nothing to do': [cli, 'up'],
};
const setUp = { toFirstQuery: [], toEnd: [] };
await once([cli, 'up'], setUp);

const measured = new Map<string, Times>(
  Object.keys(subjects).map((name) => [name, { toFirstQuery: [], toEnd: [] }]),
);
for (let run = -2; run < RUNS; run++) {
  for (const [name, args] of Object.entries(subjects)) {
    const times = measured.get(name) ?? { toFirstQuery: [], toEnd: [] };
    await once(args, run < 0 ? { toFirstQuery: [], toEnd: [] } : times);
  }
}

const floor = median(measured.get('empty script (the floor)')?.toEnd ?? []);
console.log(
  `Node.js ${process.version}, ${cpus().length} processors, ${RUNS} runs each, alternating; milliseconds\n`,
);
console.log('| | to the first query | to the end | x floor |\n|---|--:|--:|--:|');
for (const [name, { toFirstQuery, toEnd }] of measured) {
  const first = toFirstQuery.length === 0 ? '' : spread(toFirstQuery);
  console.log(`| ${name} | ${first} | ${spread(toEnd)} | ${(median(toEnd) / floor).toFixed(2)} |`);
}
proxy.close();
await server.stop();

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function spread(values: number[]): string {
  return `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}-${Math.max(...values).toFixed(0)})`;
}
