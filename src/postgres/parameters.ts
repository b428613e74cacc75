/**
 * The connection parameters of libpq that a target can carry, with the environment variable that stands in
 * for each. Meaning: PostgreSQL documentation, "Parameter Key Words" and "Environment Variables" (libpq).
 */
export const environmentVariables = {
  host: 'PGHOST',
  hostaddr: 'PGHOSTADDR',
  port: 'PGPORT',
  dbname: 'PGDATABASE',
  user: 'PGUSER',
  password: 'PGPASSWORD',
  passfile: 'PGPASSFILE',
  sslmode: 'PGSSLMODE',
  sslnegotiation: 'PGSSLNEGOTIATION',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  sslpassword: undefined,
  connect_timeout: 'PGCONNECT_TIMEOUT',
  application_name: 'PGAPPNAME',
  fallback_application_name: undefined,
  options: 'PGOPTIONS',
  target_session_attrs: 'PGTARGETSESSIONATTRS',
  channel_binding: 'PGCHANNELBINDING',
  keepalives: undefined,
  keepalives_idle: undefined,
} as const satisfies Record<string, string | undefined>;

export type ParameterName = keyof typeof environmentVariables;
export type Parameters = Partial<Record<ParameterName, string>>;

export const parameterNames = Object.keys(environmentVariables) as readonly ParameterName[];

export function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(environmentVariables, name);
}

export type ParameterStanding =
  | { kind: 'known'; name: ParameterName }
  /** Changes nothing for a migration; the note says so. */
  | { kind: 'ignored'; note: string }
  /** Leaving it out would change what the person asked for. */
  | { kind: 'refused'; problem: string }
  | { kind: 'unknown' };

/** What becomes of a parameter called `name` in a URL or a connection string. */
export function standingOf(name: string): ParameterStanding {
  if (isParameterName(name)) return { kind: 'known', name };
  const refusal = Object.hasOwn(refused, name) ? refused[name] : undefined;
  if (refusal !== undefined) return { kind: 'refused', problem: `"${name}" is not supported: ${refusal}` };
  if (ignoredOfLibpq.has(name)) {
    return { kind: 'ignored', note: `The connection parameter "${name}" has no effect here.` };
  }
  const owner = ownerOf(name);
  if (owner === undefined) return { kind: 'unknown' };
  const instead = schemaParameters.has(name)
    ? ' Migrations run with the search_path that the server gives to the user.'
    : '';
  return {
    kind: 'ignored',
    note: `The connection parameter "${name}" is for ${owner} and is ignored.${instead}`,
  };
}

/** Parameters of libpq that would weaken or redirect the connection if they were quietly left out. */
const refused: Readonly<Record<string, string>> = {
  service: 'write the host, port, database and user of the service instead.',
  servicefile: 'write the host, port, database and user of the service instead.',
  require_auth: 'remove it; channel_binding=require is available.',
  requirepeer: 'remove it.',
  requiressl: 'write sslmode=require.',
  sslcertmode: 'remove it; leave sslcert out to send no certificate.',
  sslcrl: 'revocation lists are not checked.',
  sslcrldir: 'revocation lists are not checked.',
  ssl_min_protocol_version: 'remove it; TLS 1.2 is the lowest version that is used.',
  ssl_max_protocol_version: 'remove it; the highest version that both sides have is used.',
  replication: 'migrations need an ordinary connection.',
  scram_client_key: 'give the password.',
  scram_server_key: 'give the password.',
};

const ignoredOfLibpq: ReadonlySet<string> = new Set([
  'client_encoding',
  'gssdelegation',
  'gssencmode',
  'gsslib',
  'keepalives_count',
  'keepalives_interval',
  'krbsrvname',
  'load_balance_hosts',
  'max_protocol_version',
  'min_protocol_version',
  'sslcompression',
  'sslkeylogfile',
  'sslsni',
  'tcp_user_timeout',
]);

const schemaParameters: ReadonlySet<string> = new Set(['schema', 'currentSchema']);

/** Parameters that other tools add to the same URL. */
const foreign: Readonly<Record<string, readonly string[]>> = {
  Prisma: [
    'connection_limit',
    'pgbouncer',
    'pool_timeout',
    'schema',
    'single_use_connections',
    'socket_timeout',
    'sslaccept',
    'sslidentity',
    'statement_cache_size',
  ],
  'node-postgres': ['max', 'uselibpqcompat'],
  Supabase: ['supa', 'workaround'],
  JDBC: [
    'currentSchema',
    'loginTimeout',
    'prepareThreshold',
    'reWriteBatchedInserts',
    'socketTimeout',
    'stringtype',
    'tcpKeepAlive',
  ],
  pgx: [
    'default_query_exec_mode',
    'pool_health_check_period',
    'pool_max_conn_idle_time',
    'pool_max_conn_lifetime',
    'pool_max_conns',
    'pool_min_conns',
    'statement_cache_capacity',
  ],
  sqlx: ['statement-cache-capacity'],
  SQLAlchemy: ['async_fallback', 'prepared_statement_cache_size'],
  Django: ['conn_health_checks', 'conn_max_age'],
  Doctrine: ['charset', 'serverVersion'],
  Rails: ['pool', 'prepared_statements', 'reaping_frequency', 'timeout'],
};

const owners = new Map(Object.entries(foreign).flatMap(([tool, names]) => names.map((name) => [name, tool])));

function ownerOf(name: string): string | undefined {
  return name.startsWith('x-') ? 'golang-migrate' : owners.get(name);
}
