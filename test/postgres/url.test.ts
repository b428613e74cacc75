import { expect, test } from 'vitest';
import { parseTarget, TargetError } from '../../src/postgres/target.ts';
import { fakeMachine } from './fake-machine.ts';

interface Accepted {
  url: string;
  user?: string;
  password?: string;
  database?: string;
  /** `host:port`, comma separated. */
  hosts?: string;
  notes?: string[];
}

const usual = { user: 'u', database: 'db', hosts: 'h:5432' };

const accepted: Record<string, Accepted> = {
  'a plain URL': { url: 'postgresql://u:secret@h:5432/db', ...usual, password: 'secret' },
  'the short scheme, in capitals': { url: 'POSTGRES://u:secret@h/db', ...usual, password: 'secret' },
  'a percent-encoded password': {
    url: 'postgres://u:p%40ss%2Fw%3Ard%23@h/db',
    ...usual,
    password: 'p@ss/w:rd#',
  },
  'a raw # in the password': { url: 'postgres://u:se#cret@h:5432/db', ...usual, password: 'se#cret' },
  'a raw / in the password': { url: 'postgres://u:se/cret@h:5432/db', ...usual, password: 'se/cret' },
  'a raw ? in the password': { url: 'postgres://u:se?cret@h/db', ...usual, password: 'se?cret' },
  'a raw @ in the password': { url: 'postgres://u:se@cret@h/db', ...usual, password: 'se@cret' },
  'a raw : in the password': { url: 'postgres://u:se:cret@h/db', ...usual, password: 'se:cret' },
  'a raw % in the password': { url: 'postgres://u:100%sure@h/db', ...usual, password: '100%sure' },
  'a raw space in the password': { url: 'postgres://u:se cret@h/db', ...usual, password: 'se cret' },
  'a + in the password, which is no space': {
    url: 'postgres://u:se+cret@h/db',
    ...usual,
    password: 'se+cret',
  },
  'several raw characters in the password': {
    url: 'postgres://u:p@s/s?w#rd@h/db',
    ...usual,
    password: 'p@s/s?w#rd',
  },
  'digits and a raw / in the password': { url: 'postgres://u:5432/x@h/db', ...usual, password: '5432/x' },
  'an @ in the user name': {
    url: 'postgres://u@server:secret@h/db',
    ...usual,
    user: 'u@server',
    password: 'secret',
  },
  'an @ in the value of a parameter': {
    url: 'postgres://u:secret@h/db?application_name=a@b',
    ...usual,
    password: 'secret',
  },
  'an empty password': { url: 'postgres://u:@h/db', ...usual },
  'white space and a final newline around it': {
    url: ' postgres://u:secret@h/db\r\n',
    ...usual,
    password: 'secret',
  },
  'quotes around it': { url: '"postgres://u:secret@h/db"', ...usual, password: 'secret' },
  'psql before it': { url: "psql 'postgresql://u:secret@h/db'", ...usual, password: 'secret' },
  'a SQLAlchemy driver': { url: 'postgresql+asyncpg://u:secret@h/db', ...usual, password: 'secret' },
  'a JDBC URL': { url: 'jdbc:postgresql://h:5432/db?user=u&password=secret', ...usual, password: 'secret' },
  'no port': { url: 'postgres://u@h/db', ...usual },
  'no database, which is then the user': {
    url: 'postgres://u@h:1234',
    user: 'u',
    database: 'u',
    hosts: 'h:1234',
  },
  'no user, which is then the operating system user': { url: 'postgres://h/db', ...usual, user: 'os-user' },
  'nothing at all behind the scheme': {
    url: 'postgres://',
    user: 'os-user',
    database: 'os-user',
    hosts: 'localhost:5432',
  },
  'an empty user-info': { url: 'postgres://@h/db', ...usual, user: 'os-user' },
  'several hosts': { url: 'postgres://u@h1:5432,h2:5433/db', ...usual, hosts: 'h1:5432,h2:5433' },
  'several hosts without ports': { url: 'postgres://u@h1,h2/db', ...usual, hosts: 'h1:5432,h2:5432' },
  'several hosts, one with a port': { url: 'postgres://u@h1,h2:6000/db', ...usual, hosts: 'h1:5432,h2:6000' },
  'several hosts in parameters and one port': {
    url: 'postgres://u@/db?host=h1,h2&port=6000',
    ...usual,
    hosts: 'h1:6000,h2:6000',
  },
  'an IPv6 address': { url: 'postgres://u@[2001:db8::1]:6000/db', ...usual, hosts: '2001:db8::1:6000' },
  'an IPv6 address with a zone': {
    url: 'postgres://u@[fe80::1%25eth0]/db',
    ...usual,
    hosts: 'fe80::1%eth0:5432',
  },
  'a socket directory as a parameter': {
    url: 'postgres:///db?host=/run/pg&user=u',
    ...usual,
    hosts: '/run/pg:5432',
  },
  'a socket directory as the host': {
    url: 'postgres://u:secret@%2Frun%2Fpg:6000/db',
    ...usual,
    password: 'secret',
    hosts: '/run/pg:6000',
  },
  'a parameter host that takes the place of the host': { url: 'postgres://u@localhost/db?host=h', ...usual },
  'a percent-encoded database': {
    url: 'postgres://u@h/d%2Fb%40',
    user: 'u',
    hosts: 'h:5432',
    database: 'd/b@',
  },
  'a name that is not ASCII': {
    url: 'postgres://bj%C3%B6rn:h%C3%A4mlig@h/d%C3%A5',
    hosts: 'h:5432',
    user: 'björn',
    password: 'hämlig',
    database: 'då',
  },
  'a connection string': {
    url: 'host=h port=5432 dbname=db user=u password=secret',
    ...usual,
    password: 'secret',
  },
  'a connection string with quotes and blanks': {
    url: "host = h user=u dbname='db' password = 'se \\'cr\\\\et'",
    ...usual,
    password: "se 'cr\\et",
  },
  'a connection string with an escaped blank': {
    url: 'host=h user=u dbname=db password=se\\ cret',
    ...usual,
    password: 'se cret',
  },
  'a connection string with an empty value': { url: "host=h user=u password='' dbname=db port=''", ...usual },
  "other tools' parameters": {
    url: 'postgres://u@h/db?pgbouncer=true&connection_limit=1&schema=public&sslmode=disable',
    ...usual,
    notes: [
      'The connection parameter "pgbouncer" is for Prisma and is ignored.',
      'The connection parameter "connection_limit" is for Prisma and is ignored.',
      'The connection parameter "schema" is for Prisma and is ignored. Migrations run with the search_path that the server gives to the user.',
    ],
  },
};

