import { describe, expect, test } from 'vitest';
import { startProxy, type Message, type Proxy } from './proxy.ts';
import { useLedger } from './proxy/ledger.ts';
import { until } from './until.ts';

const { url, query, connectThrough, entries, serverIsDone } = useLedger();

describe('rules', () => {
  const insert = "INSERT INTO entry (note) VALUES ('a')";

  test.for([
    ['cut-before', []],
    ['cut-inside', []],
    ['cut-after', ['a']],
  ] as const)('%s a query leaves in the database: %j', async ([action, left]) => {
    const proxy = await startProxy(url());
    const client = await connectThrough(proxy);
    proxy.rules.push({ from: 'frontend', type: 'Query', contains: 'INSERT', action });
    await client.query('SELECT 1');
    await expect(client.query(insert)).rejects.toThrow(/terminated/);
    await serverIsDone();
    expect(await entries()).toEqual(left);
  });

  test.for([
    ['kill', []],
    [{ killAfterMs: 1000 }, ['a']],
  ] as const)('%j has the server process terminated, and leaves %j', async ([action, left]) => {
    const terminate = async (pid: number): Promise<void> => {
      await query('SELECT pg_terminate_backend($1, 10000)', [pid]);
    };
    const proxy = await startProxy(url(), { terminate });
    const client = await connectThrough(proxy);
    proxy.rules.push({ from: 'frontend', type: 'Query', contains: 'INSERT', action });
    await expect(client.query(`${insert}; COMMIT; SELECT pg_sleep(60)`)).rejects.toThrow(/terminat/);
    await serverIsDone();
    expect(await entries()).toEqual(left);
  });

  test('can strand the server: the client sees the end of the connection, the server does not', async () => {
    const proxy = await startProxy(url());
    const client = await connectThrough(proxy);
    await client.query('SELECT pg_advisory_lock(1)');
    proxy.rules.push({ from: 'frontend', type: 'Query', contains: 'INSERT', action: 'strand' });
    await expect(client.query(insert)).rejects.toThrow(/terminated/);
    const locked = "SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 1";
    expect(await query(locked)).toHaveLength(1);
    await proxy.close();
    await serverIsDone();
    expect(await entries()).toEqual([]);
  });

  test('can lose the reply to a COMMIT that took effect', async () => {
    const proxy = await startProxy(url());
    const client = await connectThrough(proxy);
    proxy.rules.push({ from: 'backend', type: 'CommandComplete', contains: 'COMMIT', action: 'cut-before' });
    await expect(client.query(`BEGIN; ${insert}; COMMIT`)).rejects.toThrow(/terminated/);
    expect(await entries()).toEqual(['a']);
  });

  test('can cut at every message of an exchange, and the row is there or not', async () => {
    const exchange = async (proxy: Proxy): Promise<void> => {
      const client = await connectThrough(proxy);
      await client.query('BEGIN');
      await client.query(insert);
      await client.query('COMMIT');
    };
    const messages: Message[] = [];
    const watching = await startProxy(url(), {
      onMessage: (message) => {
        messages.push(message);
        return undefined;
      },
    });
    await exchange(watching);
    await watching.close();
    expect(messages.length).toBeGreaterThan(20);

    for (const from of ['frontend', 'backend'] as const) {
      const sent = messages.filter((message) => message.from === from);
      const commit = sent.findIndex(({ bytes }) => bytes.includes('COMMIT')) + 1;
      for (let nth = 1; nth <= sent.length; nth++) {
        await query('TRUNCATE entry');
        const proxy = await startProxy(url());
        proxy.rules.push({ from, nth, action: 'cut-before' });
        await expect(exchange(proxy), `${from} message ${nth}`).rejects.toThrow();
        await serverIsDone();
        const committed = from === 'backend' && nth >= commit;
        expect(await entries(), `${from} message ${nth}`).toEqual(committed ? ['a'] : []);
        await proxy.close();
      }
    }
  });

  test('act on the nth matching message, so many times', async () => {
    const proxy = await startProxy(url());
    proxy.rules.push({ from: 'frontend', type: 'StartupMessage', nth: 2, times: 2, action: 'cut-before' });
    const outcomes: boolean[] = [];
    for (let attempt = 0; attempt < 4; attempt++) {
      outcomes.push(
        await connectThrough(proxy).then(
          () => true,
          () => false,
        ),
      );
    }
    expect(outcomes).toEqual([true, false, false, true]);
  });

  test('can be meant for one connection, and be forgotten', async () => {
    const proxy = await startProxy(url());
    const [first, second] = [await connectThrough(proxy), await connectThrough(proxy)];
    proxy.rules.push({ from: 'frontend', type: 'Query', connection: 2, times: 2, action: 'cut-before' });
    await first.query('SELECT 1');
    await expect(second.query('SELECT 1')).rejects.toThrow(/terminated/);
    proxy.rules.clear();
    await (await connectThrough(proxy)).query('SELECT 1');
  });

  test('drop a message and let the next ones pass', async () => {
    const proxy = await startProxy(url());
    const client = await connectThrough(proxy);
    const notices: (string | undefined)[] = [];
    client.on('notice', ({ message }) => notices.push(message));
    proxy.rules.push({ from: 'backend', type: 'NoticeResponse', action: 'drop' });
    await client.query("DO $$ BEGIN RAISE NOTICE 'one'; RAISE NOTICE 'two'; END $$");
    expect(notices).toEqual(['two']);
  });

  test('delay a message without letting the next one overtake it', async () => {
    const proxy = await startProxy(url());
    const client = await connectThrough(proxy);
    proxy.rules.push({ from: 'backend', type: 'DataRow', nth: 2, action: { delayMs: 100 } });
    const { rows } = await client.query('SELECT number FROM generate_series(1, 4) AS number');
    expect(rows).toEqual([1, 2, 3, 4].map((number) => ({ number })));
  });

  test('silence the server until the proxy closes', async () => {
    const proxy = await startProxy(url());
    const client = await connectThrough(proxy);
    proxy.rules.push({ from: 'backend', type: 'CommandComplete', action: 'silence' });
    let outcome = 'waiting';
    const query = client.query(insert).catch(() => {
      outcome = 'failed';
    });
    await until('the row is there', async () => (await entries()).length === 1);
    expect(outcome).toBe('waiting');
    await proxy.close();
    await query;
    expect(outcome).toBe('failed');
  });

  test('a test can hold a message for as long as it likes', async () => {
    let release = (): void => undefined;
    const held = new Promise<undefined>((resolve) => {
      release = () => {
        resolve(undefined);
      };
    });
    let holding = false;
    const proxy = await startProxy(url(), {
      onMessage: ({ type }) => {
        if (type !== 'Query') return undefined;
        holding = true;
        return held;
      },
    });
    const client = await connectThrough(proxy);
    const query = client.query(insert);
    await until('the proxy holds the query', () => holding);
    expect(await entries()).toEqual([]);
    release();
    await query;
    expect(await entries()).toEqual(['a']);
  });
});
