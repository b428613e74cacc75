export type HostKind =
  | 'supabase-direct'
  | 'supabase-pooler-session'
  | 'supabase-pooler-transaction'
  | 'neon-direct'
  | 'neon-pooler'
  | 'pgbouncer-port'
  | 'other';

export interface HostExplanation {
  kind: HostKind;
  /** What a person should know before running migrations over this host. Absent where nothing is special. */
  advice?: string;
}

/** What is known of a host by its name and port alone. */
export function explainHost(host: string, port: number): HostExplanation {
  const name = host.toLowerCase().replace(/\.$/, '');
  const project = /^db\.([a-z0-9]+)\.supabase\.(?:co|red)$/.exec(name)?.[1];
  if (project !== undefined) {
    return port === 6543
      ? { kind: 'supabase-pooler-transaction', advice: transactionPooler }
      : supabaseDirect(project);
  }
  if (/\.pooler\.supabase\.com$/.test(name)) {
    return port === 6543
      ? {
          kind: 'supabase-pooler-transaction',
          advice: `${transactionPooler} On the same host, port 5432 gives each client a session of its own.`,
        }
      : { kind: 'supabase-pooler-session' };
  }
  if (/(?:^|\.)neon\.(?:tech|build)$/.test(name)) {
    if (!/^[^.]*-pooler\./.test(name)) return { kind: 'neon-direct' };
    return {
      kind: 'neon-pooler',
      advice: `${transactionPooler} Without "-pooler" in its first part, the host name leads to the server itself.`,
    };
  }
  if (port === 6432) {
    return {
      kind: 'pgbouncer-port',
      advice: `Port 6432 is the usual port of PgBouncer. ${transactionPooler}`,
    };
  }
  return { kind: 'other' };
}

const transactionPooler =
  'A transaction pooler gives every transaction another session of the server, so locks and settings of a ' +
  'session do not hold. Migrations still run exactly once; statements that cannot run in a transaction, such ' +
  'as CREATE INDEX CONCURRENTLY, should go over a direct connection or a session pooler.';

function supabaseDirect(project: string): HostExplanation {
  return {
    kind: 'supabase-direct',
    advice:
      `The direct host of a Supabase project has an IPv6 address only, and GitHub's hosted runners have no IPv6. ` +
      `Use the session pooler: in the dashboard under "Connect", "Session pooler"; its host ends in ` +
      `.pooler.supabase.com, its port is 5432, and its user is postgres.${project}.`,
  };
}
