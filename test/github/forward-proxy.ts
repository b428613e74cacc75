import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterTest } from '../kit/cleanup.ts';

export interface ForwardProxy {
  url: string;
  /** `host:port` of every tunnel that was asked for. */
  tunnels: string[];
}

/** Starts an HTTP proxy that leads every tunnel to one place, whatever host is asked for. Stopped after the test. */
export async function startForwardProxy(to: string): Promise<ForwardProxy> {
  const { hostname, port } = new URL(to);
  const tunnels: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => {
    response.writeHead(405).end('Only CONNECT is known here.');
  });
  server.on('connect', (request, client: Socket) => {
    tunnels.push(request.url ?? '');
    const target = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(target).pipe(client);
    });
    for (const socket of [client, target]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterTest(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tunnels };
}
