import type { Unit } from '../sql/script.ts';

/**
 * Statements that mean the same in a transaction block of their own. Not LOCK, DECLARE or SAVEPOINT, which are
 * errors outside of one and have to stay so; not CALL, whose procedure may commit; not ANALYZE, which takes its
 * tables one by one outside; and nothing that is not known.
 */
const SAME_IN_BLOCK = new Set([
  ...['CREATE', 'ALTER', 'DROP', 'COMMENT', 'SECURITY', 'GRANT', 'REVOKE', 'REASSIGN', 'IMPORT', 'REFRESH'],
  ...['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'TRUNCATE', 'COPY', 'SELECT', 'WITH', 'VALUES', 'DO'],
]);

/** Statements that may be run again when it is not known whether they were run. */
const AGAIN = new Set([
  ...['VACUUM', 'ANALYZE', 'CLUSTER', 'REINDEX', 'CHECKPOINT', 'SET', 'RESET', 'SHOW', 'LOAD', 'LOCK'],
  ...['DISCARD', 'LISTEN', 'UNLISTEN', 'PREPARE', 'DEALLOCATE', 'DECLARE', 'FETCH', 'MOVE', 'CLOSE'],
  ...['SAVEPOINT', 'RELEASE'],
]);

/** Words by which a file can change who it runs as: the record is then written as the user who connected. */
export function changesRole(text: string): boolean {
  return /role|authorization|set_config/i.test(text);
}

/**
 * Whether a unit and the record that it is done can be one transaction. Not a block that may only read, nor one
 * that changes its role for itself alone: that role cannot be given back within the block.
 */
export function recordedTogether(unit: Unit): boolean {
  if (unit.kind === 'block') {
    const { sql } = unit.sql;
    if (/\bread\s+only\b|read_only/i.test(sql)) return false;
    return !(changesRole(sql) && /\blocal\b|set_config/i.test(sql));
  }
  return !unit.outsideBlock && (unit.setting || SAME_IN_BLOCK.has(unit.words[0] ?? ''));
}

/**
 * What is to be done about a unit that was begun and whose end nobody saw: run it again, look in the database
 * what became of it, or leave that to a person.
 */
export function whenInDoubt(unit: Unit): 'again' | 'look' | 'person' {
  if (unit.kind === 'block') return 'person';
  if (unit.concurrently) {
    const { index, drops, detaches } = unit;
    const named = index && (isReindex(unit) || (index.index && index.table));
    return named || drops || detaches ? 'look' : 'person';
  }
  const [verb = '', object] = unit.words;
  return AGAIN.has(verb) || (verb === 'ALTER' && object === 'SYSTEM') ? 'again' : 'person';
}

export function isReindex({ words }: Unit): boolean {
  return words[0] === 'REINDEX';
}

/** Whether the history has to say that a unit was begun, before it is. */
export function announced(unit: Unit): boolean {
  return !recordedTogether(unit) && whenInDoubt(unit) !== 'again';
}
