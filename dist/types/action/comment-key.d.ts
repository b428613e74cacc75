import type { EventContext } from './event.js';
import type { ActionInputs } from './inputs.js';
/** The key of the comment, the same before anything is connected to and after; empty when the inputs are not understood. */
export declare function keyOf(given: ActionInputs, { repositoryId }: Pick<EventContext, 'repositoryId'>): string;
