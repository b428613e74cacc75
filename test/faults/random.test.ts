import { beforeAll, expect, test } from 'vitest';
import { migrationsFolder } from '../kit/migrations.ts';
import type { Action, Sender } from '../kit/proxy.ts';
import { openArena } from './arena.ts';
import { inLanes } from './lanes.ts';
import { seeded } from './random.ts';
import type { Random } from './random.ts';
import { filesOf, scenarios } from './scenarios.ts';
import type { Scenario } from './scenarios.ts';
import { conversation, trial } from './trial.ts';
import type { Fault } from './trial.ts';

/** Of the environment: to meet once more what a run of the suite met, FAULT_SEED and the number of the trial. */
const SEED = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1e9));
const ONLY = process.env['FAULT_TRIAL'];
const TRIALS = Number(process.env['FAULT_TRIALS'] ?? 1000);

interface Stage {
  scenario: Scenario;
  dir: string;
  /** How many messages each side sends when nothing happens. */
  counts: Record<Sender, number>;
}

const stages: Stage[] = [];

beforeAll(async () => {
  const arena = await openArena();
  for (const scenario of scenarios) {
    const dir = await migrationsFolder(filesOf(scenario));
    const messages = await conversation(arena, scenario, dir);
    const count = (from: Sender): number => messages.filter((message) => message.from === from).length;
    stages.push({ scenario, dir, counts: { frontend: count('frontend'), backend: count('backend') } });
  }
});

const actions = (random: Random): Action =>
  random.pick<Action>([
    'cut-before',
    'cut-before',
    'cut-inside',
    'cut-inside',
    'cut-after',
    'cut-after',
    'kill',
    'strand',
    { delayMs: random.upTo(30) },
    { killAfterMs: random.upTo(10) - 1 },
    { killAfterMs: random.upTo(10) - 1 },
    random.chance(0.2) ? 'silence' : 'cut-before',
  ]);

/** One fault anywhere in the run, and often another soon after it, while the run recovers. */
function faultsOf(random: Random, { counts }: Stage): Fault[] {
  const fault = (most?: number): Fault => {
    const from = random.pick<Sender>(['frontend', 'frontend', 'backend']);
    const nth = random.upTo(most ?? counts[from]);
    return { from, nth, action: actions(random), gone: random.chance(0.15) };
  };
  const faults = [fault()];
  if (random.chance(0.4)) faults.push(fault(12));
  if (random.chance(0.1)) faults.push(fault(12));
  return faults;
}

test(`${TRIALS} random faults leave nothing lost, doubled, half-applied or said wrongly (FAULT_SEED=${SEED})`, async () => {
  const trials = Array.from({ length: TRIALS }, (_, number) => {
    const random = seeded(SEED + number * 7919);
    const stage = random.pick(stages);
    return { number, stage, faults: faultsOf(random, stage) };
  }).filter(({ number }) => ONLY === undefined || number === Number(ONLY));
  const wrong: string[] = [];
  let fired = 0;
  await inLanes(trials, {
    lanes: 32,
    open: openArena,
    work: async (arena, { number, stage, faults }) => {
      const outcome = await trial(arena, stage.scenario, stage.dir, faults);
      if (outcome.fired > 0) fired++;
      if (outcome.wrong.length === 0) return;
      const about = `${stage.scenario.title}, ${JSON.stringify(faults)}`;
      wrong.push(`FAULT_SEED=${SEED} FAULT_TRIAL=${number}: ${about}: ${outcome.wrong.join('; ')}`);
    },
  });
  expect(wrong).toEqual([]);
  expect(fired).toBe(trials.length);
}, 600_000);
