import type { ServerResponse } from 'node:http';
import type { Answer } from './answers.ts';
import type { Fault } from './faults.ts';

const SERVER_ERROR = { message: 'Server Error' };

/** Sends an answer as GitHub would. */
export function send(response: ServerResponse, answer: Answer): void {
  const body = prepare(response, answer);
  response.end(body);
}

/** The answer of a fault in the place of GitHub's. */
export function answerOf({ status = 500, body = SERVER_ERROR, headers = {} }: Fault): Answer {
  return { status, body, headers };
}

/** Sends half of an answer. */
export function sendHalf(response: ServerResponse, answer: Answer, cut: Fault['cut']): void {
  const whole = prepare(response, answer) ?? Buffer.alloc(0);
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  if (cut === 'body') {
    response.removeHeader('content-length');
    response.end(half);
    return;
  }
  // The head has to arrive even when there is no byte of a body.
  response.flushHeaders();
  response.write(half, () => response.socket?.end());
}

/** The client sees ECONNRESET. */
export function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

function prepare(response: ServerResponse, { status, body, headers = {} }: Answer): Buffer | undefined {
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  const bytes =
    body === undefined ? undefined : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  response.statusCode = status;
  if (bytes) response.setHeader('content-type', type).setHeader('content-length', bytes.length);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return bytes;
}
