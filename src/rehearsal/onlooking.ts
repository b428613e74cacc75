import type { Connection } from '../postgres/connection.ts';
import { prepareCanary } from './canary.ts';
import type { Onlookers } from './concurrent.ts';
import type { Shadow } from './shadow.ts';

/** The sessions that look on from outside: opened when they are first asked for, and none where there can be no other. */
export class Onlooking {
  readonly #shadow: Shadow;
  readonly #open: Connection[] = [];
  #canary: Promise<Connection> | undefined;
  #onlookers: Promise<Onlookers> | undefined;

  constructor(shadow: Shadow) {
    this.#shadow = shadow;
  }

  canary(): Promise<Connection> | undefined {
    if (!this.#shadow.manySessions) return undefined;
    this.#canary ??= this.#session().then(async (session) => {
      await prepareCanary(session);
      return session;
    });
    return this.#canary;
  }

  onlookers(): Promise<Onlookers> | undefined {
    if (!this.#shadow.manySessions) return undefined;
    this.#onlookers ??= Promise.all([this.#session(), this.#session(), this.#session()]).then(
      ([observer, writer, ddl]) => ({ observer, writer, ddl }),
    );
    return this.#onlookers;
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#canary, this.#onlookers]);
    await Promise.all(this.#open.map((session) => session.close()));
  }

  async #session(): Promise<Connection> {
    const session = await this.#shadow.connect();
    this.#open.push(session);
    return session;
  }
}
