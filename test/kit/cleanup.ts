import { afterAll, onTestFinished } from 'vitest';

type Cleanup = () => void | Promise<void>;

const afterFile: Cleanup[] = [];

// Registered while the test file is being collected, so this runs after its last test.
afterAll(async () => {
  const failures: unknown[] = [];
  for (const cleanup of afterFile.splice(0).reverse()) {
    try {
      await cleanup();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Cleaning up after the test file failed.');
});

/**
 * Runs `cleanup` after the current test, or after the last test of the file when no test is running (in
 * `beforeAll`, at the top of the file, in concurrent tests). What was made last is cleaned up first.
 */
export function afterTest(cleanup: Cleanup): void {
  try {
    onTestFinished(cleanup);
  } catch {
    afterFile.push(cleanup);
  }
}
