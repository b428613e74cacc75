import { MigrationError, NOTHING_TOUCHED } from '../../src/engine/errors.ts';
import type { Report } from '../../src/engine/report.ts';
import type { Fate } from './arena.ts';
import type { Scenario } from './scenarios.ts';

/** How a command ended. */
export type Ending = Report | MigrationError;

export async function ending(command: Promise<Report>): Promise<Ending> {
  try {
    return await command;
  } catch (error) {
    if (error instanceof MigrationError) return error;
    throw error;
  }
}

const NAME = /\b\d{3}_step\b/g;

/** Those of the names from the one to the other, in whichever order they were sent. */
function between(names: readonly string[], ends: readonly string[]): string[] {
  const [first = '', last = ''] = [...ends].sort();
  return names.filter((name) => name >= first && name <= last);
}

/**
 * What a command says of the steps that is not so, given what the database holds when the command has ended
 * and nobody is at work any more. Empty when all of it is true.
 */
export function untrue(said: Ending, scenario: Scenario, fates: ReadonlyMap<string, Fate>): string[] {
  const wrong: string[] = [];
  const report = said instanceof MigrationError ? said.report : said;
  if (!report) return ['the error has no report'];
  const sentences =
    said instanceof MigrationError ? said.details.state.split(/(?<=[.;]) /) : ([] as string[]);
  const named = (pattern: RegExp): Set<string> =>
    new Set(sentences.filter((sentence) => pattern.test(sentence)).flatMap((one) => one.match(NAME) ?? []));

  const open = named(/\b(?:is|are)(?: each)? either\b|not known|finished without our having heard/);
  // `001_step and the 4 sent behind it, up to 005_step, are each either …` is about those between the two as well.
  const range = sentences.find((sentence) => sentence.includes(' sent behind it, up to '))?.match(NAME);
  for (const name of range ? between([...fates.keys()], range) : []) open.add(name);
  const finished = named(/^(?:Finished by this run|Before it this run)/);
  const nothingOf = named(/^Nothing of|is still applied/);
  const unfinished = named(/ is unfinished:/);

  for (const [name, fate] of fates) {
    const is = JSON.stringify(fate);
    const row = report.migrations.find(({ version }) => name.startsWith(`${version}_`));
    if (!row) {
      wrong.push(`${name} is missing from the report`);
      continue;
    }
    const saidDone = row.state === (scenario.command === 'up' ? 'applied' : 'reverted') || row.changed;
    const about = `${name} is ${is}, and the report says ${row.state}${row.changed ? ' (changed)' : ''}`;
    if (typeof fate === 'object' && 'wrong' in fate) wrong.push(`${name}: ${fate.wrong}`);
    if (saidDone && fate !== 'done') wrong.push(about);
    if (finished.has(name) && fate !== 'done') wrong.push(`${name} is ${is}, and the words say finished`);
    if (nothingOf.has(name) && fate !== 'not done')
      wrong.push(`${name} is ${is}, and the words say that nothing remains`);
    if (open.has(name)) continue;
    // What was done before this run is pending for a rollback, and what it did is so in either case.
    const gone = scenario.command === 'down' ? ['reverted', 'pending'] : ['applied'];
    if (fate === 'done' && !gone.includes(row.state)) wrong.push(about);
    if (fate === 'not done' && row.state === gone[0]) wrong.push(about);
    if (fate === 'not done' && ['unfinished', 'reverted'].includes(row.state)) wrong.push(about);
    if (typeof fate === 'object' && 'unfinished' in fate) {
      if (row.state !== 'unfinished') wrong.push(about);
      wrong.push(...miscounted(said, name, fate.unfinished));
    }
    if (unfinished.has(name) && typeof fate === 'string')
      wrong.push(`${name} is ${is}, and the words say unfinished`);
  }
  const mayLeaveOpen = ['unknown-outcome', 'cancelled'];
  if (said instanceof MigrationError) {
    const left = `the reason is ${said.reason}, and ${open.size} steps are left open`;
    if (open.size > 0 ? !mayLeaveOpen.includes(said.reason) : said.reason === 'unknown-outcome')
      wrong.push(left);
    if (said.details.state.includes(NOTHING_TOUCHED) && report.migrations.some(({ changed }) => changed))
      wrong.push('the words say that nothing was changed, and the report says what was');
  }
  return wrong;
}

/** An unfinished step says how many of its statements are done; the one after may be done too. */
function miscounted(said: Ending, name: string, done: number): string[] {
  if (!(said instanceof MigrationError)) return [];
  const words = [said.message, said.details.state].join(' ');
  const told =
    /(\d+) of its (?:\d+ )?statements/.exec(words)?.[1] ?? (/None of its/.test(words) ? '0' : null);
  if (told === null) return [];
  const count = Number(told);
  return done === count || done === count + 1
    ? []
    : [`${name} has ${done} statements done, and the words say ${count}`];
}
