import { effectsOf, sameThing } from './effects.ts';
import type { Effect } from './effects.ts';
import type { LintFile, LintStatement } from './statement.ts';

/** The effects of a statement that a second run of its file would stumble over. */
export function fragileEffects(statement: LintStatement): Effect[] {
  let found = fragileIn.get(statement.file);
  if (!found) {
    found = findFragile(statement.file);
    fragileIn.set(statement.file, found);
  }
  return found.get(statement) ?? [];
}

const fragileIn = new WeakMap<LintFile, ReadonlyMap<LintStatement, Effect[]>>();

function findFragile({ statements }: LintFile): ReadonlyMap<LintStatement, Effect[]> {
  const fragile = new Map<LintStatement, Effect[]>();
  const before = new Map<string, Effect[]>();
  for (const statement of statements) {
    for (const effect of effectsOf(statement.node)) {
      const ofThatName = before.get(effect.name.name) ?? [];
      const last = ofThatName.findLast((earlier) => sameThing(earlier, effect));
      // Behind its opposite it always finds what it needs: that one makes it so.
      if (!effect.guarded && (!last || last.adds === effect.adds)) {
        fragile.set(statement, [...(fragile.get(statement) ?? []), effect]);
      }
      ofThatName.push(effect);
      before.set(effect.name.name, ofThatName);
    }
  }
  return fragile;
}
