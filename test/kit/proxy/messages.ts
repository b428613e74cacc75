/** Who sent a message: the client or the server, in PostgreSQL's words. */
export type Sender = 'frontend' | 'backend';

// https://www.postgresql.org/docs/current/protocol-message-formats.html
const frontendTypes = {
  Q: 'Query',
  P: 'Parse',
  B: 'Bind',
  D: 'Describe',
  E: 'Execute',
  S: 'Sync',
  H: 'Flush',
  C: 'Close',
  X: 'Terminate',
  p: 'PasswordMessage',
  d: 'CopyData',
  c: 'CopyDone',
  f: 'CopyFail',
  F: 'FunctionCall',
} as const;

const backendTypes = {
  R: 'Authentication',
  K: 'BackendKeyData',
  S: 'ParameterStatus',
  Z: 'ReadyForQuery',
  T: 'RowDescription',
  D: 'DataRow',
  C: 'CommandComplete',
  E: 'ErrorResponse',
  N: 'NoticeResponse',
  A: 'NotificationResponse',
  '1': 'ParseComplete',
  '2': 'BindComplete',
  '3': 'CloseComplete',
  n: 'NoData',
  s: 'PortalSuspended',
  t: 'ParameterDescription',
  I: 'EmptyQueryResponse',
  G: 'CopyInResponse',
  H: 'CopyOutResponse',
  W: 'CopyBothResponse',
  d: 'CopyData',
  c: 'CopyDone',
  V: 'FunctionCallResponse',
  v: 'NegotiateProtocolVersion',
} as const;

// The messages before the start-up message has gone through have no type byte; the answer to a request for
// encryption is a single byte. `PasswordMessage` stands for the SASL responses too, which share its byte.
const untagged = {
  80877103: 'SSLRequest',
  80877104: 'GSSENCRequest',
  80877102: 'CancelRequest',
} as const;

export type MessageType =
  | (typeof frontendTypes)[keyof typeof frontendTypes]
  | (typeof backendTypes)[keyof typeof backendTypes]
  | (typeof untagged)[keyof typeof untagged]
  | 'StartupMessage'
  | 'EncryptionResponse'
  | 'Unknown';

/** One protocol message on its way. */
export interface Message {
  from: Sender;
  type: MessageType;
  /** The connections of a proxy are counted from 1. */
  connection: number;
  /** The whole message, header included. */
  bytes: Buffer;
}

// How TLS without a request for it begins; the length of a start-up message never has such a first byte.
const tlsHandshake = 0x16;

/** The two directions of one connection: what the client sends says how to read what the server sends. */
export interface Framing {
  /** Takes the next bytes of one side and returns the messages that they complete; encrypted ones are Unknown. */
  push: (from: Sender, chunk: Buffer) => Omit<Message, 'connection'>[];
}

export function createFraming(): Framing {
  let rest: Record<Sender, Buffer> = { frontend: Buffer.alloc(0), backend: Buffer.alloc(0) };
  let started = false;
  let expectsEncryptionResponse = false;
  let encrypted = false;

  const next = (from: Sender, bytes: Buffer): { type: MessageType; length: number } | null => {
    if (bytes.length === 0) return null;
    if (from === 'frontend' && !started && bytes[0] === tlsHandshake) encrypted = true;
    if (encrypted) return { type: 'Unknown', length: bytes.length };
    if (from === 'backend' && expectsEncryptionResponse) {
      expectsEncryptionResponse = false;
      encrypted = bytes[0] !== 'N'.charCodeAt(0);
      return { type: 'EncryptionResponse', length: 1 };
    }
    if (from === 'frontend' && !started) {
      if (bytes.length < 8 || bytes.length < bytes.readUInt32BE(0)) return null;
      const code = bytes.readUInt32BE(4);
      const type = code in untagged ? untagged[code as keyof typeof untagged] : 'StartupMessage';
      started = type === 'StartupMessage';
      expectsEncryptionResponse = type === 'SSLRequest' || type === 'GSSENCRequest';
      return { type, length: bytes.readUInt32BE(0) };
    }
    if (bytes.length < 5 || bytes.length < 1 + bytes.readUInt32BE(1)) return null;
    const letter = String.fromCharCode(bytes[0]!);
    const names: Record<string, MessageType> = from === 'frontend' ? frontendTypes : backendTypes;
    return { type: names[letter] ?? 'Unknown', length: 1 + bytes.readUInt32BE(1) };
  };

  return {
    push: (from, chunk) => {
      let bytes = rest[from].length === 0 ? chunk : Buffer.concat([rest[from], chunk]);
      const messages: Omit<Message, 'connection'>[] = [];
      for (let found = next(from, bytes); found; found = next(from, bytes)) {
        messages.push({ from, type: found.type, bytes: bytes.subarray(0, found.length) });
        bytes = bytes.subarray(found.length);
      }
      rest = { ...rest, [from]: bytes };
      return messages;
    },
  };
}
