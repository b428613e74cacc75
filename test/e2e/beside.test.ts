import { expect, test } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { createRole } from '../kit/role.ts';
import { runCli, startCli } from '../kit/run-cli.ts';

test('a flood of notices is told by its beginning, its end and a count', async () => {
  const database = await createDatabase();
  const dir = await migrationsFolder({
    'versions/001_a.sql': "DO $$ BEGIN FOR i IN 1..200000 LOOP RAISE NOTICE 'row %', i; END LOOP; END $$;",
  });
  const { exitCode, stderr } = await runCli(['up', '--migrations-dir', dir], {
    env: { DATABASE_URL: database.url },
  });
  expect(exitCode).toBe(0);
  const lines = stderr.split('\n').filter((line) => /notice/i.test(line));
  expect(lines).toHaveLength(46);
  expect(lines[0]).toBe('NOTICE of 001 a: row 1');
  expect(lines[40]).toBe('199,955 notices of 001 a left out.');
  expect(lines[45]).toBe('NOTICE of 001 a: row 200000');
});

test('what holds the lock is told at each try and in the error, as data and without the password', async () => {
  const owner = await createRole();
  const database = await createDatabase({ owner });
  const password = decodeURIComponent(new URL(database.url).password);
  const dir = await migrationsFolder({ 'versions/001_a.sql': 'ALTER TABLE orders ADD COLUMN x int;' });
  const blocker = await database.client({ application_name: 'shop' });
  await blocker.query('CREATE TABLE orders ()');
  const hostile = `::error::x ##[group]\u001b[31m ${password}`;
  await blocker.query('BEGIN');
  await blocker.query(`LOCK TABLE orders IN ACCESS SHARE MODE /* ${hostile}\n::warning::y */`);
  const args = ['up', '--migrations-dir', dir, '--lock-attempts', '2', '--json'];
  const { exitCode, stdout, stderr } = await runCli(args, { env: { DATABASE_URL: database.url } });
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(
    /^001 a: canceling statement due to lock timeout \(held by process \d+, shop, user .+, idle in transaction, in a transaction for .+: LOCK TABLE orders .*\)\. Trying again in .+ \(attempt 1 of 2\)\.$/m,
  );
  const report = JSON.parse(stdout) as { error: { blockers: { query: string }[]; next: string } };
  expect(report.error.blockers).toMatchObject([{ applicationName: 'shop', state: 'idle in transaction' }]);
  expect(report.error.blockers[0]!.query).toContain('***');
  expect(report.error.next).toContain('SELECT pg_terminate_backend(');
  expect(`${stdout}${stderr}`).not.toContain(password);
  expect(`${stdout}${stderr}`).not.toContain('\u001b');
  expect(stderr).not.toMatch(/^::/m);
});

test('a run that waits for another gives up after lock-wait and says who holds the lock', async () => {
  const database = await createDatabase();
  const gate = await database.client();
  await gate.query('SELECT pg_advisory_lock(11)');
  const dir = await migrationsFolder({ 'versions/001_a.sql': 'SELECT pg_advisory_xact_lock(11);' });
  const env = { DATABASE_URL: database.url };
  const first = startCli(['up', '--migrations-dir', dir, '--lock-timeout', '0'], { env });
  // Told after a second, by when it holds the lock of the history.
  await first.line('Applying 001 a');
  const second = await runCli(['up', '--migrations-dir', dir, '--lock-wait', '4s', '--json'], { env });
  expect(second.exitCode).toBe(1);
  expect(second.stderr).toMatch(
    /^Waiting for another run \(process \d+, migrate-action, user \w+, since .+Z\) …$/m,
  );
  const report = JSON.parse(second.stdout) as { failureReason: string; error: { message: string } };
  expect(report).toMatchObject({
    failureReason: 'locked',
    error: { blockers: [{ applicationName: 'migrate-action' }] },
  });
  expect(report.error.message).toMatch(
    /held by process \d+ \(migrate-action\) of \w+, since .+Z, and runs up 001_a/,
  );
  await gate.query('SELECT pg_advisory_unlock(11)');
  expect(await first.result).toMatchObject({ exitCode: 0 });
});
