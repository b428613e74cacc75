import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Answer } from './answers.ts';
import type { Store } from './store.ts';
import type { Tokens } from './tokens.ts';

export interface Request {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** As JSON; the text itself when it is none; undefined without a body. */
  body: unknown;
  /** Whether the body is JSON, or there is none. */
  wellFormed: boolean;
  token: string | null;
  /** Where the API is, `http://127.0.0.1:1234`. */
  api: string;
}

/** What answers are made from. */
export interface World {
  store: Store;
  tokens: Tokens;
  /** Takes a breach of the description by an answer. */
  violate: (breach: string) => void;
}

/** A request that has been read and not yet carried out. */
export interface ReadRequest {
  /** Where it breaks the description. */
  breaches: string[];
  /** Carries it out. */
  answer: (world: World) => Answer;
}

export async function receive(incoming: IncomingMessage, api: string): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(incoming.url ?? '/', api);
  const { headers, method = 'GET' } = incoming;
  return {
    method,
    path: pathname,
    query: searchParams,
    headers,
    ...parsed(Buffer.concat(chunks).toString('utf8')),
    token: /^(?:token|bearer)\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null,
    api,
  };
}

/** What any request may do wrong, whatever it asks for. */
export function generalBreaches({ method, path, headers, body, wellFormed }: Request): string[] {
  const breaches = [];
  if (!headers['user-agent']) breaches.push('has no User-Agent');
  if (!wellFormed) breaches.push('has a body that is not JSON');
  if (body !== undefined && !/^application\/(?:\S+\+)?json\b/.test(headers['content-type'] ?? '')) {
    breaches.push(`has a body of the type ${headers['content-type'] ?? 'nobody knows'}`);
  }
  // Of the media types of GitHub the fake has only the plain one.
  const accept = headers.accept ?? '*/*';
  if (!/^(?:\*\/\*|application\/(?:vnd\.github(?:\.v3)?\+)?json)$/.test(accept)) {
    breaches.push(`accepts only ${accept}`);
  }
  return breaches.map((breach) => `${method} ${path}: ${breach}`);
}

function parsed(text: string): Pick<Request, 'body' | 'wellFormed'> {
  if (text === '') return { body: undefined, wellFormed: true };
  try {
    return { body: JSON.parse(text) as unknown, wellFormed: true };
  } catch {
    return { body: text, wellFormed: false };
  }
}
