import type { EngineEvent } from '../engine/options.ts';
import type { ReportRehearsal } from '../engine/report-rehearsal.ts';

/** Times the parts of a rehearsal, and tells of each when it begins. */
export class Phases {
  readonly done: ReportRehearsal['phases'] = [];
  readonly #onEvent: ((event: EngineEvent) => void) | undefined;
  readonly #signal: AbortSignal | undefined;

  constructor(onEvent: ((event: EngineEvent) => void) | undefined, signal: AbortSignal | undefined) {
    this.#onEvent = onEvent;
    this.#signal = signal;
  }

  /** Runs one part, unless the whole has been cancelled by then. `name` says what is done: `start the shadow`. */
  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.#signal?.throwIfAborted();
    return this.end(name, work);
  }

  /** Runs what has to be done however the whole has ended. */
  async end<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.#onEvent?.({ type: 'rehearsing', phase: name });
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.done.push({ name, durationMs: Math.round(performance.now() - began) });
    }
  }
}
