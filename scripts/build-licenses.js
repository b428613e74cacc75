// The licenses of what is in dist.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of the installed package that a file belongs to; undefined for our own. */
export function packageOf(file) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(file)?.[0];
}

/** The text of licenses.txt for the packages in these folders. */
export async function licensesOf(folders) {
  const sections = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    if (name === '@vercel/ncc') continue;
    const file = (await readdir(folder)).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
    if (!file && !license) throw new Error(`${name} ${version} has no license.`);
    const text = file ? (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim() : '';
    sections.set(`${name} ${version}`, `${name} ${version} (${license})\n\n${text}`.trim());
  }
  const compiledIn = await readFile(join(import.meta.dirname, 'build-licenses.txt'), 'utf8');
  const sorted = [...sections.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, section]) => section);
  return `${[...sorted, compiledIn.trim()].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
