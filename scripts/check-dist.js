// Proves that the committed dist/ is what the sources make: builds it again elsewhere, compares byte for byte
// and loads it where there is no node_modules.
import { execFileSync } from 'node:child_process';
import console from 'node:console';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build, root } from './build.js';

const committed = join(root, 'dist');
const folder = await mkdtemp(join(tmpdir(), 'check-dist-'));
const fresh = join(folder, 'dist');
try {
  await build(fresh);
  const problems = [
    ...(await differences(committed, fresh)),
    ...(await leaks(fresh)),
    ...(await failures(fresh)),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error(
      '\ndist/ is not what the sources make. Run `npm run bundle` and commit dist/ with your change.',
    );
    process.exitCode = 1;
  } else {
    console.log(`dist/ is what the sources make: ${(await filesOf(fresh)).length} files.`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function filesOf(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function differences(old, made) {
  const [before, after] = await Promise.all([filesOf(old), filesOf(made)]);
  const problems = [
    ...after.filter((file) => !before.includes(file)).map((file) => `dist/${file}: is missing`),
    ...before.filter((file) => !after.includes(file)).map((file) => `dist/${file}: is made from no source`),
  ];
  for (const file of after.filter((name) => before.includes(name))) {
    const [a, b] = await Promise.all([readFile(join(old, file)), readFile(join(made, file))]);
    if (!a.equals(b))
      problems.push(`dist/${file}: differs from byte ${firstDifference(a, b)} on (${lineAt(a, b)})`);
  }
  if (
    process.platform !== 'win32' &&
    before.includes('cli.js') &&
    ((await stat(join(old, 'cli.js'))).mode & 0o111) === 0
  ) {
    problems.push('dist/cli.js: is not executable');
  }
  return problems;
}

function firstDifference(a, b) {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at === -1 ? a.length : at;
}

function lineAt(a, b) {
  return `line ${a.subarray(0, firstDifference(a, b)).toString('latin1').split('\n').length}`;
}

/** Text that no bundle may have: imports that were not found, and folders of the machine it was made on. */
async function leaks(directory) {
  const problems = [];
  for (const file of await filesOf(directory)) {
    if (!/\.(?:[cm]?js|ts|json|txt)$/.test(file)) continue;
    const text = await readFile(join(directory, file), 'utf8');
    for (const word of ['webpackMissingModule', root, tmpdir() + sep]) {
      if (text.includes(word)) problems.push(`dist/${file}: contains ${word}`);
    }
  }
  return problems;
}

/** Each face and each shared part is loaded once; the library and the shared parts by importing them. */
async function failures(directory) {
  const run = (...args) =>
    execFileSync(process.execPath, args, { cwd: directory, encoding: 'utf8', stdio: 'pipe' });
  const load = (file) => `await import(${JSON.stringify(pathToFileURL(join(directory, file)))})`;
  const checks = {
    'cli.js': () => run('cli.js', '--version'),
    'library.js': () => run('--input-type=module', '--eval', load('library.js')),
    'parser/index.cjs': () =>
      run(
        '--input-type=module',
        '--eval',
        `const { parse } = ${load('parser/index.cjs')}; await parse('SELECT 1')`,
      ),
    'embedded/index.js': () =>
      run(
        '--input-type=module',
        '--eval',
        `const { PGlite } = ${load('embedded/index.js')}; await (await PGlite.create()).close()`,
      ),
    'index.js': () => run('--check', 'index.js'),
  };
  return Object.entries(checks).flatMap(([file, check]) => {
    try {
      check();
      return [];
    } catch (error) {
      return [`dist/${file}: does not run: ${error.stderr || error.message}`];
    }
  });
}
