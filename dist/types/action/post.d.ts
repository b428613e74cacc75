import type { EventContext } from './event.js';
import type { ActionInputs } from './inputs.js';
import type { Ports } from './run.js';
/**
 * The post step: when the main step was killed before it could tell anything, stops what it left running on
 * the server, reads the history, and tells what is known. Otherwise it has nothing to do. Never fails.
 */
export declare function post(given: ActionInputs, event: EventContext, ports: Ports): Promise<void>;
