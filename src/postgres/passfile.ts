import type { Machine } from './machine.ts';

export interface PasswordFile {
  /** The password of the first line that fits; undefined when none does. */
  passwordFor(connection: { host: string; port: number; database: string; user: string }): string | undefined;
  /** Why the file is not used, where libpq would warn. */
  note?: string;
}

/** The socket directory whose entries stand under `localhost` in a password file. */
export const DEFAULT_SOCKET_DIRECTORY = '/var/run/postgresql';

/**
 * A password file with libpq's rules ("The Password File"): lines of `host:port:database:user:password`
 * where `*` fits everything and a backslash takes the next character as it is. A file that others than its
 * owner may read is not used; one that is not there is no error.
 */
export function readPasswordFile(path: string, machine: Machine): PasswordFile {
  const unused = (note?: string): PasswordFile => ({
    passwordFor: () => undefined,
    ...(note === undefined ? {} : { note }),
  });
  const stat = machine.stat(path);
  if (!stat) return unused();
  if (!stat.isFile) return unused(`The password file ${path} is not a plain file and was not used.`);
  if (machine.platform !== 'win32' && (stat.mode & 0o077) !== 0) {
    return unused(`The password file ${path} can be read by others and was not used. Run: chmod 600 ${path}`);
  }
  let lines: string[];
  try {
    lines = machine.readFile(path).split(/\r?\n/);
  } catch {
    return unused(`The password file ${path} cannot be read and was not used.`);
  }
  const entries = lines.filter((line) => line !== '' && !line.startsWith('#')).map(splitLine);
  return {
    passwordFor({ host, port, database, user }) {
      const name = host === DEFAULT_SOCKET_DIRECTORY ? 'localhost' : host;
      const wanted = [name, String(port), database, user];
      const entry = entries.find((fields) =>
        wanted.every((value, at) => fields[at] === '*' || unescape(fields[at]) === value),
      );
      return entry === undefined ? undefined : unescape(entry[4]);
    },
  };
}

/** Four fields that end at a colon without a backslash, and the rest. */
function splitLine(line: string): (string | undefined)[] {
  return (
    /^((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*):(.*)$/.exec(line) ?? []
  ).slice(1);
}

function unescape(field: string | undefined): string | undefined {
  return field?.replace(/\\(.)/g, '$1');
}
