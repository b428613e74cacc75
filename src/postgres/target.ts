import { readConnectionText } from './connection-text.ts';
import { environmentNamesDatabase, parametersFrom } from './environment.ts';
import type { Environment } from './environment.ts';
import { targetHosts } from './target-hosts.ts';
import type { TargetHost } from './target-hosts.ts';
import { thisMachine, userFile } from './machine.ts';
import type { Machine } from './machine.ts';
import { nearest } from './nearest.ts';
import type { Parameters } from './parameters.ts';
import { readPasswordFile } from './passfile.ts';
import { secretForms, secretsOfUrl } from './secrets.ts';
import { tlsSettingsFrom } from './tls-settings.ts';
import type { TlsSettings } from './tls.ts';

/** Where to connect and how, with libpq's meaning; everything decided, nothing left to defaults of `pg`. */
export interface Target {
  /** In the order in which they are tried; never empty. */
  hosts: readonly TargetHost[];
  database: string;
  user: string;
  /** The password for hosts that have none of their own. */
  password?: string;
  tls: TlsSettings;
  /** For each host. Not given: the caller's default. 0: wait for ever. */
  connectTimeoutMs?: number;
  targetSessionAttrs: TargetSessionAttrs;
  applicationName?: string;
  /** Command-line options for the server, as in `-c search_path=app`. Transaction poolers refuse them. */
  options?: string;
  keepAlive: boolean;
  /** Idle time before the first keepalive packet; 0 is the operating system's, which is mostly two hours. Not given: 30 seconds. */
  keepAliveIdleMs?: number;
  channelBinding: ChannelBinding;
  /** What was ignored, and why; one sentence each. Holds no secret. */
  notes: readonly string[];
  /** Every form of the password and of the URL, the longest first, for masking. */
  secrets: readonly string[];
}

const sessionAttributes = ['any', 'read-write', 'read-only', 'primary', 'standby', 'prefer-standby'] as const;
export type TargetSessionAttrs = (typeof sessionAttributes)[number];

const channelBindings = ['disable', 'prefer', 'require'] as const;
export type ChannelBinding = (typeof channelBindings)[number];

export interface TargetInput {
  /** A URL or connection string; see `readConnectionText` for the forms. Blank counts as not given. */
  url?: string | undefined;
  /** What the URL is called where it was given, such as `DATABASE_URL`. For messages. */
  source?: string | undefined;
  /**
   * The `PG*` variables that fill in what the URL does not say. Without it no variable is read, nor any of
   * the user's files (`~/.pgpass`, `~/.postgresql/root.crt` and its like).
   */
  environment?: Environment | undefined;
  /** Path or PEM text of the root certificate, or `system`. Stronger than `sslrootcert` of the URL. */
  sslRootCert?: string | undefined;
  machine?: Machine;
}

/** The URL or the variables cannot be used. `problems` names all there are and holds no secret. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
  readonly problems: readonly string[];

  constructor(subject: string, problems: readonly string[]) {
    super(`${subject}:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Decides where to connect. The URL comes first, the `PG*` variables fill in what it leaves out, then
 * libpq's defaults: the user is the operating system's, the database has the user's name, the host is the
 * Unix socket in /var/run/postgresql if there is one for the port, as with Debian's libpq, or else
 * localhost. Unlike in libpq, `PGHOSTADDR` never sends a host of the URL somewhere else.
 *
 * @throws {TargetError} with all problems of all sources.
 */
export function parseTarget(input: TargetInput): Target {
  const { environment, machine = thisMachine } = input;
  const url = input.url?.trim() === '' ? undefined : input.url;
  if (url === undefined && (environment === undefined || !environmentNamesDatabase(environment))) {
    throw new TargetError('No database is given', [
      'Give --database-url, or set DATABASE_URL, SUPABASE_DB_URL, or PGHOST and PGDATABASE.',
    ]);
  }
  const text = url === undefined ? { parameters: {}, problems: [], notes: [] } : readConnectionText(url);
  const problems = [...text.problems];
  const notes = [...text.notes];
  const parameters = merged(text.parameters, environment);
  if (environment?.['PGSERVICE'] !== undefined && environment['PGSERVICE'] !== '') {
    if (url === undefined)
      problems.push('PGSERVICE is not supported. Set PGHOST, PGPORT, PGDATABASE and PGUSER instead.');
    else notes.push('PGSERVICE is not supported and was ignored.');
  }
  // What cannot be read has no parameters; complaining about those as well would only mislead.
  if (text.problems.length > 0 && Object.keys(text.parameters).length === 0) throw failure(input, problems);

  const user = parameters.user ?? machine.user()?.name;
  if (user === undefined)
    problems.push('There is no user name, and this machine knows none for the current user.');
  const database = parameters.dbname ?? user ?? '';
  const hosts = targetHosts(parameters, machine, problems);
  if (looksLikePlaceholder(parameters.password)) {
    problems.push('The password is still the placeholder of a template. Put the real password in its place.');
  }
  const tlsContext = { rootCertOption: blankAsUnset(input.sslRootCert), environment, machine, problems };
  const tls = tlsSettingsFrom(parameters, tlsContext);
  const channelBinding = oneOf('channel_binding', channelBindings, parameters, problems) ?? 'prefer';
  if (channelBinding === 'require') requireEncryption(tls, problems);
  const target: Target = {
    hosts: withPasswords(hosts, { parameters, database, user: user ?? '' }, input, notes),
    database,
    user: user ?? '',
    tls,
    targetSessionAttrs: oneOf('target_session_attrs', sessionAttributes, parameters, problems) ?? 'any',
    keepAlive: wholeNumber('keepalives', parameters, problems) !== 0,
    channelBinding,
    notes,
    secrets: [],
  };
  if (parameters.password !== undefined) target.password = parameters.password;
  const connectTimeout = wholeNumber('connect_timeout', parameters, problems);
  if (connectTimeout !== undefined) target.connectTimeoutMs = Math.max(0, connectTimeout) * 1000;
  const keepAliveIdle = wholeNumber('keepalives_idle', parameters, problems);
  if (keepAliveIdle !== undefined) target.keepAliveIdleMs = Math.max(0, keepAliveIdle) * 1000;
  const applicationName = parameters.application_name ?? parameters.fallback_application_name;
  if (applicationName !== undefined) target.applicationName = applicationName;
  if (parameters.options !== undefined) target.options = parameters.options;

  if (problems.length > 0) throw failure(input, problems);
  return { ...target, secrets: allSecrets(target, url) };
}

