import type { ConnectionLostError } from '../postgres/message.ts';
import { MigrationError, NOTHING_TOUCHED } from './errors.ts';
import type { MigrationErrorFields } from './errors.ts';
import type { Plan, PlannedStep } from './plan.ts';
import type { PlanDifference } from './plan-differences.ts';
import type { ReportDifference } from './report.ts';
import type { Run } from './run.ts';

/** The plan is not the approved one. `differences` are not given when what was approved is not known. */
export function planChanged(
  approvedPlan: string,
  plan: Plan,
  { differences, dryRun }: { differences: readonly PlanDifference[] | undefined; dryRun: boolean },
): MigrationError {
  const asksOtherwise = `The files or the database have changed since the approval, or the ${dryRun ? 'dry run' : 'run'} asks for something else.`;
  const again = dryRun
    ? 'To see the plan as it is now, make the dry run without approved-plan; then have that plan approved.'
    : 'Make the plan again with a dry run, and have it approved.';
  const known = differences !== undefined && differences.length > 0;
  return new MigrationError({
    reason: 'plan-changed',
    message: known
      ? `What would run now is not the approved plan ${shortDigest(approvedPlan)}: ${inShort(differences)}.`
      : `The approved plan is ${shortDigest(approvedPlan)}; what would run now is plan ${shortDigest(plan.digest)}: ${namesOf(plan)}. Only the digest of what was approved is at hand, so what differs is not known.`,
    state: NOTHING_TOUCHED,
    next: `${asksOtherwise} ${again}${known ? '' : ' Given the JSON report of a dry run in place of its digest, approved-plan tells what differs.'}`,
    differences: withoutWords(differences),
  });
}

/**
 * The approved plan was carried out before, and there is more that could be run. Most often a job that has
 * succeeded was run again; another plan, approved in haste, would do what nobody wanted.
 */
export function alreadyDone(
  approvedPlan: string,
  plan: Plan,
  { names, differences }: { names: readonly string[]; differences: readonly PlanDifference[] | undefined },
): MigrationError {
  const up = plan.command === 'up';
  return new MigrationError({
    reason: 'plan-changed',
    message: `The approved plan ${shortDigest(approvedPlan)} is done already: ${listedSteps(names)} ${names.length === 1 ? 'is' : 'are'} ${up ? 'applied' : 'rolled back'}. What would run now is another plan, which is not approved: ${namesOf(plan)}.`,
    state: `${NOTHING_TOUCHED} What was approved is in place.`,
    next: `Nothing has to be done. Only to ${up ? 'apply' : 'roll back'} more (${namesOf(plan)}), make a new plan with a dry run and have that approved.`,
    differences: withoutWords(differences),
  });
}

function withoutWords(differences: readonly PlanDifference[] | undefined): ReportDifference[] | undefined {
  return differences?.map(({ field, approved, now }) => ({ field, approved, now }));
}

/** There must be an approval, and none was found. */
export function notApproved(plan: Plan): MigrationError {
  return new MigrationError({
    reason: 'not-approved',
    message: `No approved plan was found, and nothing runs without one. Plan ${shortDigest(plan.digest)} would run: ${namesOf(plan)}.`,
    state: NOTHING_TOUCHED,
    next: `Make the plan with a dry run and have it approved, or give its digest as approved-plan: ${plan.digest}`,
  });
}

/** The digest as people are shown it. */
export function shortDigest(digest: string): string {
  return digest
    .trim()
    .replace(/^sha256:/i, '')
    .slice(0, 12);
}

/** Names of steps in a sentence. */
export function listedSteps(names: readonly string[]): string {
  if (names.length === 0) return 'nothing';
  return names.length > 10
    ? `${names.slice(0, 10).join(', ')} and ${names.length - 10} more`
    : names.join(', ');
}

function namesOf(plan: Plan): string {
  return listedSteps(plan.steps.map(({ version, name }) => `${version}_${name}`));
}

/** The few that a sentence can hold. */
function inShort(differences: readonly PlanDifference[]): string {
  const says = differences.map((difference) => difference.says);
  return says.length <= 3 ? says.join('; ') : `${says.length} differences, the first: ${says[0] ?? ''}`;
}

