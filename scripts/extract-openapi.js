// Cuts out of GitHub's description of its REST API what test/github answers, into test/github/openapi.json.
//
//   node scripts/extract-openapi.js <path of api.github.com.json>
//
// The full description is generated/api.github.com.json of the npm package @octokit/openapi, version 23.0.2,
// MIT licence, Copyright (c) 2020 Octokit contributors. The package has 385 MB, so unpack it in some folder
// outside of the project.
import console from 'node:console';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { format, resolveConfig } from 'prettier';

const target = join(resolve(import.meta.dirname, '..'), 'test/github/openapi.json');

const operationIds = new Set([
  'issues/list-comments',
  'issues/get-comment',
  'issues/create-comment',
  'issues/update-comment',
  'issues/delete-comment',
  'pulls/get',
  'pulls/list',
  'pulls/list-files',
  'repos/list-pull-requests-associated-with-commit',
  'repos/get',
  'repos/get-commit',
  'users/get-authenticated',
]);

/** Words for readers and for generators of documentation: nothing is checked by them. */
const PROSE = new Set(['description', 'example', 'examples', 'summary', 'tags', 'title', 'x-github']);

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('Say where the full description is: node scripts/extract-openapi.js <path>');
  process.exit(2);
}
const full = JSON.parse(await readFile(source, 'utf8'));
const paths = Object.fromEntries(
  Object.entries(full.paths).flatMap(([path, item]) => {
    const kept = Object.entries(item).filter(([, operation]) => operationIds.has(operation.operationId));
    return kept.length === 0 ? [] : [[path, withoutProse(Object.fromEntries(kept))]];
  }),
);
const found = Object.values(paths).flatMap((item) => Object.values(item).map((one) => one.operationId));
const absent = [...operationIds].filter((id) => !found.includes(id));
if (absent.length > 0) throw new Error(`The description has no ${absent.join(', ')}.`);

const { title, version, license } = full.info;
const info = { title, version, license: { ...license, 'x-copyright': '2020 Octokit contributors' } };
const subset = { openapi: full.openapi, info, paths, components: referenced(paths) };
const options = await resolveConfig(target);
await writeFile(target, await format(JSON.stringify(subset), { ...options, filepath: target }));
console.log(`${target}: ${found.length} operations`);

/** The components that something names, and those that these name in turn. */
function referenced(start) {
  const components = {};
  const waiting = [start];
  for (const part of waiting) {
    for (const reference of referencesIn(part)) {
      const [, , kind, name] = reference.split('/');
      if (components[kind]?.[name] !== undefined) continue;
      components[kind] ??= {};
      components[kind][name] = withoutProse(full.components[kind][name]);
      waiting.push(components[kind][name]);
    }
  }
  return Object.fromEntries(
    Object.entries(components).map(([kind, named]) => [
      kind,
      Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  );
}

function referencesIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key !== '$ref') return referencesIn(inner);
    if (!/^#\/components\/\w+\/[\w-]+$/.test(inner)) throw new Error(`What is ${inner}?`);
    return [inner];
  });
}

/** `named` is true for an object whose keys are names given by GitHub, which may be "title". */
function withoutProse(value, named = false) {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => named || !PROSE.has(key))
      .map(([key, inner]) => [key, withoutProse(inner, !named && key === 'properties')]),
  );
}
