export { previewFile } from '../engine/preview-file.js';
export { rehearsalPort } from '../rehearsal/port.js';
