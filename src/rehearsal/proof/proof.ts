import type { ReportChange, ReportRollback } from '../../engine/report-rehearsal.ts';
import { diffInventories } from '../inventory-diff.ts';
import type { Inventory } from '../inventory.ts';
import type { ProofMigration, ProofShadow } from './shadow.ts';
import { notRun, outcomeOf, verdict, versionsOf, without } from './verdict.ts';

/**
 * The state of a proof. `level` k is the schema behind the first k migrations, and `boundaries[k]` its inventory; the
 * rollback of migration k leads from level k to level k - 1.
 */
export class RollbackProof {
  readonly #migrations: readonly ProofMigration[];
  readonly #boundaries: Inventory[];
  readonly #shadow: ProofShadow;
  /** By level, as far as they are known. */
  readonly #verdicts = new Map<number, ReportRollback>();
  /** The verdict on all together, when the shadow happened to stand right for it. */
  #wholeRun: ReportRollback | undefined;
  /** What differed after the last rollback and after the last second application, from whichever migration it is. */
  readonly #last: { changes: ReportChange[]; again: ReportChange[] } = { changes: [], again: [] };
  /** A migration may have failed half way: the shadow is at none of the levels. */
  #adrift: boolean;

  constructor(
    migrations: readonly ProofMigration[],
    boundaries: readonly Inventory[],
    shadow: ProofShadow,
    adrift: boolean,
  ) {
    this.#migrations = migrations;
    this.#boundaries = [...boundaries];
    this.#shadow = shadow;
    this.#adrift = adrift;
  }

  /** One verdict for each migration, the newest first. */
  async each(): Promise<ReportRollback[]> {
    let level = this.#migrations.length;
    while (level > 0) {
      const error = this.#adrift ? await this.#makeAnew(level) : null;
      if (error !== null) {
        for (; level > 0; level--) this.#verdicts.set(level, notRun(this.#at(level), error));
        break;
      }
      level = await this.#descendFrom(level);
    }
    return [...this.#verdicts].sort(([a], [b]) => b - a).map(([, found]) => found);
  }

  /** The verdict on all of them together, after `each`. */
  async whole(each: readonly ReportRollback[]): Promise<ReportRollback> {
    const [only] = each;
    if (only && each.length === 1) return { ...only, version: null, file: null };
    const lacking = this.#migrations.filter(({ rollback }) => rollback === null);
    if (lacking.length > 0)
      return verdict(undefined, {
        outcome: 'no-script',
        message: `no rollback script: ${versionsOf(lacking)}`,
      });
    const stopped = each.find(({ outcome }) => outcome === 'failed' || outcome === 'not-run');
    if (stopped) return verdict(undefined, { outcome: stopped.outcome, message: stopped.message });
    if (each.every(({ outcome }) => outcome === 'exact' || outcome === 'cosmetic')) return this.#summed(each);
    if (this.#wholeRun) return this.#wholeRun;
    const top = this.#migrations.length;
    const error = await this.#makeAnew(top);
    return error === null ? this.#throughAll(top) : verdict(undefined, { outcome: 'failed', message: error });
  }

  /** They were run one behind the other, all down and all up again. */
  #summed(each: readonly ReportRollback[]): ReportRollback {
    const { changes, again } = this.#last;
    return verdict(undefined, {
      outcome: outcomeOf(changes),
      changes,
      again,
      againError: each.find(({ againError }) => againError !== null)?.againError ?? null,
    });
  }

  /** What one rollback leaves another may remove: it shows only when all are run in one go. */
  async #throughAll(top: number): Promise<ReportRollback> {
    const error = await this.#downThrough(top, 0);
    if (error !== null) return verdict(undefined, { outcome: 'failed', message: error });
    const changes = await this.#differences(0);
    const againError = await this.#upThrough(1, top);
    const again = againError === null ? await this.#differences(top) : [];
    return verdict(undefined, { outcome: outcomeOf(changes), changes, again, againError });
  }

  /**
   * Rolls back from `top` as long as it is exact but for cosmetics, then applies again what was rolled back. Returns
   * the level from which to go on.
   */
  async #descendFrom(top: number): Promise<number> {
    let left: ReportChange[] = [];
    let level = top;
    for (; level > 0; level--) {
      const found = await this.#tryRollback(level, left);
      this.#verdicts.set(level, found);
      if (found.outcome !== 'exact' && found.outcome !== 'cosmetic') break;
      left = [...left, ...found.changes];
    }
    const back = level < top ? await this.#reapply(level, top) : await this.#againInPlace(level);
    const last = this.#migrations.length;
    // Where all are applied again anyhow, all can be rolled back in one go.
    if (back && top === last && this.#verdicts.get(level)?.outcome === 'different')
      this.#wholeRun = await this.#throughAll(last);
    if (level > 0) this.#adrift = true;
    return level - 1;
  }

