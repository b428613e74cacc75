import { Socket } from 'node:net';
import { expect, test, vi } from 'vitest';
import { openConnection } from '../../src/postgres/open.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { createDatabase } from '../kit/database.ts';

test.each([
  ['', [true, 30_000]],
  ['?keepalives_idle=7', [true, 7000]],
  ['?keepalives_idle=0', [true, 0]],
  ['?keepalives=0', undefined],
])(
  'a connection that is idle is kept alive as the URL says, from 30 s on when it says nothing: %s',
  async (parameters, expected) => {
    const { url } = await createDatabase();
    const setKeepAlive = vi.spyOn(Socket.prototype, 'setKeepAlive');
    try {
      const connection = await openConnection(
        parseTarget({ url: `${url}${parameters}`, environment: {} }),
        5000,
      );
      await connection.close();
      expect(setKeepAlive.mock.calls.at(-1)).toEqual(expected);
    } finally {
      setKeepAlive.mockRestore();
    }
  },
);