for (const [name, { url, hosts, notes = [], ...expected }] of Object.entries(accepted)) {
  test(`reads ${name}`, () => {
    const target = parseTarget({ url, machine: fakeMachine() });
    expect(target.hosts.map(({ host, port }) => `${host}:${port}`).join(',')).toBe(hosts);
    expect({ user: target.user, database: target.database, password: target.password }).toEqual({
      password: undefined,
      ...expected,
    });
    expect(target.notes).toEqual(notes);
  });
}

const encode =
  /percent-encode them: % is %25, @ is %40, \/ is %2F, : is %3A, \? is %3F, # is %23, a space is %20/;

/** Every URL has the password `Tr0ub4dor` or pieces of it in it. */
const refused: Record<string, { url: string; problems: RegExp[] }> = {
  'a password that could also be a port and a database': {
    url: 'postgres://localhost:5432/Tr0ub4dor@db',
    problems: [/can be read in more than one way.*percent-encode them/],
  },
  'a host that could be a part of the password': {
    url: 'postgres://u:Tr0ub@4dor/Tr0ub@h',
    problems: [/can be read in more than one way/],
  },
  'a query that could be a part of the password': {
    url: 'postgres://u:5432?Tr0ub=4dor@h/db',
    problems: [/can be read in more than one way/],
  },
  'a raw % beside a percent-escape': {
    url: 'postgres://u:Tr0ub%%404dor@h/db',
    problems: [/^The password has a % that begins no percent-escape.*%25/],
  },
  'a percent-escape that is not UTF-8': {
    url: 'postgres://u:Tr0ub%e4dor@h/db',
    problems: [/^The password has a percent-escape that is not UTF-8/],
  },
  'a NUL byte': { url: 'postgres://u:Tr0ub4dor%00@h/db', problems: [/^The password has %00 in it/] },
  'a port that is a word': {
    url: 'postgres://u:x@h:Tr0ub4dor/db',
    problems: [/^The port is not a number from 1 to 65535/],
  },
  'a port that is too high': {
    url: 'postgres://u:Tr0ub4dor@h:65536/db',
    problems: [/^The port is not a number from 1 to 65535/],
  },
  'port 0': { url: 'postgres://u:Tr0ub4dor@h:0/db', problems: [/^The port is not a number from 1 to 65535/] },
  'a forgotten host': { url: 'postgres://u:Tr0ub4dor/db', problems: [/the @host after it is missing/] },
  'an IPv6 address without brackets': {
    url: 'postgres://u:Tr0ub4dor@2001:db8::1/db',
    problems: [/an IPv6 address must be in square brackets/],
  },
  'a space in the host': {
    url: 'postgres://u:Tr0ub4dor@h h/db',
    problems: [/^There is a character in the host/],
  },
  'a slash after the database': {
    url: 'postgres://u:Tr0ub4dor@h/db/',
    problems: [/^There is more than one \/ after the host/],
  },
  'a # in the database': {
    url: 'postgres://u:Tr0ub4dor@h/db#main',
    problems: [/^There is a # in the database name/],
  },
  'a parameter without a value': {
    url: 'postgres://u:Tr0ub4dor@h/db?sslmode',
    problems: [/not of the form name=value/],
  },
  'a misspelt parameter': {
    url: 'postgres://u:Tr0ub4dor@h/db?sslmod=require',
    problems: [/^The parameter "sslmod" is not known. Did you mean sslmode\?$/],
  },
  'an unknown parameter behind a password': {
    url: 'postgres://h/db?user=u&password=Tr0ub&4dor=x',
    problems: [/^A parameter after the password is not known. If the password has an &/],
  },
  'a parameter that would weaken the connection': {
    url: 'postgres://u:Tr0ub4dor@h/db?sslcrl=/crl&service=x',
    problems: [/^"sslcrl" is not supported/, /^"service" is not supported/],
  },
  'several bad values at once': {
    url: 'postgres://u:Tr0ub4dor@h/db?sslmode=requir&connect_timeout=soon&target_session_attrs=primry&keepalives_idle=x&channel_binding=yes',
    problems: [
      /^sslmode must be one of disable, allow, prefer, require, verify-ca, verify-full\.$/,
      /^channel_binding must be one of disable, prefer, require\.$/,
      /^target_session_attrs must be one of .* Did you mean primary\?$/,
      /^connect_timeout must be a whole number of seconds\.$/,
      /^keepalives_idle must be a whole number of seconds\.$/,
    ],
  },
  'more hosts than ports': {
    url: 'postgres://u:Tr0ub4dor@/db?host=a,b,c&port=1,2',
    problems: [/^There are 3 hosts but 2 ports/],
  },
  'an address that is none': {
    url: 'postgres://u:Tr0ub4dor@h/db?hostaddr=Tr0ub4dor',
    problems: [/^hostaddr must be an IP address/],
  },
  'a placeholder for the password': {
    url: 'postgresql://postgres:[YOUR-PASSWORD]@db.abc.supabase.co:5432/postgres',
    problems: [/^The password is still the placeholder of a template/],
  },
  'another scheme': {
    url: 'mysql://u:Tr0ub4dor@h/db',
    problems: [/^It begins with mysql:\/\/; a PostgreSQL URL begins with postgresql:\/\/\.$/],
  },
  'an unknown scheme': { url: 'Tr0ub4dor://h/db', problems: [/^It begins with another scheme/] },
  'a web address': { url: 'https://Tr0ub4dor.supabase.co', problems: [/^It is a web address/] },
  'a Prisma address': { url: 'prisma+postgres://x/?api_key=Tr0ub4dor', problems: [/Prisma Accelerate/] },
  'no scheme': { url: 'u:Tr0ub4dor@h:5432/db', problems: [/^It begins neither with postgresql:\/\/ nor/] },
  'a missing //': { url: 'postgres:u:Tr0ub4dor@h/db', problems: [/^There must be \/\/ after the colon/] },
  'the name of a variable before it': {
    url: 'export DATABASE_URL=postgres://u:Tr0ub4dor@h/db',
    problems: [/^It begins with the name of a variable/],
  },
  'a variable that was not expanded': { url: '${{ secrets.Tr0ub4dor }}', problems: [/^It begins with a \$/] },
  'a masked secret': { url: '***', problems: [/^It consists of asterisks/] },
  'a line break in the middle': {
    url: 'postgres://u:Tr0ub\n4dor@h/db',
    problems: [/^It has a line break in it/],
  },
  'an invisible character': {
    url: 'postgres://u:Tr0ub\u200b4dor@h/db',
    problems: [/^It has an invisible character in it/],
  },
  'a connection string with a bare word': {
    url: 'host=h password=Tr0ub 4dor user=u',
    problems: [/^A word has no = after it/],
  },
  'a connection string with a parameter for a value': {
    url: 'host=h password= user=Tr0ub4dor',
    problems: [/^A parameter has no value. Write an empty value as ''/],
  },
  'a connection string with an open quote': {
    url: "host=h password='Tr0ub4dor",
    problems: [/^A value in single quotes does not end/],
  },
};

for (const [name, { url, problems }] of Object.entries(refused)) {
  test(`refuses ${name}, and shows nothing of it`, () => {
    const error = failureOf(url);
    expect(error.problems).toHaveLength(problems.length);
    for (const [at, problem] of problems.entries()) expect(error.problems[at]).toMatch(problem);
    for (const piece of ['Tr0ub', '4dor', url])
      expect(`${error.message}${String(error.stack)}`).not.toContain(piece);
  });
}

test('says how to write special characters where the URL cannot be read', () => {
  expect(failureOf('postgres://u:p@h:word/db').problems[0]).toMatch(encode);
});

test('names where the URL came from', () => {
  const error = failureOf('postgres://h:x', 'DATABASE_URL');
  expect(error.message).toMatch(/^DATABASE_URL does not say where to connect:\n- The port/);
});

function failureOf(url: string, source?: string): TargetError {
  try {
    parseTarget({ url, source, machine: fakeMachine() });
  } catch (error) {
    expect(error).toBeInstanceOf(TargetError);
    return error as TargetError;
  }
  throw new Error('The URL was accepted.');
}
