// Runs the whole suite on every PostgreSQL that npm brings, one after the other.
import { spawnSync } from 'node:child_process';
import console from 'node:console';
import process from 'node:process';

const majors = process.argv.length > 2 ? process.argv.slice(2) : ['14', '16', '17', '18'];
const failed = majors.filter((major) => {
  console.log(`\nPostgreSQL ${major}`);
  const { status } = spawnSync('vitest', ['run'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TEST_POSTGRES_MAJOR: major },
  });
  return status !== 0;
});
console.log(failed.length === 0 ? `\nPassed on ${majors.join(', ')}.` : `\nFailed on ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
