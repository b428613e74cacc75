import type { Rule } from './rule.js';
/** Where the schema is found by an editor. */
export declare const SCHEMA_ID = "https://github.com/org/migrate-action/blob/v1/docs/migrate-action.schema.json";
/** The JSON schema of `migrate-action.json`, which editors complete and check it by. */
export declare function configurationSchema(rules: readonly Rule[]): object;
