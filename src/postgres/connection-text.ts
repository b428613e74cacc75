import { readKeyValue } from './key-value.ts';
import { nearest } from './nearest.ts';
import { parameterNames, standingOf } from './parameters.ts';
import type { Parameters } from './parameters.ts';
import { readUrl } from './url.ts';
import type { Pair } from './url.ts';

export interface ConnectionText {
  parameters: Parameters;
  /** Why the text cannot be used. Nothing of the text is quoted but names of parameters that are known. */
  problems: string[];
  /** What was left out, and why that is harmless. */
  notes: string[];
}

/**
 * Reads a database URL or connection string as a person pastes it: white space, line ends, quotes and a
 * leading `psql` around it are taken off. `postgres://` and `postgresql://`, the same with a driver
 * (`postgresql+asyncpg://`), `jdbc:postgresql://` and libpq's `host=… dbname=…` are understood.
 */
export function readConnectionText(pasted: string): ConnectionText {
  const text = unwrapped(pasted);
  const fault = faultOfWhole(text);
  if (fault !== undefined) return { parameters: {}, problems: [fault], notes: [] };
  const url = /^(jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\/(.*)$/is.exec(text);
  if (!url) return collect([], readKeyValue(text), false);
  const [, jdbc, rest = ''] = url;
  const read = readUrl(rest);
  return collect(read.place, read, jdbc !== undefined);
}

/** The text without what commonly comes along when it is copied from a shell, a file or a web page. */
export function unwrapped(pasted: string): string {
  let text = pasted.trim().replace(/^psql\s+(?=['"]?postgres)/, '');
  for (const [open, close] of ['""', "''", '``', '“”', '‘’']) {
    if (
      open !== undefined &&
      close !== undefined &&
      text.length > 1 &&
      text.startsWith(open) &&
      text.endsWith(close)
    ) {
      text = text.slice(1, -1).trim();
    }
  }
  return text;
}

function faultOfWhole(text: string): string | undefined {
  if (text.startsWith('$')) {
    return 'It begins with a $: it looks like the name of a variable or secret that was not replaced by its value.';
  }
  if (/^\*+$/.test(text)) return 'It consists of asterisks: it was copied from a place that hides secrets.';
  if (/[\r\n]/.test(text)) return 'It has a line break in it. It must be on one line.';
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f\u200b-\u200f\u2060\ufeff]/.test(text))
    return 'It has an invisible character in it. Type it anew.';
  if (/^(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\//i.test(text)) return undefined;
  if (/^(?:export\s+)?[A-Z_][A-Z0-9_]*\s*=\s*['"]?(?:jdbc:)?postgres/.test(text)) {
    return 'It begins with the name of a variable. Leave out everything before postgresql://.';
  }
  if (/^(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:/i.test(text))
    return 'There must be // after the colon of postgresql:.';
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) return foreignScheme(scheme);
  if (/^\w+\s*=/.test(text)) return undefined;
  return 'It begins neither with postgresql:// nor with a parameter such as host=.';
}

function foreignScheme(scheme: string): string {
  if (scheme === 'prisma' || scheme === 'prisma+postgres') {
    return 'It is an address of Prisma Accelerate. Use the URL of the PostgreSQL server itself.';
  }
  if (scheme === 'http' || scheme === 'https') {
    return 'It is a web address. Use the connection string, which begins with postgresql://.';
  }
  const known = [
    'cockroachdb',
    'mariadb',
    'mongodb',
    'mysql',
    'pgsql',
    'postgis',
    'redis',
    'socket',
    'sqlite',
    'sqlserver',
  ];
  const shown = known.includes(scheme) ? `with ${scheme}://` : 'with another scheme';
  return `It begins ${shown}; a PostgreSQL URL begins with postgresql://.`;
}

function collect(
  place: Pair[],
  read: { parameters: Pair[]; problems: string[] },
  jdbc: boolean,
): ConnectionText {
  const text: ConnectionText = {
    parameters: Object.fromEntries(place),
    problems: [...read.problems],
    notes: [],
  };
  let ssl: string | undefined;
  let afterSecret = false;
  for (const [given, value] of read.parameters) {
    const name = (jdbc ? jdbcNames[given] : undefined) ?? given;
    const standing = standingOf(name);
    if (name === 'ssl') ssl = value;
    else if (standing.kind === 'known') text.parameters[standing.name] = value;
    else if (standing.kind === 'ignored') text.notes.push(standing.note);
    else if (standing.kind === 'refused') text.problems.push(standing.problem);
    else text.problems.push(unknownParameter(name, afterSecret));
    // What follows a password that is not encoded may be the rest of the password.
    afterSecret ||= name === 'password' || name === 'sslpassword';
  }
  if (ssl !== undefined) text.parameters.sslmode ??= sslModeOf(ssl, jdbc, text.problems);
  return text;
}

/** Names that the JDBC driver has for parameters of libpq. */
const jdbcNames: Readonly<Record<string, string>> = {
  ApplicationName: 'application_name',
  connectTimeout: 'connect_timeout',
};

function unknownParameter(name: string, afterSecret: boolean): string {
  if (afterSecret) {
    return 'A parameter after the password is not known. If the password has an & or a space in it, encode or quote it.';
  }
  const suggestion = nearest(name, parameterNames);
  return `The parameter "${name}" is not known.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`;
}

/** `ssl=true` is no parameter of libpq, but libpq, node-postgres and JDBC accept it in a URL. */
function sslModeOf(ssl: string, jdbc: boolean, problems: string[]): string {
  if (ssl === 'true' || ssl === '1') return jdbc ? 'verify-full' : 'require';
  if (ssl === 'false' || ssl === '0') return 'disable';
  if (ssl === 'no-verify') return ssl;
  problems.push('The parameter ssl must be true or false. sslmode=require or sslmode=verify-full says more.');
  return 'require';
}
