import type { Message, MessageType, Sender } from './messages.ts';

export interface ProxyStats {
  connections: number;
  /**
   * How often a client said something after it had been given the turn: at the start, by ReadyForQuery, by
   * a request for authentication or for COPY data. This is what latency is paid for. What a client sends
   * ahead without waiting costs nothing, provided that it is sent before the answer to what came before it
   * arrives: give the proxy a latency, or else a quick server makes pipelined messages look like turns.
   */
  roundTrips: number;
  /** How many messages came from clients and from the server, by type, those that were dropped included. */
  frontend: Partial<Record<MessageType, number>>;
  backend: Partial<Record<MessageType, number>>;
}

const givesTurn = new Set<MessageType>([
  'ReadyForQuery',
  'Authentication',
  'EncryptionResponse',
  'CopyInResponse',
]);
// Nobody waits for an answer to these.
const takesNoTurn = new Set<MessageType>(['Terminate', 'CancelRequest']);

export interface StatsCounter {
  stats: () => ProxyStats;
  reset: () => void;
  connected: (connection: number) => void;
  arrived: (message: Message) => void;
  delivered: (message: Message) => void;
}

export function createStats(): StatsCounter {
  let connections = 0;
  let roundTrips = 0;
  let counts: Record<Sender, Partial<Record<MessageType, number>>> = { frontend: {}, backend: {} };
  const clientsTurn = new Map<number, boolean>();
  return {
    stats: () => ({
      connections,
      roundTrips,
      frontend: { ...counts.frontend },
      backend: { ...counts.backend },
    }),
    reset: () => {
      connections = 0;
      roundTrips = 0;
      counts = { frontend: {}, backend: {} };
    },
    connected: (connection) => {
      connections++;
      clientsTurn.set(connection, true);
    },
    arrived: ({ from, type, connection }) => {
      counts[from][type] = (counts[from][type] ?? 0) + 1;
      if (from === 'backend' || takesNoTurn.has(type) || !clientsTurn.get(connection)) return;
      roundTrips++;
      clientsTurn.set(connection, false);
    },
    delivered: ({ from, type, connection }) => {
      if (from === 'backend' && givesTurn.has(type)) clientsTurn.set(connection, true);
    },
  };
}
