import { standingOf } from './parameters.ts';

/** Parameter names and values in the order in which a URL or connection string gives them. */
export type Pair = readonly [name: string, value: string];

export interface UrlText {
  /** What stands before the `?`, under the names of parameters. */
  place: Pair[];
  parameters: Pair[];
  problems: string[];
}

/**
 * Reads what follows `postgresql://`: `[user[:password]@][host[:port],…][/dbname][?name=value&…]`, as
 * PostgreSQL's documentation defines it (libpq, "Connection URIs").
 *
 * Where libpq would stumble over a raw `@ / ? # %` or a space in the password, the text is taken as a
 * person means it if it can be read in exactly one way. Problems never quote any of it: in a URL that
 * cannot be read, the password may be anywhere.
 */
export function readUrl(text: string): UrlText {
  const readings = possibleReadings(text);
  const tidy = readings.filter(isTidy);
  const reading = tidy.length === 1 ? tidy[0] : readings.length === 1 ? readings[0] : undefined;
  if (reading) return decodeReading(reading);
  if (readings.length > 1)
    return {
      place: [],
      parameters: [],
      problems: [`It can be read in more than one way. ${encodingAdvice}`],
    };
  const fault = readHostAndRest(text.slice(text.lastIndexOf('@') + 1));
  const problem = typeof fault === 'string' ? fault : 'The user name has a /, ? or # in it.';
  const hostMissing = text.includes('@') ? '' : ' If this is user:password, the @host after it is missing.';
  return { place: [], parameters: [], problems: [`${problem}${hostMissing} ${encodingAdvice}`] };
}

/** How to write a password into a URL. */
export const encodingAdvice =
  'If the user name or password has special characters, percent-encode them: % is %25, @ is %40, / is %2F, ' +
  ': is %3A, ? is %3F, # is %23, a space is %20. Or leave the password out of the URL and give it as PGPASSWORD.';

/** Every text in the URL that could be its password, as written: for masking, before it is known which is. */
export function passwordsAsWritten(text: string): string[] {
  const readings = possibleReadings(text);
  const inUserInfo =
    readings.length > 0 ? readings.map(({ password }) => password) : [/:(.*)@/s.exec(text)?.[1]];
  const inQuery = [...text.matchAll(/[?&](?:ssl)?password=([^&]*)/g)].map((match) => match[1]);
  return [...inUserInfo, ...inQuery].filter(
    (password) => password !== undefined && password !== '',
  ) as string[];
}

interface Reading {
  user: string | undefined;
  password: string | undefined;
  hosts: { host: string; port: string }[];
  database: string | undefined;
  query: Pair[];
}