/** Cancelled after a step was committed and before the next began. */
export function stoppedBetween(run: Run, next: PlannedStep): MigrationError {
  return new MigrationError({
    reason: 'cancelled',
    message: `Cancelled before ${next.version}_${next.name}.`,
    state: `Finished by this run: ${run.finished.join(', ')}. Nothing else was begun.`,
    next: `Run ${run.command} again when it should go on.`,
  });
}

/** The connection was lost for good. Says what is known of the step that was running. */
export function connectionLost(run: Run, cause: ConnectionLostError, signal?: AbortSignal): MigrationError {
  const aborted = signal?.aborted === true;
  const why = aborted
    ? 'Cancelled; the server did not answer in time'
    : `The connection was lost (${cause.message})`;
  const step = run.current;
  const during = step
    ? ` while ${step.version}_${step.name} was ${step.direction === 'up' ? 'being applied' : 'being rolled back'}`
    : '';
  return new MigrationError({
    reason: aborted ? 'cancelled' : step ? 'unknown-outcome' : 'connection',
    message: `${why}${during}.`,
    state: stateOfRun(run),
    next: `Run status when the server can be reached: the history tells. ${again(run)}`,
    file: step?.path,
    cause,
  });
}

/** The connection was lost while a step ran, and no other could be had to see what became of it. */
export function unreachable(
  run: Run,
  error: MigrationError,
): Pick<MigrationErrorFields, 'reason' | 'message' | 'state' | 'next'> {
  const name = run.current ? `${run.current.version}_${run.current.name}` : 'a migration';
  const doing = run.current?.direction === 'down' ? 'rolled back' : 'applied';
  return {
    reason: 'unknown-outcome',
    message: `The connection was lost while ${name} was being ${doing}, and no other could be had since. ${error.details.message}`,
    state: stateOfRun(run),
    next: `When the server can be reached again, run status: the history tells what became of ${name}. ${again(run)}`,
  };
}

/** A file of the run has taken back what the history said of another. */
export function deniedByHistory(run: Run, names: readonly string[], table: string): MigrationError {
  const up = run.command === 'up';
  const done = up ? 'applied' : 'rolled back';
  return new MigrationError({
    reason: 'history',
    message: `This run has ${done} ${listedSteps(names)}, and the history does not say so any more: a file of the run has worked on ${table}.`,
    state: `What the files did is committed; of ${listedSteps(names)} the history ${up ? 'has no finished row' : 'still has a row'}.`,
    next: `Find the file that works on ${table}, and bring the rows in line by hand before ${run.command} is run again: it would do by what they say now.`,
  });
}

/** What is known of a run's steps when the server cannot be asked any more. */
export function stateOfRun({
  current,
  behind,
  finished,
  inDoubt,
  plan,
}: Pick<Run, 'current' | 'behind' | 'finished' | 'inDoubt' | 'plan'>): string {
  const done =
    finished.length === 0
      ? 'No migration was finished by this run.'
      : `Finished by this run: ${listedSteps(finished)}.`;
  if (!current || !inDoubt) return done;
  const name = `${current.version}_${current.name}`;
  const last = behind.at(-1);
  if (last && plan?.atomic === true) {
    return `${name} to ${last.version}_${last.name} ran in one transaction: all of them are committed with their records, or none; which of the two is not known yet. ${done}`;
  }
  if (last) {
    return `${name} and the ${behind.length} sent behind it, up to ${last.version}_${last.name}, are each either committed with their record or rolled back whole, the earlier ones first; how far it came is not known yet. ${done}`;
  }
  const fate =
    current.script.transaction === 'transactional'
      ? `${name} is either committed with its record or rolled back whole; which of the two is not known yet.`
      : `${name} does not run in a transaction and is unfinished, or finished without our having heard of it.`;
  return `${fate} ${done}`;
}

/** What is applied is not applied twice; each rollback rolls back more. */
function again({ command }: Pick<Run, 'command'>): string {
  return command === 'down' || command === 'reset'
    ? `Then run ${command} again only if the migration is still applied: each run rolls back more.`
    : `Then run ${command} again; what is done is not done twice.`;
}
