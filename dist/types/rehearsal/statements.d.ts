import type { PlannedStep } from '../engine/plan.js';
import type { MappedSql } from '../sql/mapped.js';
import type { Piece } from '../sql/text.js';
import type { Sent } from './observe.js';
/** One statement as it is sent, by its number in the file. */
export interface TracedStatement {
    /** 0-based, of all statements of the file. */
    number: number;
    sql: string;
    inBytes: boolean;
    words: readonly string[];
    copyData: readonly Piece[];
}
/** Numbers statements of what is sent as they stand in the file, wrapper and leading statements counted. */
export declare class Numbering {
    #private;
    constructor(step: Pick<PlannedStep, 'text'>);
    /** The statements of a part of the file. */
    of(part: MappedSql): TracedStatement[];
}
/** As it is sent, in a message of its own: several in one message are one transaction. */
export declare function sentOf({ sql, inBytes, copyData }: TracedStatement): Sent;
