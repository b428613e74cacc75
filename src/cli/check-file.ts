// What the check of one file needs, in one piece of the bundle, without the driver: an editor waits for it.
export { previewFile } from '../engine/preview-file.ts';
export { rehearsalPort } from '../rehearsal/port.ts';
