// What the commands need, in one piece of the bundle: each piece is a file to find, to read and to compile.
export { Migrator } from '../engine/migrator.ts';
export { previewWithoutDatabase } from '../engine/preview.ts';
export { rehearsalPort } from '../rehearsal/port.ts';