function failure({ url, source }: TargetInput, problems: readonly string[]): TargetError {
  const subject = source ?? (url === undefined ? 'The environment' : 'The database URL');
  return new TargetError(`${subject} does not say where to connect`, [...new Set(problems)]);
}

function merged(given: Parameters, environment: Environment | undefined): Parameters {
  if (!environment) return withoutBlanks(given);
  const fromEnvironment = parametersFrom(environment);
  if (given.host !== undefined) delete fromEnvironment.hostaddr;
  return { ...fromEnvironment, ...withoutBlanks(given) };
}

/** To libpq an empty value is one that was not given. */
function withoutBlanks(parameters: Parameters): Parameters {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''));
}

function blankAsUnset(text: string | undefined): string | undefined {
  return text?.trim() === '' ? undefined : text?.trim();
}

function oneOf<T extends string>(
  name: keyof Parameters,
  values: readonly T[],
  parameters: Parameters,
  problems: string[],
): T | undefined {
  const given = parameters[name];
  const value = values.find((allowed) => allowed === given);
  if (given !== undefined && value === undefined) {
    const meant = nearest(given, values);
    problems.push(
      `${name} must be one of ${values.join(', ')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    );
  }
  return value;
}

function wholeNumber(name: keyof Parameters, parameters: Parameters, problems: string[]): number | undefined {
  const given = parameters[name];
  if (given === undefined) return undefined;
  if (/^\s*[+-]?\d{1,9}\s*$/.test(given)) return Number(given);
  problems.push(`${name} must be a whole number${name === 'keepalives' ? ', 0 or 1' : ' of seconds'}.`);
  return undefined;
}

/** What providers print where the password belongs. */
function looksLikePlaceholder(password: string | undefined): boolean {
  return (
    password !== undefined &&
    /^(?:[[<{(]?your[-_ ]?(?:db[-_ ]?|database[-_ ]?)?password[\]>})]?|<password>|\[password\]|\*+)$/i.test(
      password,
    )
  );
}

/** Channel binding needs TLS, so an attempt without it could only fail. */
function requireEncryption(tls: TlsSettings, problems: string[]): void {
  if (tls.mode === 'disable') problems.push('channel_binding=require needs TLS, but sslmode is disable.');
  if (tls.mode === 'allow' || tls.mode === 'prefer') tls.mode = 'require';
}

/** Adds the passwords of the password file, which may differ from host to host. */
function withPasswords(
  hosts: TargetHost[],
  { parameters, database, user }: { parameters: Parameters; database: string; user: string },
  { environment, machine = thisMachine }: TargetInput,
  notes: string[],
): TargetHost[] {
  const path = parameters.passfile ?? (environment && userFile('pgpass', environment, machine));
  if (parameters.password !== undefined || path === undefined) return hosts;
  const file = readPasswordFile(path, machine);
  if (file.note !== undefined) notes.push(file.note);
  return hosts.map((host) => {
    const password = file.passwordFor({ host: host.host, port: host.port, database, user });
    return password === undefined ? host : { ...host, password };
  });
}

function allSecrets(target: Target, url: string | undefined): string[] {
  const secrets = [
    target.password,
    target.tls.keyPassphrase,
    ...target.hosts.map(({ password }) => password),
  ];
  const forms = [...(url === undefined ? [] : secretsOfUrl(url)), ...secrets].flatMap((secret) =>
    secret === undefined ? [] : secretForms(secret),
  );
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}
