import type { Connection } from '../postgres/connection.ts';
import { prepareCanary } from './canary.ts';
import type { Shadow } from './shadow.ts';

/** The sessions that look on from outside: opened when they are first asked for, and none where there can be no other. */
export class Onlooking {
  readonly #shadow: Shadow;
  readonly #sessions = new Map<string, Promise<Connection>>();

  constructor(shadow: Shadow) {
    this.#shadow = shadow;
  }

  /** Tries what others would do. */
  canary(): Promise<Connection> | undefined {
    return this.#session('canary', prepareCanary);
  }

  /** Looks at the locks of others. */
  observer(): Promise<Connection> | undefined {
    return this.#session('observer');
  }

  /** Stands in the way. */
  blocker(number: number): Promise<Connection> | undefined {
    return this.#session(`blocker ${number}`);
  }

  async close(): Promise<void> {
    const sessions = await Promise.allSettled([...this.#sessions.values()]);
    await Promise.all(
      sessions.flatMap((session) => (session.status === 'fulfilled' ? [session.value.close()] : [])),
    );
  }

  #session(name: string, prepare?: (session: Connection) => Promise<void>): Promise<Connection> | undefined {
    if (!this.#shadow.manySessions) return undefined;
    const known = this.#sessions.get(name);
    if (known) return known;
    const opening = this.#shadow.connect().then(async (session) => {
      await prepare?.(session);
      return session;
    });
    this.#sessions.set(name, opening);
    return opening;
  }
}
