import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFraming, type Message, type Sender } from './messages.ts';
import type { Action } from './rules.ts';

export interface ConnectionOptions {
  number: number;
  target: { host: string; port: number };
  latencyMs: number;
  arrived: (message: Message) => void;
  decide: (message: Message) => Action | Promise<Action>;
  delivered: (message: Message) => void;
  terminate: (pid: number) => Promise<void>;
}

export interface ProxiedConnection {
  /** Ends both sides at once; what was on its way is lost. */
  cut: () => void;
  closed: Promise<void>;
}

/** Carries one client's messages to the server and the answers back, each direction in order. */
export function carry(client: Socket, options: ConnectionOptions): ProxiedConnection {
  const server = connect({ ...options.target, allowHalfOpen: true });
  const sockets: Record<Sender, Socket> = { frontend: client, backend: server };
  const framing = createFraming();
  const silenced: Record<Sender, boolean> = { frontend: false, backend: false };
  let severed = false;
  let pid: number | undefined;

  // FIN, not RST, behind what has been sent on: the server reads and runs all of it before it sees the end.
  const cut = (): void => {
    if (severed) return;
    severed = true;
    for (const socket of [client, server]) {
      socket.removeAllListeners('data');
      socket.end();
      socket.resume();
    }
  };

  const strand = (): void => {
    silenced.frontend = silenced.backend = true;
    client.removeAllListeners('data');
    client.end();
    client.resume();
  };

  for (const from of ['frontend', 'backend'] as const) {
    const source = sockets[from];
    const sink = sockets[from === 'frontend' ? 'backend' : 'frontend'];
    const send = (bytes: Buffer): void => {
      if (severed || bytes.length === 0 || sink.write(bytes)) return;
      source.pause();
    };
    sink.on('drain', () => source.resume());
    let queue = Promise.resolve();
    const enqueue = (step: () => Promise<void> | void): void => {
      queue = queue.then(step).catch(cut);
    };

    const forward = async (message: Message): Promise<void> => {
      const decision = options.decide(message);
      const action = decision instanceof Promise ? await decision : decision;
      if (severed || silenced[from] || action === 'drop') return;
      if (message.type === 'BackendKeyData') pid = message.bytes.readInt32BE(5);
      if (action === 'silence') {
        silenced[from] = true;
        return;
      }
      if (action === 'strand') {
        strand();
        return;
      }
      const kills = action === 'kill' || (typeof action === 'object' && 'killAfterMs' in action);
      if (action === 'cut-before' || (kills && pid === undefined)) {
        cut();
        return;
      }
      if (action === 'cut-inside') {
        send(message.bytes.subarray(0, Math.floor(message.bytes.length / 2)));
        cut();
        return;
      }
      if (action === 'kill' && pid !== undefined) await options.terminate(pid);
      if (typeof action === 'object' && 'delayMs' in action) await sleep(action.delayMs);
      send(message.bytes);
      options.delivered(message);
      if (typeof action === 'object' && 'killAfterMs' in action && pid !== undefined) {
        await sleep(action.killAfterMs);
        await options.terminate(pid);
      }
      if (action === 'cut-after') cut();
    };

    source.on('data', (chunk: Buffer) => {
      const messages = framing
        .push(from, chunk)
        .map((message) => ({ ...message, connection: options.number }));
      for (const message of messages) options.arrived(message);
      const due = performance.now() + options.latencyMs;
      enqueue(async () => {
        const wait = due - performance.now();
        if (options.latencyMs > 0 && wait > 0) await sleep(wait);
        for (const message of messages) await forward(message);
      });
    });
    source.on('end', () => {
      enqueue(() => {
        if (!silenced[from]) sink.end();
      });
    });
    // A reset of one side: the other one learns of it by its own end.
    source.on('error', () => undefined);
    source.on('close', () => {
      enqueue(() => {
        if (!silenced[from]) sink.end();
        sink.resume();
      });
    });
  }

  const closed = Promise.all(
    [client, server].map(
      (socket) =>
        new Promise<void>((resolve) =>
          socket.once('close', () => {
            resolve();
          }),
        ),
    ),
  ).then(() => undefined);
  return { cut, closed };
}
