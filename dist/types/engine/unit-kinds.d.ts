import type { Unit } from '../sql/script.js';
/** Words by which a file can change who it runs as: the record is then written as the user who connected. */
export declare function changesRole(text: string): boolean;
/**
 * Whether a unit and the record that it is done can be one transaction. Not a block that may only read, nor one
 * that changes its role for itself alone: that role cannot be given back within the block.
 */
export declare function recordedTogether(unit: Unit): boolean;
/**
 * What is to be done about a unit that was begun and whose end nobody saw: run it again, look in the database
 * what became of it, or leave that to a person.
 */
export declare function whenInDoubt(unit: Unit): 'again' | 'look' | 'person';
export declare function isReindex({ words }: Unit): boolean;
/** Whether the history has to say that a unit was begun, before it is. */
export declare function announced(unit: Unit): boolean;
