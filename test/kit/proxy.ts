import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterTest } from './cleanup.ts';
import { carry, type ProxiedConnection } from './proxy/connection.ts';
import type { Message } from './proxy/messages.ts';
import { createRules, type Action, type Rules } from './proxy/rules.ts';
import { createStats, type ProxyStats } from './proxy/stats.ts';

export type { Message, MessageType, Sender } from './proxy/messages.ts';
export type { Action, Rule } from './proxy/rules.ts';
export type { ProxyStats } from './proxy/stats.ts';

export interface ProxyOptions {
  /** Milliseconds that every message takes in each direction, so half of a round trip. Default 0. */
  latencyMs?: number;
  /**
   * Sees each message before it is sent on, and can say what becomes of it; the rules are asked when it
   * says nothing. What comes behind the message waits for the answer.
   */
  onMessage?: (message: Message) => Action | undefined | Promise<Action | undefined>;
  /** Ends a server process; for the actions that kill. */
  terminate?: (pid: number) => Promise<void>;
}

/** A network between a client and the server that does what the test tells it to. */
export interface Proxy {
  port: number;
  /** The same URL by way of the proxy. */
  url: (databaseUrl: string) => string;
  rules: Pick<Rules, 'push' | 'clear'>;
  stats: () => ProxyStats;
  /** Counts from zero again. */
  resetStats: () => void;
  /** Cuts all connections that there are now. */
  cut: () => void;
  /** Cuts all connections and accepts no more. Happens by itself after the test. */
  close: () => Promise<void>;
}

/**
 * Starts a proxy in front of the server of `databaseUrl`. What is encrypted passes
 * unread, as messages of the type Unknown: for more, the server must not offer TLS or the client not ask.
 */
export async function startProxy(databaseUrl: string, options: ProxyOptions = {}): Promise<Proxy> {
  const { hostname, port } = new URL(databaseUrl);
  const target = { host: hostname, port: Number(port || 5432) };
  const rules = createRules();
  const counter = createStats();
  const connections = new Set<ProxiedConnection>();
  const sockets = new Set<Socket>();
  let count = 0;

  const decide = (message: Message): Action | Promise<Action> => {
    const told = options.onMessage?.(message);
    if (told instanceof Promise) return told.then((action) => action ?? rules.decide(message));
    return told ?? rules.decide(message);
  };
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const number = ++count;
    counter.connected(number);
    const { latencyMs = 0, terminate = cannotKill } = options;
    const { arrived, delivered } = counter;
    const connection = carry(client, { number, target, latencyMs, arrived, decide, delivered, terminate });
    connections.add(connection);
    sockets.add(client);
    void connection.closed.then(() => connections.delete(connection));
    client.once('close', () => sockets.delete(client));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;

  const cut = (): void => {
    for (const connection of connections) connection.cut();
  };
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    cut();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  afterTest(close);
  return {
    port: address.port,
    url: (original) => {
      const url = new URL(original);
      url.host = `127.0.0.1:${address.port}`;
      return url.href;
    },
    rules,
    stats: counter.stats,
    resetStats: counter.reset,
    cut,
    close,
  };
}

function cannotKill(): Promise<never> {
  throw new Error('To kill, the proxy must be told how to terminate a server process.');
}
