import type { SarifRule } from '../report/sarif.js';
export { Migrator } from '../engine/migrator.js';
export { previewWithoutDatabase } from '../engine/preview.js';
export { rehearsalPort } from '../rehearsal/port.js';
/** What SARIF tells of the rules, which are loaded for it. */
export declare function sarifRules(): Promise<SarifRule[]>;
