import { splitStatements } from '../sql/lexer.ts';
import type { Unit } from '../sql/script.ts';
import { lostWith, SET_CONFIG } from './session-losses.ts';

/** What units of a file have left in the session that ran them. */
export interface SessionEffects {
  /** Statements that bring the settings about again, in order. */
  replay: readonly string[];
  /** What cannot be brought about again, in words; undefined when nothing. */
  lost: string | undefined;
}

/**
 * What a new session lacks of the one that ran `done`, for `left` to run as in the old one. Errs on the side of
 * `lost`.
 */
export function sessionEffects(done: readonly Unit[], left: readonly Unit[]): SessionEffects {
  let replay: string[] = [];
  for (const unit of done) {
    const { sql: whole } = unit.sql;
    if (unit.kind === 'block' && /\brollback\b/i.test(whole) && /\bset\b/i.test(whole))
      return { replay: [], lost: 'what it has set and rolled back' };
    for (const { start, end, words } of splitStatements(unit.sql.sql, { copyData: 'removed' }).statements) {
      const sql = unit.sql.sql.slice(start, end);
      const lost = lostWith(words, sql);
      if (lost !== undefined) return { replay: [], lost };
      if (words[0] === 'DISCARD' && words[1] === 'ALL') replay = [];
      else if (replayable(words, sql)) replay.push(sql);
    }
  }
  const usesSequences = done.length > 0 && left.some(({ sql }) => /\b(?:currval|lastval)\b/i.test(sql.sql));
  return usesSequences ? { replay: [], lost: 'what currval and lastval tell' } : { replay, lost: undefined };
}

function replayable(words: readonly string[], sql: string): boolean {
  if (words[0] === 'SET')
    return words[1] !== 'LOCAL' && !/^(?:TRANSACTION|CONSTRAINTS)$/.test(words[1] ?? '');
  return words[0] === 'RESET' || words[0] === 'LOAD' || SET_CONFIG.test(sql);
}
