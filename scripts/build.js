// Builds dist/: each face as one bundle that runs without node_modules, and beside them, once for all, the
// parser and the embedded PostgreSQL, which are loaded only when they are used.
import { spawnSync } from 'node:child_process';
import { chmod, cp, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { licensesOf, packageOf } from './build-licenses.js';
import { copyEmbedded, copyParser, pointAtShared } from './build-shared.js';

const require = createRequire(import.meta.url);
export const root = resolve(import.meta.dirname, '..');
const compiled = join(root, 'build');

/** The file in dist and the compiled entry it is made from. */
const faces = [
  { file: 'index.js', entry: 'action/main.js' },
  { file: 'cli.js', entry: 'cli/main.js', program: true },
  { file: 'library.js', entry: 'index.js' },
];

/** What may be missing at run time: `pg` looks for its native twin only when asked to. */
const optional = ['pg-native'];

/** Builds into the folder `out`, which is emptied first. Nothing in it depends on where it is built. */
export async function build(out) {
  // ncc names modules by their path from here.
  process.chdir(root);
  await rm(compiled, { recursive: true, force: true });
  compile();
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await pointAtShared(compiled);

  const packages = [await copyParser(join(out, 'parser')), await copyEmbedded(join(out, 'embedded'))];
  // One after the other: ncc keeps state between the stages of a build.
  for (const face of faces) packages.push(...(await bundle(face, out)));

  await writeFile(join(out, 'post.js'), POST);
  await copyTypes(join(out, 'types'));
  await writeFile(join(out, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`);
  await writeFile(join(out, 'licenses.txt'), await licensesOf(packages));
}

/** The post step is the action with an argument that says so; the runner gives a program none. */
const POST = "process.argv[2] = 'post';\nawait import('./index.js');\n";

function compile() {
  const { status } = spawnSync(
    process.execPath,
    [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error('The sources do not compile; dist/ is as it was.');
}

/** Bundles one face, with what it imports lazily as `<number>.<file>` beside it. Returns the folders of the packages in it. */
async function bundle({ file, entry, program = false }, out) {
  const ncc = require('@vercel/ncc');
  const { code, assets, stats } = await ncc(join(compiled, entry), {
    filename: file,
    cache: false,
    quiet: true,
  }).catch((error) => {
    // Its own stack would show the source line of ncc, which is megabytes long.
    throw new Error(`${file} cannot be bundled: ${error.message}`);
  });
  const modules = [...stats.compilation.modules].flatMap(withInner).flatMap(({ resource }) => resource ?? []);
  refuseMissing(file, modules);

  await writeFile(join(out, file), program ? `#!/usr/bin/env node\n${code.replace(/^#!.*\n/, '')}` : code);
  if (program) await chmod(join(out, file), 0o755);
  for (const [name, { source }] of Object.entries(assets)) {
    if (name === 'package.json') continue;
    if (!name.endsWith(`.${file}`)) throw new Error(`${file} would bring a file that no one placed: ${name}`);
    await writeFile(join(out, name), source);
  }
  return [...new Set(modules.flatMap((module) => packageOf(module) ?? []))];
}

/** Modules that were merged into one are found inside it. */
function withInner(module) {
  return [module, ...(module.modules ?? []).flatMap(withInner)];
}

/** ncc turns an import that it cannot find into an error at run time. */
function refuseMissing(file, modules) {
  const missing = modules
    .flatMap((module) => module.split('@@notfound.js?')[1] ?? [])
    .filter((name) => !optional.includes(name));
  if (missing.length > 0) throw new Error(`${file} imports what cannot be found: ${missing.join(', ')}`);
}

/** Declarations name each other by their sources' names, which only the newest compilers of a user resolve. */
async function copyTypes(to) {
  const from = join(compiled, 'types');
  await cp(from, to, { recursive: true });
  for await (const name of glob('**/*.d.ts', { cwd: to })) {
    const text = await readFile(join(to, name), 'utf8');
    await writeFile(
      join(to, name),
      text.replace(/((?:from|import\() ?['"]\.{1,2}\/[^'"]+)\.ts(?=['"])/g, '$1.js'),
    );
  }
}

if (process.argv[1] === import.meta.filename) await build(join(root, 'dist'));
