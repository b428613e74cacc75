import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterTest } from '../kit/cleanup.ts';

export interface EnterpriseServer {
  url: string;
  /** Of every request, as they were asked for. */
  paths: string[];
}

/** Puts a GitHub where GitHub Enterprise Server has it: REST below `/api/v3`, GraphQL at `/api/graphql`. */
export async function startEnterpriseServer(github: string): Promise<EnterpriseServer> {
  const paths: string[] = [];
  const server = createServer((incoming, response) => {
    const { url = '', method, headers } = incoming;
    paths.push(url);
    const path = /^\/api\/v3(\/.*)$/.exec(url)?.[1] ?? (url === '/api/graphql' ? '/graphql' : undefined);
    if (path === undefined) {
      response.writeHead(404).end();
      return;
    }
    const forwarded = request(new URL(path, github), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    forwarded.on('error', () => response.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterTest(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, paths };
}
