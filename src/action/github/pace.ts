import { setTimeout as delay } from 'node:timers/promises';
import { GitHubError } from './error.ts';

/** In milliseconds. */
export interface Patience {
  /** For one attempt of a request. */
  requestMs: number;
  /** For failed attempts and the waits after them, of all requests together. */
  totalMs: number;
}

export const PATIENCE: Patience = { requestMs: 10_000, totalMs: 60_000 };

/** The runner kills a cancelled step after 10 seconds, of which the database gets most. */
const HURRY_MS = 2500;

/** How long requests may take, and whether there is time for another attempt. */
export class Pace {
  readonly #requestMs: number;
  readonly #hurry = new AbortController();
  #hurriedAt = 0;
  #leftMs: number;

  constructor({ requestMs, totalMs }: Patience) {
    this.#requestMs = requestMs;
    this.#leftMs = totalMs;
  }

  /** From now on requests have 2.5 seconds in all, what is under way included, and nothing waits. */
  hurry(): void {
    if (this.#hurry.signal.aborted) return;
    this.#leftMs = HURRY_MS;
    this.#hurriedAt = performance.now();
    this.#hurry.abort();
  }

  /** Aborts the signal of the work when its time is over. */
  async attempt<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const hurry = this.#hurry.signal;
    if (hurry.aborted && this.#leftMs <= 0) {
      throw new GitHubError('unavailable', 'The run is being cancelled and there is no time left');
    }
    const stop = new AbortController();
    const within = (longestMs: number): NodeJS.Timeout => {
      const ms = Math.min(longestMs, this.#requestMs);
      return setTimeout(() => {
        stop.abort(new Error(`it did not come within ${ms / 1000} seconds`));
      }, ms);
    };
    let timer = within(hurry.aborted ? this.#leftMs : this.#requestMs);
    const sooner = (): void => {
      clearTimeout(timer);
      timer = within(HURRY_MS);
    };
    hurry.addEventListener('abort', sooner, { once: true });
    const started = performance.now();
    try {
      const result = await work(stop.signal);
      if (hurry.aborted) this.#spend(started);
      return result;
    } catch (error) {
      this.#spend(started);
      throw error;
    } finally {
      clearTimeout(timer);
      hurry.removeEventListener('abort', sooner);
    }
  }

  /** Waits; false, and at once, when that is more than there is patience or time for. */
  async pause(ms: number): Promise<boolean> {
    if (this.#hurry.signal.aborted || ms >= this.#leftMs) return false;
    this.#leftMs -= ms;
    try {
      await delay(ms, undefined, { signal: this.#hurry.signal });
      return true;
    } catch {
      return false;
    }
  }

  #spend(started: number): void {
    this.#leftMs -= performance.now() - Math.max(started, this.#hurriedAt);
  }
}
