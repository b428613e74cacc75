import { explainHost } from './hosts.ts';
import { withoutSecrets } from './secrets.ts';
import { explainRefusal } from './server-refusal.ts';
import type { Refusal } from './server-refusal.ts';
import type { Target } from './target.ts';
import type { TargetHost } from './target-hosts.ts';
import { tlsFault } from './tls.ts';
import { explainTlsFault } from './tls-failure.ts';

export interface ConnectFailure {
  /** What happened, one sentence. */
  message: string;
  /** What to do, the likeliest first; one sentence or two each. */
  advice: string[];
  /** Whether the same attempt may succeed a little later. */
  retriable: boolean;
  /** When the server answered. */
  sqlstate?: string;
  /** The error code of Node.js, such as ECONNREFUSED, when it did not. */
  code?: string;
}

/** What one kind of failure means; `ConnectFailure` without the codes. */
export type Explanation = Pick<ConnectFailure, 'message' | 'advice' | 'retriable'>;

/**
 * Explains to a person why a connection to `host` failed. `error` is what connecting threw: an error of
 * `pg`, of the server, of Node.js's network or TLS. The text holds no form of `target.secrets`.
 */
export function explainConnectFailure(error: unknown, target: Target, host: TargetHost): ConnectFailure {
  const { refusal, code, text } = read(error);
  const fault = tlsFault(error);
  const explanation = refusal
    ? explainRefusal(refusal, target, host)
    : fault !== undefined
      ? explainTlsFault(error, fault, target, host)
      : (explainPasswordFault(text) ?? explainNetworkFault(code ?? timeoutCode(text) ?? text, target, host));
  const clean = (part: string): string => withoutSecrets(part, target.secrets);
  return {
    message: clean(explanation.message),
    advice: explanation.advice.map(clean),
    retriable: explanation.retriable,
    ...(refusal && { sqlstate: refusal.sqlstate }),
    ...(!refusal && code !== undefined && { code }),
  };
}

/** `name, port 5432`, or the path of a Unix socket. */
export function placeOf({ host, port, address }: TargetHost): string {
  if (host.startsWith('/')) return `${host}/.s.PGSQL.${port}`;
  return `${host}${address === undefined || address === host ? '' : ` (${address})`}, port ${port}`;
}

interface ErrorLike {
  code?: unknown;
  sqlstate?: unknown;
  severity?: unknown;
  message?: unknown;
  errors?: unknown;
  cause?: unknown;
}

/** Finds what counts: several addresses of one host fail as one error of many, and wrappers have a cause. */
function read(error: unknown): { refusal?: Refusal; code?: string; text: string } {
  const { code, sqlstate, severity, message, errors, cause } = (error ?? {}) as ErrorLike;
  const text = typeof message === 'string' ? message : String(error);
  if (typeof sqlstate === 'string') return { refusal: { sqlstate, message: text }, text };
  if (typeof severity === 'string' && typeof code === 'string')
    return { refusal: { sqlstate: code, message: text }, text };
  if (Array.isArray(errors) && errors.length > 0) return read(mostTelling(errors));
  if (typeof code === 'string') return { code, text };
  const inner: unknown = cause;
  return inner === undefined || inner === null ? { text } : read(inner);
}

/** A machine without IPv6 fails to reach every IPv6 address; that says nothing about the server. */
function mostTelling(errors: readonly unknown[]): unknown {
  const answered = ({ code }: ErrorLike): boolean => code !== 'ENETUNREACH' && code !== 'EADDRNOTAVAIL';
  return errors.find((error) => answered((error ?? {}) as ErrorLike)) ?? errors[0];
}

/** `pg` reports its own timeout without a code. */
function timeoutCode(text: string): string | undefined {
  return text === 'timeout expired' ? 'ETIMEDOUT' : undefined;
}

