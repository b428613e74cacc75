import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { afterTest } from './cleanup.ts';
import { queryOnce } from './database.ts';
import { awkwardPassword } from './server/password.ts';

export interface RoleOptions {
  /** Default true. */
  login?: boolean;
  /** Default: an awkward one. */
  password?: string;
  superuser?: boolean;
  createdb?: boolean;
  createrole?: boolean;
  replication?: boolean;
  bypassrls?: boolean;
  /** Names of roles that the new one becomes a member of, such as pg_read_all_data. */
  memberOf?: string[];
  /** URL of a superuser of the server to make it on. Default: the server that all tests share. */
  serverUrl?: string;
}

/** A role of the server for one test, without any right beyond those asked for and those of `public`. */
export interface TestRole {
  name: string;
  /** The name as SQL wants it. */
  identifier: string;
  password: string;
  /** The URL with this role's name and password in place of what it had. */
  url: (databaseUrl: string) => string;
}

/** Makes a role that is dropped after the test, with all that it owns and is granted in any database. */
export async function createRole(options: RoleOptions = {}): Promise<TestRole> {
  const {
    login = true,
    password = awkwardPassword(),
    memberOf = [],
    serverUrl = inject('serverUrl'),
  } = options;
  const name = `role-${randomBytes(6).toString('hex')}`;
  const identifier = pg.escapeIdentifier(name);
  const words = [`CREATE ROLE ${identifier} PASSWORD ${pg.escapeLiteral(password)}`];
  if (login) words.push('LOGIN');
  for (const attribute of ['superuser', 'createdb', 'createrole', 'replication', 'bypassrls'] as const) {
    if (options[attribute]) words.push(attribute.toUpperCase());
  }
  if (memberOf.length > 0)
    words.push('IN ROLE', memberOf.map((role) => pg.escapeIdentifier(role)).join(', '));
  await queryOnce(serverUrl, words.join(' '));
  afterTest(() => dropRole(serverUrl, name));
  return {
    name,
    identifier,
    password,
    url: (databaseUrl) => {
      const url = new URL(databaseUrl);
      url.username = encodeURIComponent(name);
      url.password = encodeURIComponent(password);
      return url.href;
    },
  };
}

/** A role can be dropped only when no database knows it any more; databases of other tests come and go. */
async function dropRole(serverUrl: string, name: string): Promise<void> {
  const identifier = pg.escapeIdentifier(name);
  const databases = await queryOnce(
    serverUrl,
    `SELECT DISTINCT datname FROM pg_shdepend JOIN pg_database ON pg_database.oid = dbid
      WHERE refclassid = 'pg_authid'::regclass AND refobjid = (SELECT oid FROM pg_roles WHERE rolname = $1)`,
    [name],
  );
  for (const { datname } of databases) {
    const url = new URL(serverUrl);
    url.pathname = `/${encodeURIComponent(String(datname))}`;
    await queryOnce(url.href, `DROP OWNED BY ${identifier}`);
  }
  await queryOnce(serverUrl, `DROP OWNED BY ${identifier}; DROP ROLE IF EXISTS ${identifier}`);
}
