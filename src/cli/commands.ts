import type { SarifRule } from '../report/sarif.ts';

// What the commands need, in one piece of the bundle: each piece is a file to find, to read and to compile.
export { Migrator } from '../engine/migrator.ts';
export { previewWithoutDatabase } from '../engine/preview.ts';
export { rehearsalPort } from '../rehearsal/port.ts';

/** What SARIF tells of the rules, which are loaded for it. */
export async function sarifRules(): Promise<SarifRule[]> {
  return (await import('../lint/sarif-rules.ts')).sarifRules();
}
