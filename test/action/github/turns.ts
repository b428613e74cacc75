import type { GitHub } from '../../../src/action/github/client.ts';
import { forwarded } from './support.ts';

/**
 * Lets several callers go on one request at a time, in a given order, so that a test can go through every way in
 * which their requests can mix.
 */
export class Turns {
  readonly #order: number[];
  readonly #waiting = new Map<number, () => void>();
  readonly #running: Set<number>;

  /** `order`: whose turn it is, by number, when all wait; the lowest when it has run out or that one is done. */
  constructor(callers: number, order: readonly number[]) {
    this.#order = [...order];
    this.#running = new Set(Array.from({ length: callers }, (_, caller) => caller));
  }

  /** The same GitHub, which waits for the caller's turn before each request, and not at all after failures. */
  of(caller: number, github: GitHub): GitHub {
    const inTurn = async <T>(ask: () => Promise<T>): Promise<T> => {
      await this.#turn(caller);
      return ask();
    };
    return {
      ...forwarded(github),
      request: (...given) => inTurn(() => github.request(...given)),
      list: (...given) => inTurn(() => github.list(...given)),
      graphql: (...given) => inTurn(() => github.graphql(...given)),
      pause: (_, tried) => Promise.resolve(tried < 4),
    };
  }

  /** The caller asks for nothing more. */
  done(caller: number): void {
    this.#running.delete(caller);
    this.#next();
  }

  #turn(caller: number): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.set(caller, resolve);
      this.#next();
    });
  }

  #next(): void {
    if (this.#waiting.size === 0 || this.#waiting.size < this.#running.size) return;
    const wanted = this.#order.shift();
    const caller =
      wanted !== undefined && this.#waiting.has(wanted) ? wanted : Math.min(...this.#waiting.keys());
    const go = this.#waiting.get(caller);
    this.#waiting.delete(caller);
    go?.();
  }
}

/** Every order of `length` turns of two callers. */
export function ordersOfTwo(length: number): number[][] {
  return Array.from({ length: 2 ** length }, (_, bits) =>
    Array.from({ length }, (_, turn) => Math.floor(bits / 2 ** turn) % 2),
  );
}
