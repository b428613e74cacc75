import type { Database, MigratorSettings } from '../../engine/options.js';
import type { ProofShadow } from './shadow.js';
export interface EngineShadowOptions {
    /** The shadow as it stands now; asked again after every `restore`. Its history has what was applied before. */
    readonly database: () => Database;
    readonly restore: () => Promise<void>;
    /** What the engine is asked with: the folder, the history's schema and table, timeouts. */
    readonly settings: Omit<MigratorSettings, 'database' | 'onEvent'>;
    /** The history, `schema.table`, quoted as SQL wants it: it is no part of the schema. */
    readonly history: string;
    /** Schemas of our own on the shadow, which are no part of it either. */
    readonly schemas?: readonly string[];
}
/** A shadow that the engine itself works on, with a history of its own there: what it proves is what will happen. */
export declare function engineShadow(options: EngineShadowOptions): ProofShadow;
