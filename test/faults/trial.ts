import { Migrator } from '../../src/engine/migrator.ts';
import { MigrationError } from '../../src/engine/errors.ts';
import type { MigratorSettings } from '../../src/engine/options.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { startProxy } from '../kit/proxy.ts';
import type { Action, Message, Proxy, Sender } from '../kit/proxy.ts';
import type { Arena, Fate } from './arena.ts';
import type { Scenario } from './scenarios.ts';
import { ending, untrue } from './words.ts';
import type { Ending } from './words.ts';

/** A place in the conversation of a run, and what happens there. */
export interface Fault {
  from: Sender;
  /** Counted per sender over all connections of the run; from the fault before, for a second one. */
  nth: number;
  action: Action;
  /** From then on every other connection is refused. */
  gone?: boolean;
}

export interface Outcome {
  said: Ending;
  /** How many of the faults came to pass. */
  fired: number;
  /** The steps whose end was announced, in order. */
  announced: string[];
  /** What was wrong, in words; empty when nothing was. */
  wrong: string[];
}

/** The messages of a run that nothing happens to. */
export async function conversation(arena: Arena, scenario: Scenario, dir: string): Promise<Message[]> {
  const messages: Message[] = [];
  await prepare(arena, scenario, dir);
  const proxy = await startProxy(arena.database.url, {
    onMessage: (message) => {
      messages.push({ ...message, bytes: Buffer.alloc(0) });
      return undefined;
    },
  });
  const said = await ending(run(migrator(arena, dir, { proxy }), scenario));
  await proxy.close();
  const wrong = [
    ...untrue(said, scenario, await arena.fates(scenario)),
    ...notEnded(said, scenario, await arena.fates(scenario)),
  ];
  if (wrong.length > 0) throw new Error(`${scenario.title}: ${wrong.join('; ')}`);
  return messages;
}

/**
 * Runs the scenario through the faults, holds what it says against the database, and then lets a plain run end
 * it, which must find or leave everything done exactly once.
 */
export async function trial(
  arena: Arena,
  scenario: Scenario,
  dir: string,
  faults: readonly Fault[],
  settings: Partial<MigratorSettings> = {},
): Promise<Outcome> {
  await prepare(arena, scenario, dir);
  const controller = new AbortController();
  const announced: string[] = [];
  const director = direct(faults, controller);
  const proxy = await startProxy(arena.database.url, {
    onMessage: director.onMessage,
    terminate: arena.terminate,
  });
  const silenced = faults.some(({ action }) => action === 'silence');
  const faulty = migrator(arena, dir, {
    proxy,
    settings: {
      connectAttempts: 3,
      lockWaitMs: 500,
      ...settings,
      ...(silenced ? { signal: controller.signal } : {}),
      onEvent: (event) => {
        if (event.type === 'step-finished') announced.push(`${event.version}_${event.name}`);
      },
    },
  });
  const said = await ending(run(faulty, scenario));
  const atOnce = await arena.fates(scenario);
  await proxy.close();
  await arena.deserted();
  const fates = await arena.fates(scenario);
  const wrong = untrue(said, scenario, fates);
  for (const name of announced)
    if (atOnce.get(name) !== 'done') wrong.push(`${name} was announced before it was done`);
  if (new Set(announced).size < announced.length) wrong.push(`announced twice: ${announced.join(', ')}`);

  const plain = await ending(run(migrator(arena, dir), scenario));
  const after = await arena.fates(scenario);
  wrong.push(...untrue(plain, scenario, after), ...notEnded(plain, scenario, after));
  return { said, fired: director.fired(), announced, wrong };
}

/** Whether a run that nothing happened to has ended as the scenario ends. */
export function notEnded(said: Ending, scenario: Scenario, fates: ReadonlyMap<string, Fate>): string[] {
  const wrong: string[] = [];
  const stopsAt = scenario.steps.findIndex(({ name }) => name === scenario.fails);
  if (said instanceof MigrationError) {
    if (stopsAt < 0 || said.reason !== 'sql-error')
      wrong.push(`a plain run fails: ${said.message} ${said.details.state}`);
  } else if (stopsAt >= 0) wrong.push('a plain run does not fail');
  for (const [index, { name }] of scenario.steps.entries()) {
    const expected = stopsAt < 0 || index < stopsAt ? 'done' : 'not done';
    const fate = fates.get(name);
    if (fate !== expected) wrong.push(`after a plain run ${name} is ${JSON.stringify(fate)}`);
  }
  return wrong;
}

async function prepare(arena: Arena, scenario: Scenario, dir: string): Promise<void> {
  await arena.empty();
  if (scenario.command === 'down') await migrator(arena, dir).up();
}

export function run(made: Migrator, { command }: Scenario): ReturnType<Migrator['up']> {
  return command === 'up' ? made.up() : made.down({ to: '0' });
}

export function migrator(
  { database }: Arena,
  dir: string,
  { proxy, settings = {} }: { proxy?: Proxy; settings?: Partial<MigratorSettings> } = {},
): Migrator {
  const url = new URL(proxy?.url(database.url) ?? database.url);
  url.searchParams.set('sslmode', 'disable');
  return new Migrator({
    database: { kind: 'target', target: parseTarget({ url: url.href }) },
    migrationsDir: dir,
    ...settings,
  });
}

function direct(
  faults: readonly Fault[],
  controller: AbortController,
): { onMessage: (message: Message) => Action | undefined; fired: () => number } {
  const waiting = [...faults];
  const seen: Record<Sender, number> = { frontend: 0, backend: 0 };
  let lastConnection = Infinity;
  return {
    fired: () => faults.length - waiting.length,
    onMessage: ({ from, connection }) => {
      if (connection > lastConnection) return 'cut-before';
      seen[from]++;
      const [next] = waiting;
      if (next?.from !== from || next.nth !== seen[from]) return undefined;
      waiting.shift();
      seen.frontend = seen.backend = 0;
      if (next.gone === true) lastConnection = connection;
      if (next.action === 'silence') controller.abort();
      return next.action;
    },
  };
}
