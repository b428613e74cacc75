import { splitStatements } from '../sql/lexer.ts';
import type { Unit } from '../sql/script.ts';

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

const SET_CONFIG =
  /^SELECT\s+(?:pg_catalog\s*\.\s*)?set_config\s*\(\s*'(?:[^']|'')*'\s*,\s*'(?:[^']|'')*'\s*,\s*(?:false|true)\s*\)$/i;

function replayable(words: readonly string[], sql: string): boolean {
  if (words[0] === 'SET')
    return words[1] !== 'LOCAL' && !/^(?:TRANSACTION|CONSTRAINTS)$/.test(words[1] ?? '');
  return words[0] === 'RESET' || words[0] === 'LOAD' || SET_CONFIG.test(sql);
}

function lostWith(words: readonly string[], sql: string): string | undefined {
  const [verb = '', object = ''] = words;
  if (words.some((word) => /^(?:TEMP|TEMPORARY)$/.test(word)) || /\bpg_temp/i.test(sql))
    return 'a temporary table';
  if (verb === 'PREPARE') return 'a prepared statement';
  if (verb === 'LISTEN') return 'LISTEN';
  if (verb === 'DECLARE') return 'a cursor';
  // What a routine does is done when it is called.
  const defines = verb === 'CREATE' && words.some((word) => /^(?:FUNCTION|PROCEDURE)$/.test(word));
  if (defines || object === 'FUNCTION') return undefined;
  if (/\bpg_(?:try_)?advisory_lock/i.test(sql)) return 'an advisory lock';
  if (/\bset_config\b/i.test(sql) && !SET_CONFIG.test(sql)) return 'what set_config has set';
  return undefined;
}
