import type { Snapshot } from './snapshot.ts';
import type { Traced } from './trace.ts';

const ROLE = ['role', 'session_authorization'];

/**
 * Gives each setting that outlives its transaction to the statement that set it last. Only a commit shows whether
 * it does: until then SET and SET LOCAL look alike. The role is given back before the commit, to write the history;
 * there the words have to tell.
 */
export function settingsLeft(traced: readonly Traced[], before: Snapshot, after: Snapshot): void {
  const left = new Map<string, { before: string; after: string }>();
  for (const name of new Set([...before.settings.keys(), ...after.settings.keys()])) {
    const values = { before: before.settings.get(name) ?? '', after: after.settings.get(name) ?? '' };
    if (values.before !== values.after) left.set(name, values);
  }
  for (const { statement, evidence, seen } of [...traced].reverse()) {
    if (!seen || evidence.outcome !== 'done') continue;
    for (const name of changedNames(seen.before, seen.after)) {
      const values = left.get(name) ?? roleSet(name, statement.words, seen);
      if (values === undefined) continue;
      // A SET LOCAL behind it hides the value, which comes back with the commit.
      const isItsValue = (seen.after.settings.get(name) ?? '') === values.after;
      if (!isItsValue && setBy(traced, name, values.after)) continue;
      left.delete(name);
      evidence.settings.unshift({ name, ...values });
    }
  }
}

function setBy(traced: readonly Traced[], name: string, value: string): boolean {
  return traced.some(
    ({ seen }) => seen?.after.settings.get(name) === value && seen.before.settings.get(name) !== value,
  );
}

export function changedNames(before: Snapshot, after: Snapshot): string[] {
  const names = [...new Set([...before.settings.keys(), ...after.settings.keys()])];
  return names.filter((name) => before.settings.get(name) !== after.settings.get(name));
}

function roleSet(
  name: string,
  words: readonly string[],
  seen: { before: Snapshot; after: Snapshot },
): { before: string; after: string } | undefined {
  if (!ROLE.includes(name) || words[0] !== 'SET' || words[1] === 'LOCAL') return undefined;
  return { before: seen.before.settings.get(name) ?? '', after: seen.after.settings.get(name) ?? '' };
}
