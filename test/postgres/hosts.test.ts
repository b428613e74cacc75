import { expect, test } from 'vitest';
import { explainHost } from '../../src/postgres/hosts.ts';

test('a direct Supabase host has IPv6 only, and the session pooler is named with its user', () => {
  const { kind, advice } = explainHost('db.abcdefghij.supabase.co', 5432);
  expect(kind).toBe('supabase-direct');
  expect(advice).toMatch(/IPv6 address only, and GitHub's hosted runners have no IPv6/);
  expect(advice).toMatch(
    /ends in \.pooler\.supabase\.com, its port is 5432, and its user is postgres\.abcdefghij\.$/,
  );
});

test.each([
  ['aws-0-eu-central-1.pooler.supabase.com', 5432, 'supabase-pooler-session'],
  ['AWS-1-us-east-2.pooler.supabase.com.', 6543, 'supabase-pooler-transaction'],
  ['db.abcdefghij.supabase.co', 6543, 'supabase-pooler-transaction'],
  ['ep-cool-name-123456-pooler.eu-central-1.aws.neon.tech', 5432, 'neon-pooler'],
  ['ep-cool-name-123456.eu-central-1.aws.neon.tech', 5432, 'neon-direct'],
  ['pgbouncer.internal', 6432, 'pgbouncer-port'],
  ['localhost', 5432, 'other'],
  ['db.example.com', 6543, 'other'],
  ['notsupabase.co.example.com', 5432, 'other'],
  ['/var/run/postgresql', 5432, 'other'],
] as const)('%s, port %i, is %s', (host, port, kind) => {
  expect(explainHost(host, port).kind).toBe(kind);
});

test('only a transaction pooler and a host without IPv4 need advice', () => {
  expect(explainHost('aws-0-eu-central-1.pooler.supabase.com', 6543).advice).toMatch(
    /On the same host, port 5432/,
  );
  expect(explainHost('ep-a-pooler.eu.aws.neon.tech', 5432).advice).toMatch(/Without "-pooler"/);
  expect(explainHost('h', 6432).advice).toMatch(/CREATE INDEX CONCURRENTLY/);
  expect(explainHost('aws-0-eu-central-1.pooler.supabase.com', 5432).advice).toBeUndefined();
  expect(explainHost('ep-a.eu.aws.neon.tech', 5432).advice).toBeUndefined();
});