/** Every `@` may be the one that ends the user-info, and so may none. */
function possibleReadings(text: string): Reading[] {
  const ends = [-1, ...[...text.matchAll(/@/g)].map((match) => match.index)];
  return ends.flatMap((end): Reading[] => {
    const rest = readHostAndRest(text.slice(end + 1));
    if (typeof rest === 'string') return [];
    if (end === -1) return [{ user: undefined, password: undefined, ...rest }];
    const userInfo = text.slice(0, end);
    const colon = userInfo.indexOf(':');
    const user = colon === -1 ? userInfo : userInfo.slice(0, colon);
    if (/[/?#]/.test(user)) return [];
    return [{ user, password: colon === -1 ? undefined : userInfo.slice(colon + 1), ...rest }];
  });
}

/** Whether the reading needs no excuse: all that should be percent-encoded is, and every parameter is known. */
function isTidy(reading: Reading): boolean {
  const { user = '', password = '', database = '', query } = reading;
  return !/[@/?#]/.test(user + password + database) && query.every(([name]) => isKnownParameter(name));
}

function isKnownParameter(name: string): boolean {
  return name === 'ssl' || standingOf(name).kind !== 'unknown';
}

/** The part behind the user-info, still encoded, or why it cannot be that. */
function readHostAndRest(text: string): Pick<Reading, 'hosts' | 'database' | 'query'> | string {
  const question = text.indexOf('?');
  const beforeQuery = question === -1 ? text : text.slice(0, question);
  const slash = beforeQuery.indexOf('/');
  const database = slash === -1 ? undefined : beforeQuery.slice(slash + 1);
  if (database?.includes('/') === true)
    return 'There is more than one / after the host (a / in the database name is written %2F).';
  if (database?.includes('#') === true) return 'There is a # in the database name (write %23, or remove it).';

  const hosts: Reading['hosts'] = [];
  for (const element of (slash === -1 ? beforeQuery : beforeQuery.slice(0, slash)).split(',')) {
    const [, host, port = ''] = /^(\[[^[\]/]*\]|[^:[\]]*)(?::(.*))?$/s.exec(element) ?? [];
    if (host === undefined)
      return 'The host is not a name, an IPv4 address or an IPv6 address in square brackets.';
    if (port.includes(':'))
      return 'There is more than one : in the host (an IPv6 address must be in square brackets).';
    if (!/^\d*$/.test(port) || Number(port) > 65535) return 'The port is not a number from 1 to 65535.';
    if (!ASCII_HOST.test(host) && !/^(\[[\p{L}\p{N}:.%_~-]+\]|[\p{L}\p{N}._~%-]*)$/u.test(host)) {
      return 'There is a character in the host that cannot be in a host name.';
    }
    hosts.push({ host, port });
  }

  const query: Pair[] = [];
  for (const item of question === -1 ? [] : text.slice(question + 1).split('&')) {
    if (item === '') continue;
    const equals = item.indexOf('=');
    const name = item.slice(0, equals);
    if (equals === -1 || !/^[\w.-]+$/.test(name))
      return 'A parameter after the ? is not of the form name=value.';
    query.push([name, item.slice(equals + 1)]);
  }
  return { hosts, database, query };
}

/** Of all letters and digits of Unicode Node.js makes an expression for milliseconds, and most hosts have none. */
const ASCII_HOST = /^(\[[A-Za-z0-9:.%_~-]+\]|[A-Za-z0-9._~%-]*)$/;

function decodeReading(reading: Reading): UrlText {
  const problems: string[] = [];
  const place: Pair[] = [];
  const add = (name: string, what: string, encoded: string | undefined): void => {
    if (encoded !== undefined && encoded !== '') place.push([name, decode(encoded, what, problems)]);
  };
  add('user', 'user name', reading.user);
  add('password', 'password', reading.password);
  add('host', 'host', reading.hosts.map(({ host }) => host.replace(/^\[|\]$/g, '')).join(','));
  const ports = reading.hosts.map(({ port }) => port);
  // Of several hosts, one without a port has the default port, whatever PGPORT says.
  if (ports.join(',') !== '') place.push(['port', ports.join(',')]);
  add('dbname', 'database name', reading.database);
  const parameters = reading.query.map(([name, value]): Pair => [
    name,
    decode(value, 'value of a parameter', problems),
  ]);
  return { place, parameters, problems };
}

/**
 * Undoes percent-encoding. A text in which no % begins an escape was written without encoding and stays as
 * it is; one in which some do and some do not could mean two things.
 */
function decode(encoded: string, what: string, problems: string[]): string {
  const percents = encoded.match(/%/g)?.length ?? 0;
  const escapes = encoded.match(/%[0-9A-Fa-f]{2}/g)?.length ?? 0;
  if (percents === 0 || escapes === 0) return encoded;
  if (escapes < percents) {
    problems.push(
      `The ${what} has a % that begins no percent-escape beside one that does. Write a % itself as %25.`,
    );
    return '';
  }
  try {
    const decoded = decodeURIComponent(encoded);
    if (!decoded.includes('\0')) return decoded;
    problems.push(`The ${what} has %00 in it, which PostgreSQL does not accept.`);
  } catch {
    problems.push(`The ${what} has a percent-escape that is not UTF-8. Write a % itself as %25.`);
  }
  return '';
}