function explainPasswordFault(text: string): Explanation | undefined {
  if (text.startsWith('SASL:') && text.includes('client password must be')) {
    return {
      message: 'The server asks for a password, and none was given.',
      advice: [
        'Put the password into the URL, or set PGPASSWORD. In a workflow, check that the secret exists and has a value.',
      ],
      retriable: false,
    };
  }
  if (!text.startsWith('SASL:')) return undefined;
  return {
    message: `Authentication with the server failed: ${text.replace(/^SASL: /, '')}.`,
    advice: ['Check the password, and that the host and port lead to a PostgreSQL server.'],
    retriable: false,
  };
}

const unreachable = ['EADDRNOTAVAIL', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'ETIMEDOUT'];

/** `cause` is an error code of Node.js, or the text of an error without one. */
function explainNetworkFault(cause: string, target: Target, host: TargetHost): Explanation {
  const place = placeOf(host);
  const { kind, advice: hostAdvice } = explainHost(host.host, host.port);
  if (kind === 'supabase-direct' && hostAdvice !== undefined && unreachable.includes(cause)) {
    const retriable = cause === 'ETIMEDOUT' || cause === 'EAI_AGAIN';
    return { message: `${place} cannot be reached from this machine.`, advice: [hostAdvice], retriable };
  }
  switch (cause) {
    case 'ECONNREFUSED':
      return {
        message: `Nothing accepts connections at ${place}.`,
        advice: ['Check that the server runs and that the port is right.', ...adviceForLocalHost(host)],
        retriable: true,
      };
    case 'ENOENT':
      return {
        message: `There is no Unix socket ${place}.`,
        advice: ['Check that the server runs, and the directory of its socket (unix_socket_directories).'],
        retriable: true,
      };
    case 'EACCES':
      return {
        message: `This user may not open the Unix socket ${place}.`,
        advice: ['Check the permissions of the directory and of the socket.'],
        retriable: false,
      };
    case 'ENOTFOUND':
      return {
        message: `The host name ${host.host} does not exist, or this machine cannot look it up.`,
        advice: ['Check the spelling of the host. A name inside a private network is known only there.'],
        retriable: true,
      };
    case 'EAI_AGAIN':
      return {
        message: `The host name ${host.host} could not be looked up just now.`,
        advice: ["Check this machine's network and DNS."],
        retriable: true,
      };
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return {
        message: `There is no route from this machine to ${place}.`,
        advice: [
          "The host may have an IPv6 address only, and this machine (as GitHub's hosted runners) none. Use a host with an IPv4 address.",
        ],
        retriable: false,
      };
    case 'EHOSTUNREACH':
    case 'ETIMEDOUT':
      return {
        message: `${place} did not answer${cause === 'ETIMEDOUT' ? ' in time' : ''}.`,
        advice: [
          "Check the firewall and the list of addresses that may connect: those of GitHub's hosted runners change. A server in a private network needs a runner inside it.",
        ],
        retriable: true,
      };
    default:
      return droppedConnection(place, cause, target);
  }
}

function droppedConnection(place: string, cause: string, target: Target): Explanation {
  if (!['ECONNRESET', 'EPIPE', 'Connection terminated unexpectedly'].includes(cause)) {
    return { message: `The connection to ${place} failed: ${cause}.`, advice: [], retriable: false };
  }
  const direct = target.tls.negotiation === 'direct';
  return {
    message: `${place} closed the connection before it was ready.`,
    advice: [
      direct
        ? 'sslnegotiation=direct works from PostgreSQL 17 on. Leave it out for an older server.'
        : 'Check that the port leads to a PostgreSQL server; a proxy or firewall between may have cut the connection.',
    ],
    retriable: !direct,
  };
}

function adviceForLocalHost({ host }: TargetHost): string[] {
  if (!['localhost', '127.0.0.1', '::1'].includes(host)) return [];
  return [
    'In a container, localhost is the container itself: use the name of the service as host. A service ' +
      'container of a workflow must publish its port (ports: 5432:5432) for steps that run on the machine.',
  ];
}
