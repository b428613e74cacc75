/** Runs one benchmark by name: `npm run bench -- cold-start`. Without a name, lists them. */
import { readdirSync } from 'node:fs';

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -3));
const [name] = process.argv.slice(2);
if (name !== undefined && names.includes(name)) await import(`./${name}.ts`);
else {
  console.log(`Benchmarks: ${names.join(', ')}`);
  process.exitCode = name === undefined ? 0 : 2;
}
