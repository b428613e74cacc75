import type { ReportPlan } from '../../engine/report.js';
/** What a comment of the action says of itself in its first line, which people do not see. */
export interface Marker {
    v: 1;
    /** Of the plan's place, see `commentKey`. */
    key: string;
    kind: 'plan' | 'apply' | 'check';
    /** Of the plan that is shown, 64 hex digits; null when none is. */
    digest: string | null;
    /** That the plan was made from. */
    commit: string | null;
    /** Short hash of what the comment says, without what changes by itself; empty to have it written anew. */
    body: string;
    /** It is history: nothing is to be written to it any more. */
    closed: boolean;
    /** The plan that is shown, as `packedPlan` makes it; null when there is none or it is too large to carry. */
    plan: string | null;
}
/** The line, without its end. The plan is left out when the line would be longer than `budgetBytes` with it. */
export declare function writeMarker(marker: Marker, budgetBytes: number): string;
/** As a marker carries it; null when it is too large for that. */
export declare function packedPlan(plan: ReportPlan): string | null;
/** The plan that a marker carries; null when there is none, or what is there is not the plan of the digest. */
export declare function unpackedPlan({ plan, digest }: Pick<Marker, 'plan' | 'digest'>): ReportPlan | null;
/**
 * Undefined for a text that does not begin with a marker that this version understands. Never throws. Anybody can
 * write a comment with a marker, and many of them: the plan is not looked at.
 */
export declare function readMarker(body: string): Marker | undefined;
/**
 * Names what comments of different runs are about, so that each finds its own: 16 hex digits. Nothing of it can
 * be read back: the hash is salted with the repository's id. A label, when there is one, decides alone of the place.
 */
export declare function commentKey(parts: {
    repositoryId: string;
    /** A check shows no plan that could be approved, and must not stand in the way of one. */
    about: 'plan' | 'check';
    label: string | undefined;
    database: string;
    schema: string;
    table: string;
    migrationsDir: string;
}): string;
/** 16 hex digits. */
export declare function shortHash(text: string): string;
