import { expect, test } from 'vitest';
import { parseTarget } from '../../src/postgres/target.ts';
import { fakeMachine } from './fake-machine.ts';

const home = '/home/os-user/.pgpass';
const environment = { HOME: '/home/os-user' };

function passwordsWith(file: Parameters<typeof fakeMachine>[0], url: string, variables = {}) {
  return parseTarget({
    url,
    environment: { ...environment, ...variables },
    machine: fakeMachine(file),
  }).hosts.map(({ password }) => password);
}

test('the first line that fits gives the password', () => {
  const file = {
    [home]: '# h:5432:db:u:comment\nother:5432:db:u:wrong host\nh:5432:db:u:right\n*:*:*:*:late\n',
  };
  expect(passwordsWith(file, 'postgres://u@h/db')).toEqual(['right']);
});

test('each of host, port, database and user must fit, and * fits all', () => {
  const url = 'postgres://u@h:5432/db';
  for (const line of ['*:*:*:*:x', 'h:*:*:*:x', '*:5432:*:*:x', '*:*:db:*:x', '*:*:*:u:x']) {
    expect(passwordsWith({ [home]: line }, url)).toEqual(['x']);
  }
  for (const line of ['g:*:*:*:x', '*:5433:*:*:x', '*:*:bd:*:x', '*:*:*:v:x', 'h:5432:db:u']) {
    expect(passwordsWith({ [home]: line }, url)).toEqual([undefined]);
  }
});

test('a backslash takes a colon or a backslash as it is; colons in the password need none', () => {
  const url = 'postgres://u%3Ax@[::1]/d%5Cb';
  expect(passwordsWith({ [home]: '\\:\\:1:5432:d\\\\b:u\\:x:a\\:b:c\\\\' }, url)).toEqual(['a:b:c\\']);
});

test('each host has the password of its own line', () => {
  const file = { [home]: 'h1:*:*:*:one\r\nh2:6000:*:*:two\r\n' };
  expect(passwordsWith(file, 'postgres://u@h1,h2:6000,h3/db')).toEqual(['one', 'two', undefined]);
});

test('the default socket directory stands under localhost, another under its own name', () => {
  const file = { [home]: 'localhost:*:*:*:default\n/run/other:*:*:*:other' };
  expect(passwordsWith(file, 'postgres:///db?host=/var/run/postgresql')).toEqual(['default']);
  expect(passwordsWith(file, 'postgres:///db?host=/run/other')).toEqual(['other']);
});

test('a password that is given makes the file superfluous', () => {
  expect(passwordsWith({ [home]: '*:*:*:*:file' }, 'postgres://u:given@h/db')).toEqual([undefined]);
});

test('PGPASSFILE and passfile name another file, the parameter before the variable', () => {
  const file = { '/one': '*:*:*:*:one', '/two': '*:*:*:*:two' };
  expect(passwordsWith(file, 'postgres://u@h/db', { PGPASSFILE: '/one' })).toEqual(['one']);
  expect(passwordsWith(file, 'postgres://u@h/db?passfile=/two', { PGPASSFILE: '/one' })).toEqual(['two']);
  expect(passwordsWith(file, 'postgres://u@h/db?passfile=/none')).toEqual([undefined]);
});

test('a file that others may read, or that is no plain file, is not used, and a note says so', () => {
  const noteOf = (file: Parameters<typeof fakeMachine>[0]) => {
    const target = parseTarget({ url: 'postgres://u@h/db', environment, machine: fakeMachine(file) });
    expect(target.hosts[0]!.password).toBeUndefined();
    return target.notes;
  };
  const text = '*:*:*:*:x';
  for (const mode of [0o100640, 0o100604, 0o100610]) {
    expect(noteOf({ [home]: { text, mode } })).toEqual([
      `The password file ${home} can be read by others and was not used. Run: chmod 600 ${home}`,
    ]);
  }
  expect(noteOf({ [home]: { text, isFile: false } })).toEqual([
    `The password file ${home} is not a plain file and was not used.`,
  ]);
  expect(noteOf({})).toEqual([]);
});

test('on Windows the file is in APPDATA, and permissions are not looked at', () => {
  const path = 'C:/Data/postgresql/pgpass.conf';
  const machine = fakeMachine({ [path]: { text: '*:*:*:*:x', mode: 0o100666 } }, 'win32');
  const target = parseTarget({ url: 'postgres://u@h/db', environment: { APPDATA: 'C:/Data' }, machine });
  expect(target.hosts[0]!.password).toBe('x');
});
