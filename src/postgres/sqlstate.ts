/** When an error with a certain SQLSTATE is tried again. The documentation's table is made from this. */
export interface RetryRule {
  /** Five characters, or the two of a class. */
  sqlstate: string;
  /** The name that PostgreSQL gives it ("PostgreSQL Error Codes"). */
  condition: string;
  /** The rule holds only for errors whose message contains one of these. */
  messages?: readonly string[];
  /** The rule holds only for errors about an object in this schema. */
  schema?: string;
  retried: 'on connecting' | 'whole transaction' | 'never';
  why: string;
}

/** The first rule that fits an error decides; an error that none fits is never retried. */
export const retryRules: readonly RetryRule[] = [
  {
    sqlstate: '08P01',
    condition: 'protocol_violation',
    messages: [
      'query_wait_timeout',
      'no more connections allowed',
      'server_login_retry',
      'server login has been failing',
    ],
    retried: 'on connecting',
    why: 'PgBouncer reports with it that it has no server connection to give right now.',
  },
  {
    sqlstate: '08P01',
    condition: 'protocol_violation',
    retried: 'never',
    why: 'A pooler refuses a startup parameter, or the two sides do not understand each other.',
  },
  {
    sqlstate: '08',
    condition: 'connection_exception',
    retried: 'on connecting',
    why: 'The network or a proxy dropped the connection.',
  },
  {
    sqlstate: '23505',
    condition: 'unique_violation',
    schema: 'pg_catalog',
    retried: 'whole transaction',
    why: 'Two sessions created the same object, or the same extension, at the same time.',
  },
  {
    sqlstate: '23',
    condition: 'integrity_constraint_violation',
    retried: 'never',
    why: 'The data does not fit.',
  },
  {
    sqlstate: '25006',
    condition: 'read_only_sql_transaction',
    retried: 'never',
    why: 'The server is a standby or read-only.',
  },
  {
    sqlstate: '28',
    condition: 'invalid_authorization_specification',
    retried: 'never',
    why: 'User, password or pg_hba.conf.',
  },
  {
    sqlstate: '3D000',
    condition: 'invalid_catalog_name',
    retried: 'never',
    why: 'The database does not exist.',
  },
  {
    sqlstate: '40001',
    condition: 'serialization_failure',
    retried: 'whole transaction',
    why: 'A concurrent transaction changed what this one read.',
  },
  {
    sqlstate: '40P01',
    condition: 'deadlock_detected',
    retried: 'whole transaction',
    why: 'The server chose this transaction to end a deadlock.',
  },
  {
    sqlstate: '42',
    condition: 'syntax_error_or_access_rule_violation',
    retried: 'never',
    why: 'The SQL or the privileges are wrong.',
  },
  {
    sqlstate: '53300',
    condition: 'too_many_connections',
    retried: 'on connecting',
    why: 'A connection may become free.',
  },
  {
    sqlstate: '55P03',
    condition: 'lock_not_available',
    retried: 'whole transaction',
    why: 'lock_timeout ran out while somebody held the lock.',
  },
  {
    sqlstate: '57014',
    condition: 'query_canceled',
    retried: 'never',
    why: 'Somebody cancelled it, or statement_timeout ran out and would again.',
  },
  {
    sqlstate: '57P01',
    condition: 'admin_shutdown',
    retried: 'on connecting',
    why: 'The server restarts, or somebody ended the session.',
  },
  {
    sqlstate: '57P02',
    condition: 'crash_shutdown',
    retried: 'on connecting',
    why: 'The server restarts after a crash.',
  },
  {
    sqlstate: '57P03',
    condition: 'cannot_connect_now',
    retried: 'on connecting',
    why: 'The server is starting or stopping.',
  },
  {
    sqlstate: 'XX000',
    condition: 'internal_error',
    messages: ['tuple concurrently updated', 'tuple concurrently deleted'],
    retried: 'whole transaction',
    why: 'Two sessions changed the same catalog row, as two GRANT on one object do.',
  },
];

/**
 * When an error from the server may be tried again. A connection that is lost in the middle of a transaction
 * is no case for this: only the history tells whether its COMMIT was carried out.
 */
export function retriesOf(error: {
  sqlstate: string;
  message?: string;
  schema?: string;
}): RetryRule['retried'] {
  const rule = retryRules.find(
    ({ sqlstate, messages, schema }) =>
      error.sqlstate.startsWith(sqlstate) &&
      (messages === undefined || messages.some((part) => error.message?.includes(part) === true)) &&
      (schema === undefined || schema === error.schema),
  );
  return rule?.retried ?? 'never';
}

/** A cancel request or `statement_timeout` stopped the statement. The SQLSTATE does not say which. */
export function isCancelled(sqlstate: string): boolean {
  return sqlstate === '57014';
}

/** An earlier error of the same transaction; this one says nothing new. */
export function isAbortedTransaction(sqlstate: string): boolean {
  return sqlstate === '25P02';
}

/** What `CREATE … IF NOT EXISTS` fails with when another session creates the same at the same time. */
export function isAlreadyThere(sqlstate: string): boolean {
  return ['23505', '42710', '42P06', '42P07'].includes(sqlstate);
}

/** `lock_timeout` ran out, or NOWAIT met a lock. */
export function isLockNotAvailable(sqlstate: string): boolean {
  return sqlstate === '55P03';
}
