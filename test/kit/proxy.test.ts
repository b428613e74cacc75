import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startProxy } from './proxy.ts';
import { useLedger } from './proxy/ledger.ts';
import { until } from './until.ts';

const { url, query, connectThrough, serverIsDone } = useLedger();

describe('counting', () => {
  test('a login with a password takes three round trips and each query one', async () => {
    const proxy = await startProxy(url());
    const client = await connectThrough(proxy);
    expect(proxy.stats()).toMatchObject({
      connections: 1,
      roundTrips: 3,
      frontend: { StartupMessage: 1, PasswordMessage: 2 },
      backend: { Authentication: 4, BackendKeyData: 1, ReadyForQuery: 1 },
    });
    proxy.resetStats();
    await client.query("SELECT 1; INSERT INTO entry (note) VALUES ('a'); SELECT 2");
    await client.query('SELECT $1::int', [1]);
    await client.end();
    expect(proxy.stats()).toEqual({
      connections: 0,
      roundTrips: 2,
      frontend: { Query: 1, Parse: 1, Bind: 1, Describe: 1, Execute: 1, Sync: 1, Terminate: 1 },
      backend: {
        RowDescription: 3,
        DataRow: 3,
        CommandComplete: 4,
        ReadyForQuery: 2,
        ParseComplete: 1,
        BindComplete: 1,
      },
    });
  });

  test('pipelined messages take one round trip together on a link with latency', async () => {
    const proxy = await startProxy(url(), { latencyMs: 50 });
    const client = await connectThrough(proxy, { pipeline: true });
    proxy.resetStats();
    const results = await Promise.all(
      [1, 2, 3, 4, 5].map((number) => client.query(`SELECT ${number} AS number`)),
    );
    expect(results.map(({ rows }) => (rows as unknown[])[0])).toEqual(
      [1, 2, 3, 4, 5].map((number) => ({ number })),
    );
    expect(proxy.stats()).toMatchObject({ roundTrips: 1, frontend: { Query: 5 } });
  });

  test('reads messages that arrive in pieces and large ones', async () => {
    const proxy = await startProxy(url());
    const client = await connectThrough(proxy);
    proxy.resetStats();
    const { rows } = await client.query("SELECT repeat('x', 3000000) AS long FROM generate_series(1, 3)");
    expect(rows.map(({ long }: { long: string }) => long.length)).toEqual([3e6, 3e6, 3e6]);
    await client.query(`SELECT '${'y'.repeat(3e6)}'`);
    expect(proxy.stats()).toMatchObject({ roundTrips: 2, frontend: { Query: 2 }, backend: { DataRow: 4 } });
  });

  test('knows the request for encryption and its answer', async () => {
    const proxy = await startProxy(url());
    const socket = connect(proxy.port, '127.0.0.1');
    socket.write(Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(['S', 'N']).toContain(answer.toString());
    expect(proxy.stats()).toMatchObject({
      roundTrips: 1,
      frontend: { SSLRequest: 1 },
      backend: { EncryptionResponse: 1 },
    });
  });

  test('lets a cancel request through', async () => {
    const proxy = await startProxy(url());
    const client = await connectThrough(proxy);
    const { processID, secretKey } = client as unknown as { processID: number; secretKey: number };
    const sleeping = expect(client.query('SELECT pg_sleep(600)')).rejects.toMatchObject({ code: '57014' });
    await until('the query runs', async () => {
      const running = await query("SELECT FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)'");
      return running.length > 0;
    });
    const request = Buffer.alloc(16);
    [16, 80877102, processID].forEach((value, index) => request.writeInt32BE(value, index * 4));
    request.writeInt32BE(secretKey, 12);
    connect(proxy.port, '127.0.0.1').end(request);
    await sleeping;
    expect(proxy.stats()).toMatchObject({ connections: 2, roundTrips: 4, frontend: { CancelRequest: 1 } });
  });
});

describe('ends', () => {
  test('a client that goes away ends its session', async () => {
    const proxy = await startProxy(url());
    const client = await connectThrough(proxy);
    (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
    await serverIsDone();
    const sessions = await query('SELECT pid FROM pg_stat_activity WHERE datname = current_database()');
    expect(sessions).toHaveLength(1);
  });

  test('a session that the server ends is ended for the client', async () => {
    const proxy = await startProxy(url());
    const client = await connectThrough(proxy);
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    const terminated = await query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
    );
    expect(terminated).toEqual([{ pg_terminate_backend: true }]);
    await ended;
    await expect(client.query('SELECT 1')).rejects.toThrow();
  });

  test('cut ends what is connected and close lets nobody in any more', async () => {
    const proxy = await startProxy(url());
    const client = await connectThrough(proxy);
    proxy.cut();
    await expect(client.query('SELECT 1')).rejects.toThrow();
    await connectThrough(proxy);
    await proxy.close();
    await expect(connectThrough(proxy)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('a server that is not there ends the connection', async () => {
    const proxy = await startProxy('postgresql://127.0.0.1:1/none');
    const socket = connect(proxy.port, '127.0.0.1');
    socket.resume();
    expect(await once(socket, 'close')).toEqual([false]);
  });
});
