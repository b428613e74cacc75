import { describe, expect, test } from 'vitest';
import { explainHost } from '../../src/postgres/hosts.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { tlsAttempts } from '../../src/postgres/tls.ts';
import type { TlsMode } from '../../src/postgres/tls.ts';
import { readDocument, tableRows } from './markdown.ts';

const document = await readDocument('docs/connections.md');

/** The rows under a heading, each with the code of its cells, or their text where they have none. */
function rows(heading: string): string[][] {
  return tableRows(document, heading).map((cells) => cells.map((cell) => cell.replaceAll('`', '')));
}

describe('the page about connections', () => {
  const urls = rows('URLs').filter((cells) => cells.length === 4);

  test.each(urls)('says what is read from %s', (url = '', hosts, database, user) => {
    const target = parseTarget({ url });
    const read = target.hosts.map(({ host, port }) => `${host}:${port}`).join(', ');
    expect([read, target.database, target.user]).toEqual([hosts, database, user]);
  });

  test('encodes characters as they are decoded', () => {
    const [characters = []] = tableRows(document, 'URLs').filter((cells) => cells[0] === 'written');
    const written = characters.slice(1).map((cell) => cell.replaceAll('`', ''));
    const { password } = parseTarget({ url: `postgres://u:${written.join('')}@h/db` });
    expect(password).toBe('%@/:?# ');
  });

  test.each(rows('TLS'))('says what sslmode %s does', (cell = '', encrypted, chain, name) => {
    const mode = /^[\w-]+/.exec(cell)?.[0] as TlsMode;
    const attempts = tlsAttempts({ mode, negotiation: 'postgres' }, 'db.example.com');
    const way = attempts.map(({ ssl }) => (ssl === false ? 'plain' : 'TLS')).join(', ');
    expect(way).toBe(
      { no: 'plain', 'if the server insists': 'plain, TLS', 'if the server can': 'TLS, plain', yes: 'TLS' }[
        encrypted
      ],
    );
    const verifies = chain === '' ? 'nothing' : name === '' ? 'chain' : 'chain and name';
    expect(attempts.map((attempt) => attempt.verifies)).toContain(verifies);
    expect(parseTarget({ url: 'postgres://h/db' }).tls.mode === mode).toBe(cell.includes('default'));
  });

  test.each(rows('Supabase and Neon'))('says what %s, port %s, is', (host = '', port, what = '') => {
    const { kind } = explainHost(host, Number(port));
    const words: Partial<Record<typeof kind, string>> = {
      'supabase-direct': 'the server itself',
      'supabase-pooler-session': 'session pooler',
      'supabase-pooler-transaction': 'transaction pooler',
      'neon-direct': 'the server itself',
      'neon-pooler': 'transaction pooler',
    };
    expect(what.split(';')[0]).toBe(words[kind]);
  });
});
