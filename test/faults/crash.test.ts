import { beforeAll, expect, test } from 'vitest';
import { startCluster } from '../kit/cluster.ts';
import type { Cluster } from '../kit/cluster.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { startProxy } from '../kit/proxy.ts';
import type { Message } from '../kit/proxy.ts';
import { openArena } from './arena.ts';
import { filesOf, many, statements } from './scenarios.ts';
import type { Scenario } from './scenarios.ts';
import { migrator, notEnded, run } from './trial.ts';
import { ending, untrue } from './words.ts';

let cluster: Cluster;

beforeAll(async () => {
  cluster = await startCluster();
});

/** Crashes the server at one message, has it recover, and looks whether all that was announced is still there. */
async function crashAt(scenario: Scenario, at: (message: Message) => boolean): Promise<void> {
  const arena = await openArena(cluster.adminUrl);
  await arena.empty();
  const dir = await migrationsFolder(filesOf(scenario));
  const announced: string[] = [];
  let crash: Promise<void> | undefined;
  let gone: string[] = [];
  const recover = async (): Promise<void> => {
    await cluster.stop('immediate');
    await cluster.start();
    const fates = await arena.fates(scenario);
    gone = announced.filter((name) => fates.get(name) !== 'done');
  };
  const proxy = await startProxy(arena.database.url, {
    onMessage: async (message) => {
      if (crash || !at(message)) return undefined;
      crash = recover();
      await crash;
      return 'cut-before';
    },
  });
  const made = migrator(arena, dir, {
    proxy,
    settings: {
      onEvent: (event) => {
        if (event.type === 'step-finished') announced.push(`${event.version}_${event.name}`);
      },
    },
  });
  const said = await ending(run(made, scenario));
  expect(crash, 'the moment came').toBeDefined();
  // Nobody waits for the answer to a goodbye.
  await crash;
  expect(gone, 'announced before the crash, and gone after it').toEqual([]);
  // Once more, behind the end: what a report says must not be waiting for a disk.
  await recover();
  expect(gone, 'announced before the second crash, and gone after it').toEqual([]);
  expect(untrue(said, scenario, await arena.fates(scenario))).toEqual([]);
  const plain = await ending(run(migrator(arena, dir), scenario));
  expect(notEnded(plain, scenario, await arena.fates(scenario))).toEqual([]);
  await arena.database.drop();
}

/** Those in which the server gets, and answers, what a step does. */
const moments: [string, (nth: number) => (message: Message) => boolean][] = [
  [
    'before the server has the message of step',
    (nth) => (message) => message.from === 'frontend' && message.bytes.includes(`00${nth} up 1`),
  ],
  ['before its answer to COMMIT is heard, number', (nth) => nthCommit(nth)],
];

function nthCommit(nth: number): (message: Message) => boolean {
  let commits = 0;
  return ({ from, type, bytes }) =>
    from === 'backend' && type === 'CommandComplete' && bytes.includes('COMMIT') && ++commits === nth;
}

for (const [when, at] of moments) {
  test.each([1, 3, 6])(`a server that crashes ${when} %i loses nothing that was announced`, async (nth) => {
    await crashAt(many, at(nth));
  });
}

test('a server that crashes when all is done and only goodbye is left has all of it', async () => {
  await crashAt(many, ({ from, type }) => from === 'frontend' && type === 'Terminate');
});

test('a server that crashes between two statements of a file leaves what the history says of it', async () => {
  await crashAt(statements, ({ from, bytes }) => from === 'frontend' && bytes.includes('002 up 2'));
});
