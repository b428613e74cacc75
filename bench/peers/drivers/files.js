/** What a program that uses the library would read: the files of the folder in order, names without `.sql`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function migrationFiles(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return names.map((name) => ({
    name: name.slice(0, -'.sql'.length),
    read: () => readFile(join(folder, name), 'utf8'),
  }));
}