  /** Down from `level` by one. `left` is what is known to differ already. */
  async #tryRollback(level: number, left: readonly ReportChange[]): Promise<ReportRollback> {
    const migration = this.#at(level);
    if (migration.rollback === null) return verdict(migration, { outcome: 'no-script' });
    const { error } = await this.#shadow.down(migration);
    if (error !== null) return verdict(migration, { outcome: 'failed', message: error });
    this.#last.changes = await this.#differences(level - 1);
    const changes = without(this.#last.changes, left);
    return verdict(migration, { outcome: outcomeOf(changes), changes });
  }

  /** Applies what was rolled back above `level` a second time; whether that makes the schema of `top` again. */
  async #reapply(level: number, top: number): Promise<boolean> {
    if (!(await this.#standsAgainAt(level, top))) return false;
    let known: ReportChange[] = [];
    for (let next = level + 1; next <= top; next++) {
      const { error } = await this.#shadow.up(this.#at(next));
      if (error !== null) {
        this.#amend(next, { againError: error });
        for (let behind = next + 1; behind <= top; behind++)
          this.#amend(behind, {
            againError: `not run: ${versionsOf([this.#at(next)])} could not be applied again`,
          });
        return false;
      }
      const different = (this.#last.again = await this.#differences(next));
      this.#amend(next, { again: without(different, known) });
      known = different;
    }
    return known.length === 0;
  }

  /** Brings the shadow to `level` by rollbacks from `top`, where that of `level` itself has spoiled it. */
  async #standsAgainAt(level: number, top: number): Promise<boolean> {
    const outcome = this.#verdicts.get(level)?.outcome;
    if (level === 0 || outcome === 'no-script') return true;
    if (outcome === 'different' && (await this.#againInPlace(level))) return true;
    const error = (await this.#makeAnew(top)) ?? (await this.#downThrough(top, level));
    for (let above = level + 1; error !== null && above <= top; above++)
      this.#amend(above, { againError: `not run: ${error}` });
    return error === null;
  }

  /** After a rollback that is not exact: can the migration be applied again all the same, and does that mend it? */
  async #againInPlace(level: number): Promise<boolean> {
    if (this.#verdicts.get(level)?.outcome !== 'different') return false;
    const { error } = await this.#shadow.up(this.#at(level));
    const again = error === null ? await this.#differences(level) : [];
    this.#amend(level, { again, againError: error });
    return error === null && again.length === 0;
  }

  /**
   * Makes the schema of a level from the start. What is not copied with a database, such as its own settings, is
   * another then: the boundaries are taken anew.
   */
  async #makeAnew(level: number): Promise<string | null> {
    await this.#shadow.restore();
    this.#adrift = false;
    this.#boundaries[0] = await this.#shadow.inventory();
    for (let next = 1; next <= level; next++) {
      const { error } = await this.#shadow.up(this.#at(next));
      if (error !== null) return `the schema before it could not be made a second time: ${error}`;
      this.#boundaries[next] = await this.#shadow.inventory();
    }
    return null;
  }

  async #upThrough(from: number, to: number): Promise<string | null> {
    for (let next = from; next <= to; next++) {
      const { error } = await this.#shadow.up(this.#at(next));
      if (error !== null) return error;
    }
    return null;
  }

  async #downThrough(from: number, to: number): Promise<string | null> {
    for (let level = from; level > to; level--) {
      const { error } = await this.#shadow.down(this.#at(level));
      if (error !== null) return error;
    }
    return null;
  }

  /** Where the shadow differs from what it was at this level. */
  async #differences(level: number): Promise<ReportChange[]> {
    const expected = this.#boundaries[level];
    if (!expected) throw new Error(`no inventory of level ${level}`);
    return diffInventories(expected, await this.#shadow.inventory(), { parts: false });
  }

  #at(level: number): ProofMigration {
    const migration = this.#migrations[level - 1];
    if (!migration) throw new Error(`no migration leads to level ${level}`);
    return migration;
  }

  #amend(level: number, more: Partial<ReportRollback>): void {
    const found = this.#verdicts.get(level);
    if (found) this.#verdicts.set(level, { ...found, ...more });
  }
}
