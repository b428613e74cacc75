export { Migrator } from '../engine/migrator.js';
export { previewWithoutDatabase } from '../engine/preview.js';
export { rehearsalPort } from '../rehearsal/port.js';
