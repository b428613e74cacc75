import type { Machine } from '../../src/postgres/machine.ts';

/** A machine with these files alone. The user is `os-user`, at home in /home/os-user. */
export function fakeMachine(
  files: Record<string, string | { text: string; mode?: number; uid?: number; isFile?: boolean }> = {},
  platform: NodeJS.Platform = 'linux',
): Machine {
  const at = (path: string) => {
    const file = files[path];
    return typeof file === 'string' ? { text: file } : file;
  };
  return {
    platform,
    user: () => ({ name: 'os-user', home: '/home/os-user' }),
    exists: (path) => at(path) !== undefined,
    stat: (path) => {
      const file = at(path);
      return file && { isFile: file.isFile ?? true, mode: file.mode ?? 0o100600, uid: file.uid ?? 1000 };
    },
    readFile: (path) => {
      const file = at(path);
      if (!file) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return file.text;
    },
  };
}
