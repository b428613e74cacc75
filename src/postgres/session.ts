/** The settings under which migrations run, set on the session after connecting (poolers refuse them before). */
export interface SessionSettings {
  /** Milliseconds; 0 is no limit. */
  statementTimeoutMs: number;
  /** Milliseconds; 0 is no limit. */
  lockTimeoutMs: number;
}

export interface ServerFacts {
  /** As `SHOW server_version_num`. */
  serverVersionNum: number;
  /** As `version()` gives it. */
  platform: string;
}

/**
 * SET statements for the session. A role or database may carry timeouts that are right for an application and
 * cut a migration down (Supabase: 2 minutes); ours stand in their place.
 */
export function sessionSettings(
  settings: SessionSettings,
  server: ServerFacts,
  scope: 'SESSION' | 'LOCAL' = 'SESSION',
): string[] {
  const set = (name: string, value: number): string => `SET ${scope} ${name} = ${value}`;
  const statements = [
    set('statement_timeout', settings.statementTimeoutMs),
    set('lock_timeout', settings.lockTimeoutMs),
    set('idle_in_transaction_session_timeout', 0),
    // Files are read as SQL says, where a backslash is a character like any other; the server must agree.
    `SET ${scope} standard_conforming_strings = on`,
  ];
  if (server.serverVersionNum >= 140000) statements.push(set('idle_session_timeout', 0));
  if (server.serverVersionNum >= 170000) statements.push(set('transaction_timeout', 0));
  if (scope === 'SESSION' && checksConnections(server))
    statements.push(set('client_connection_check_interval', CONNECTION_CHECK_MS));
  return statements;
}

/** How often a busy server looks whether we are still there, so that a killed runner's statement does not go on. */
const CONNECTION_CHECK_MS = 2000;

/** PostgreSQL 14 and later, where the kernel can tell; elsewhere the SET is an error. */
function checksConnections(server: ServerFacts): boolean {
  return server.serverVersionNum >= 140000 && /linux/i.test(server.platform);
}

/**
 * Takes back what a migration set for the session: settings, role, temporary tables, prepared statements,
 * cursors, LISTEN. DISCARD ALL would drop the advisory lock too, and RESET ALL alone leaves SET ROLE in force.
 */
export function sessionReset(
  keep: { preparedStatements?: boolean; listening?: boolean; temporaryTables?: boolean } = {},
): string[] {
  const statements = ['CLOSE ALL', ...roleReset, 'RESET ALL', 'DISCARD PLANS', 'DISCARD SEQUENCES'];
  if (keep.preparedStatements !== true) statements.push('DEALLOCATE ALL');
  if (keep.listening !== true) statements.push('UNLISTEN *');
  if (keep.temporaryTables !== true) statements.push('DISCARD TEMP');
  return statements;
}

/**
 * Takes back what a script may have left in a session that others get through a pooler: session locks, and the
 * prepared statements of SQL. Those of the protocol are the pooler's own. Only for scripts in which the words are
 * found: others may lean on a session that is theirs.
 */
export function sharedSessionReset(script: string): string[] {
  const statements: string[] = [];
  if (/advisory_lock/i.test(script)) statements.push('SELECT pg_catalog.pg_advisory_unlock_all()');
  if (/\bprepare\b/i.test(script)) statements.push(DEALLOCATE_PREPARED);
  return statements;
}

const DEALLOCATE_PREPARED = `DO $$ DECLARE prepared text; BEGIN
  FOR prepared IN SELECT p.name FROM pg_catalog.pg_prepared_statements p WHERE p.from_sql LOOP
    EXECUTE pg_catalog.format('DEALLOCATE %I', prepared);
  END LOOP;
END $$`;

/** Back to the user who connected, and to the role that a role's own settings give it on connecting. */
export const roleReset: readonly string[] = ['SET SESSION AUTHORIZATION DEFAULT', 'RESET ROLE'];
