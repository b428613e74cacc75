import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['*.render.js'],
    globalSetup: ['setup.js'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // One browser at a time, with two pages.
    fileParallelism: false,
    maxConcurrency: 2,
  },
});
