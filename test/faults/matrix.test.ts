import { expect, test } from 'vitest';
import { migrationsFolder } from '../kit/migrations.ts';
import type { Message } from '../kit/proxy.ts';
import { openArena } from './arena.ts';
import { inLanes } from './lanes.ts';
import { filesOf, scenarios } from './scenarios.ts';
import { conversation, trial } from './trial.ts';
import type { Fault } from './trial.ts';

/** With FAULT_MATRIX=whole, every kind of fault at every boundary: some minutes. */
const WHOLE = process.env['FAULT_MATRIX'] === 'whole';

type Kind = Omit<Fault, 'from' | 'nth'>;

const lost: Kind[] = [
  { action: 'cut-before' },
  { action: 'cut-before', gone: true },
  { action: 'cut-inside' },
  { action: 'cut-after', gone: true },
];
const kinds: Kind[] = [
  ...lost,
  { action: 'cut-after' },
  { action: 'strand' },
  { action: 'kill' },
  { action: { killAfterMs: 0 } },
  { action: { delayMs: 20 } },
  { action: 'silence' },
];

/**
 * A message of the client sets the server to work, so each is met by all faults. Those of the server are many,
 * and most come in one piece: each is met by one of the losses, in turns.
 */
function faultsAt(messages: readonly Message[]): Fault[] {
  const seen = { frontend: 0, backend: 0 };
  return messages.flatMap(({ from }) => {
    const nth = ++seen[from];
    const chosen = WHOLE || from === 'frontend' ? kinds : [lost[nth % lost.length]!];
    return chosen.map((kind) => ({ from, nth, ...kind }));
  });
}

for (const scenario of scenarios) {
  test(`at every message boundary: ${scenario.title}`, async () => {
    const dir = await migrationsFolder(filesOf(scenario));
    const faults = faultsAt(await conversation(await openArena(), scenario, dir));
    const wrong: string[] = [];
    await inLanes(faults, {
      lanes: 32,
      open: openArena,
      work: async (arena, fault) => {
        const { wrong: found, fired } = await trial(arena, scenario, dir, [fault]);
        if (fired === 0) found.push('it did not come to pass');
        if (found.length > 0) wrong.push(`${JSON.stringify(fault)}: ${found.join('; ')}`);
      },
    });
    expect(wrong).toEqual([]);
  }, 600_000);
}
