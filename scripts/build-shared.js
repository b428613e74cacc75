// The two heavy packages are not bundled but put into dist as they are published, once for all faces. Their
// WebAssembly finds its files beside the code then, and bundlers have broken both in ways of their own.
import { chmod, cp, glob, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const require = createRequire(import.meta.url);

/** Where dist has each of them, seen from a face. */
const places = { 'libpg-query': './parser/index.cjs', '@electric-sql/pglite': './embedded/index.js' };

/** Makes compiled code look for the two in dist instead of node_modules. */
export async function pointAtShared(compiled) {
  const found = new Set();
  for await (const name of glob('**/*.js', { cwd: compiled })) {
    const file = join(compiled, name);
    let code = await readFile(file, 'utf8');
    for (const [shared, place] of Object.entries(places)) {
      code = code
        .replace(new RegExp(`\\bimport\\(\\s*(['"])${shared}\\1\\s*\\)`, 'g'), () => {
          found.add(shared);
          return `import(/* webpackIgnore: true */ '${place}')`;
        })
        .replace(
          new RegExp(`\\bimport\\.meta\\.resolve\\(\\s*(['"])${shared}\\1\\s*\\)`, 'g'),
          `import.meta.resolve('${place}')`,
        );
      if (new RegExp(`(?:from|import|require\\()\\s*['"]${shared}['"/]`).test(code)) {
        throw new Error(`${name} must load ${shared} by \`await import('${shared}')\`, where it is used.`);
      }
    }
    await writeFile(file, code);
  }
  for (const shared of Object.keys(places)) {
    if (!found.has(shared)) throw new Error(`Nothing loads ${shared}; it would be in dist for nothing.`);
  }
}

/** Returns the folder of the package. */
export async function copyParser(to) {
  const from = dirname(require.resolve('libpg-query'));
  await mkdir(to, { recursive: true });
  await cp(join(from, 'libpg-query.js'), join(to, 'libpg-query.js'));
  await cp(join(from, 'libpg-query.wasm'), join(to, 'libpg-query.wasm'));
  // It is published as executable.
  await chmod(join(to, 'libpg-query.wasm'), 0o644);
  // A package of types: there is nothing in it to run.
  const types = '__exportStar(require("@pgsql/types"), exports);\n';
  const code = await readFile(join(from, 'index.cjs'), 'utf8');
  if (!code.includes(types)) throw new Error('libpg-query has changed: look again at what it requires.');
  await writeFile(join(to, 'index.cjs'), code.replace(types, ''));
  await writeFile(join(to, 'package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`);
  return dirname(from);
}

/** Returns the folder of the package. */
export async function copyEmbedded(to) {
  const from = dirname(require.resolve('@electric-sql/pglite'));
  const names = await readdir(from);
  const files = new Set(names.filter((name) => /\.(?:wasm|data|tar\.gz)$/.test(name)));
  // What it imports for browsers by a relative path is left out; the file system of Node.js is loaded lazily.
  const follow = async (file) => {
    if (files.has(file)) return;
    files.add(file);
    const code = await readFile(join(from, file), 'utf8');
    for (const [, path] of code.matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)) {
      await follow(relative(from, join(from, dirname(file), path)).replaceAll('\\', '/'));
    }
  };
  await follow('index.js');
  await follow('fs/nodefs.js');
  for (const file of files) await cp(join(from, file), join(to, file), { recursive: true });
  return dirname(from);
}
