import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { openGitHub } from '../../../src/action/github/client.ts';
import { putComment } from '../../../src/action/github/comments.ts';
import { expectNoViolations } from '../../github/github.ts';
import { afterTest } from '../../kit/cleanup.ts';
import { gitHubWithPull, KEY, ours, PULL, saying } from './support.ts';

test('Requests go through the proxy of the environment', async () => {
  const fake = await gitHubWithPull();
  const { port } = new URL(fake.url);
  const tunnels: string[] = [];
  const proxy = createServer().on('connect', ({ url }, client) => {
    tunnels.push(url ?? '');
    const server = connect(Number(port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.pipe(client).pipe(server);
    });
    for (const socket of [server, client]) socket.on('error', () => server.destroy());
    afterTest(() => {
      server.destroy();
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  afterTest(() => {
    proxy.close();
  });

  // A name that nothing here resolves: only the proxy leads to it.
  const apiUrl = `http://api.github.invalid:${port}`;
  // The runner has set these before the action, and with it the client, is loaded.
  vi.stubEnv('GITHUB_API_URL', apiUrl);
  vi.stubEnv('http_proxy', `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`);
  vi.stubEnv('no_proxy', '');
  afterTest(() => {
    vi.unstubAllEnvs();
  });
  const github = await openGitHub({ token: fake.tokens.write, apiUrl, owner: 'octo', repo: 'orders' });
  await putComment(github, PULL, KEY, saying('one'), { mode: 'update', create: true });
  expect(ours(fake)).toHaveLength(1);
  expect(new Set(tunnels)).toEqual(new Set([`api.github.invalid:${port}`]));
  expectNoViolations(fake);
});
