import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The source maps of the inlined packages below name sources that are not published.
  logLevel: 'error',
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/kit/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // They import JSON without saying so, which Node.js refuses and vitest does not.
    server: { deps: { inline: [/@actions\/(?:expressions|languageservice|workflow-parser)/] } },
  },
});
