import { expect, test } from 'vitest';
import { readStatements } from '../../src/lint/statements.ts';
import { missingOnTarget } from '../../src/rehearsal/missing-on-target.ts';
import { createDatabase } from '../kit/database.ts';
import { createRole } from '../kit/role.ts';
import { connectionTo } from './support.ts';

test('roles and extensions that the database lacks are named once, but not those that an earlier statement creates', async () => {
  const [database, role] = await Promise.all([createDatabase(), createRole()]);
  const source = `CREATE TABLE t (id int);
GRANT SELECT ON t TO no_such_reader, ${role.identifier};
GRANT INSERT ON t TO no_such_reader;
CREATE ROLE made_here NOLOGIN;
GRANT SELECT ON t TO made_here, public, current_user;
CREATE EXTENSION no_such_extension;
CREATE EXTENSION plpgsql;
DROP ROLE IF EXISTS never_there;`;
  const [file] = await readStatements([{ path: '002.sql', source, pending: true }]);
  const found = await missingOnTarget(await connectionTo(database.url), file?.statements ?? []);
  expect(found.map(({ rule, line, message }) => `${rule} ${line ?? 0} ${message}`)).toEqual([
    'missing-on-target 2 There is no role no_such_reader on the database: the statement would fail there.',
    'missing-on-target 6 The extension no_such_extension is not installed on the server of the database: the statement would fail there.',
  ]);
});
