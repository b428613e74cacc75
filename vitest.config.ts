import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The source maps of the inlined packages below name sources that are not published.
  logLevel: 'error',
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/kit/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Much of the time is waiting for what is killed, cut or locked; beyond that, two processors are busy.
    maxWorkers: 3,
    // They import JSON without saying so, which Node.js refuses and vitest does not.
    server: { deps: { inline: [/@actions\/(?:expressions|languageservice|workflow-parser)/] } },
  },
});
