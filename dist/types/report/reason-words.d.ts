import type { FailureReason } from '../engine/report.js';
/** A failure reason as a heading or a title, without a full stop. */
export declare function reasonInWords(reason: FailureReason): string;
